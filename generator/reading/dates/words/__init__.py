"""The words of each language that dates are made of, and the cues that tell the tense: one frozen table a language."""

from generator.reading.dates.words.continental import FRENCH, GERMAN, SPANISH
from generator.reading.dates.words.english import ENGLISH
from generator.reading.dates.words.forms import Words, either, names

__all__ = ["ENGLISH", "FRENCH", "GERMAN", "SPANISH", "Words", "either", "names"]
