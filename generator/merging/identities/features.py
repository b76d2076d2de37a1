"""What speaks for and against two names meaning one thing: a table of features, each with its judgement and score.

The table is read from above; what keeps two names apart comes first. The docstring of each check says in a reader's
words what it holds for, and every score comes with the reason that the check returns. A positive feature is safe only
where no third name fits as well; to see that is the caller's.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from generator.merging.identities import given_names, spelling
from generator.merging.identities.forms import Form, acronyms, country, folded, front, generation, shortened
from generator.model import EntityType

_LONG = 4
"""Letters of a name written together that cannot be chance: ``MacBook``, ``Mac Book``."""
_OPPOSED = frozenset(
    "north south east west northern southern eastern western upper lower inner outer first second third fourth fifth "
    "new old men women boys girls junior senior pro anti".split()
)
"""Words that tell one thing from its counterpart, however alike the rest."""
_DIGITS = re.compile(r"\d+")
_PAIR = 2
"""Words of a name that has a first and a last one."""


class Judgement(StrEnum):
    """What a feature says of two names."""

    POSITIVE = "positive"
    """One thing, as long as no third name fits as well."""
    NEGATIVE = "negative"
    """Two things."""
    UNSURE = "unsure"
    """Perhaps one: for a person to look at."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One line of the table."""

    judgement: Judgement
    score: float
    """How likely the two are one, 0 to 1, by it alone: a judgement, ordered by how rarely it misleads; not fitted."""
    check: Callable[[Form, Form], str]
    """Takes the shorter name first. Returns the reason, empty where the feature does not hold. Its docstring is its
    description."""
    sole: bool = False
    """Whether it says little where it holds for the shorter name and several others."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The judgement of two names."""

    feature: Feature
    why: str
    turned: bool
    """Whether the shorter name is the right one."""

    @property
    def positive(self) -> bool:
        """Whether the two are one, as long as no third name fits as well."""
        return self.feature.judgement is Judgement.POSITIVE

    @property
    def negative(self) -> bool:
        """Whether the two are two."""
        return self.feature.judgement is Judgement.NEGATIVE


def judge(left: Form, right: Form) -> Judged | None:
    """Return what the first feature of the table that holds says of two names in any order; None where none holds."""
    for feature in FEATURES:
        if why := feature.check(left, right):
            return Judged(feature, why, turned=False)
        if why := feature.check(right, left):
            return Judged(feature, why, turned=True)
    return None


def _other_generation(left: Form, right: Form) -> str:
    """Keep father and son apart: ``John Carver``, ``John Carver Jr.``."""
    apart = left.person and right.person and min(len(left.words), len(right.words)) >= _PAIR
    return "another generation" if apart and generation(left.words) != generation(right.words) else ""


def _other_middle(left: Form, right: Form) -> str:
    """Keep people of different middle names apart: ``John A. Carver``, ``John B. Carver``."""
    if not (left.person and right.person and len(left.words) == len(right.words) > _PAIR):
        return ""
    ends = (left.words[0], left.words[-1]) == (right.words[0], right.words[-1])
    other = [(a, b) for a, b in zip(left.words, right.words, strict=True) if a[0] != b[0]]
    return "another middle name" if ends and other else ""


def _other_number(left: Form, right: Form) -> str:
    """Keep names with different numbers apart: ``Resolution 12``, ``Resolution 13``."""
    numbers = [_DIGITS.findall(named.letters) for named in (left, right)]
    return "another number" if numbers[0] != numbers[1] else ""


def _opposite(left: Form, right: Form) -> str:
    """Keep counterparts apart: ``North Korea``, ``South Korea``."""
    first, second = _OPPOSED.intersection(left.words), _OPPOSED.intersection(right.words)
    return "counterparts" if first - second and second - first else ""


def _person_and_other(left: Form, right: Form) -> str:
    """Keep a person apart from a thing named after one: ``Walt Disney``, ``Walt Disney Company``; ``Jordan``, twice."""
    if left.person or not right.person or left.type is EntityType.OTHER:
        return ""
    if left.words == right.words:
        apart = left.type is EntityType.PLACE and len(left.words) == 1
    else:
        apart = len(left.words) > 1 or right.surname in left.words
    return "a person and something else" if apart else ""


def _same_words(left: Form, right: Form) -> str:
    """Match the same words, but for capitals, accents, punctuation: ``Moët & Sons``, ``Moet & sons``."""
    return "the same words" if left.words == right.words and left.words else ""


def _same_country(left: Form, right: Form) -> str:
    """Match a country or union with its usual short form: ``U.S.``, ``United States``."""
    known = "" if left.person or right.person else country(left.text)
    return f"both mean {known}" if known and known == country(right.text) else ""


def _same_core(left: Form, right: Form) -> str:
    """Match names that differ in legal form, a general word, or order: ``Acme``, ``Acme Holding Ltd.``."""
    if left.person or left.core != right.core or not _of_one_kind(left, right):
        return ""
    said, instead = " ".join(_missing(left, right)), " ".join(_missing(right, left))
    if said and instead:
        return f"the same but “{said}” for “{instead}”"
    return f"the same but for “{said or instead}”" if said or instead else "the same in another order"


def _written_together(left: Form, right: Form) -> str:
    """Match the same letters with other spaces: ``Mac Book``, ``MacBook``."""
    same = left.letters == right.letters and len(left.letters) > _LONG and left.person is right.person
    return "the same letters, spaced differently" if same else ""


def _plural(left: Form, right: Form) -> str:
    """Match a product and several of it: ``aPhone``, ``aPhones``."""
    product = EntityType.PRODUCT in {left.type, right.type} and not (left.person or right.person)
    return "the plural" if product and f"{left.letters}s" == right.letters and len(left.letters) >= _LONG else ""


def _acronym(left: Form, right: Form) -> str:
    """Match three and more initials: ``NFA``, ``National Ferry Authority``; two are too often chance."""
    letters = left.text.replace(".", "")
    if not letters.isupper() or left.person or right.person or country(left.text):
        return ""
    fits = len(letters) > _PAIR and letters in acronyms(right.text)
    return f"the initials of {right.text}" if fits else ""


def _office(left: Form, right: Form) -> str:
    """Match an authority without its country, purpose or ``Office``: ``Security Council`` for the U.N.'s."""
    if left.person or right.person or EntityType.PLACE in {left.type, right.type}:
        return ""
    what = shortened(right.text).get(left.core, "")
    return f"the same without {what}" if what else ""


def _surname(left: Form, right: Form) -> str:
    """Match the surname alone: ``Carver``, ``John Carver``."""
    fits = left.person and right.person and len(left.words) == 1 < len(right.words) and len(left.words[0]) > 1
    return "the surname" if fits and left.words[0] == right.surname else ""


def _without_middle(left: Form, right: Form) -> str:
    """Match without a middle name or the first: ``Amara Nwosu``, ``Amara B. Nwosu``."""
    if not (left.person and right.person and _PAIR <= len(left.words) < len(right.words)):
        return ""
    ends = left.words[0] == right.words[0] and left.surname == right.surname
    return "a name left out" if ends or right.words[-len(left.words) :] == left.words else ""


def _short_given(left: Form, right: Form) -> str:
    """Match a short form of the given name: ``Bill Carver``, ``William Carver``."""
    if not (_full(left) and _full(right)) or left.surname != right.surname:
        return ""
    short, long = left.words[0], right.words[0]
    return f"{short.title()} is short for {long.title()}" if given_names.alike(short, long) else ""


def _transliterated(left: Form, right: Form) -> str:
    """Match what sounds alike in another alphabet or spelling: ``Gaddafi``, ``Qadhafi``; ``Müller``, ``Mueller``."""
    other = _differing(left, right)
    enough = _PAIR if len(left.words) > 1 else _PAIR + 1
    heard = all(spelling.heard(a, b) and len(spelling.sounds(a)) >= enough for a, b in other)
    return "may be one name, transliterated differently" if other and heard else ""


def _spelt_alike(left: Form, right: Form) -> str:
    """Match words of which a letter or two differ: ``Kristin Vale``, ``Kristen Vale``."""
    other = _differing(left, right)
    spelt = all(spelling.misspelt(a, b) for a, b in other) and len(other) <= _PAIR
    return f"spelt alike: {', '.join(f'{a}, {b}' for a, b in other)}" if other and spelt else ""


def _other_order(left: Form, right: Form) -> str:
    """Match the same words in another order: ``Orban Viktor``, ``Viktor Orban``."""
    same = sorted(left.words) == sorted(right.words) and len(left.words) > 1 and left.person is right.person
    return "the same words in another order" if same else ""


def _initial(left: Form, right: Form) -> str:
    """Match an initial for the given name: ``J. Carver``, ``John Carver``."""
    if not (_full(left) and _full(right)) or left.surname != right.surname:
        return ""
    fits = len(left.words[0]) == 1 < len(right.words[0]) and left.words[0] == right.words[0][0]
    return "the same surname and initial" if fits else ""


def _in_front(left: Form, right: Form) -> str:
    """Match a word more in front: ``Ferry Authority``, ``Lunder Ferry Authority``."""
    if left.person or right.person or not right.words or not _of_one_kind(left, right):
        return ""
    said = right.words[0]
    fits = len(left.core) >= _PAIR and left.core == front(right.text) and not said.isdigit() and said not in _OPPOSED
    return f"the same but for “{said.title()}” in front" if fits else ""


def _unlike_surname(left: Form, right: Form) -> str:
    """Match a surname that is misspelt, or not known for a person's: ``Cancellara``, ``Fabian Canchellara``."""
    if len(left.words) != 1 or not _full(right):
        return ""
    if left.words[0] == right.surname:
        return "the surname, but nothing says that it is a person’s" if left.type is EntityType.OTHER else ""
    heard = spelling.heard(left.words[0], right.surname) and len(spelling.sounds(right.surname)) > _PAIR
    alike = heard and spelling.misspelt(left.words[0], right.surname) and left.type is not EntityType.PLACE
    return f"spelt like the surname {right.surname.title()}" if alike else ""


def _given(left: Form, right: Form) -> str:
    """Match the given name alone: ``Amara``, ``Amara Nwosu``."""
    fits = left.person and _full(right) and len(left.words) == 1 and left.words[0] == right.words[0]
    return "the given name, or a surname that comes first" if fits and len(left.words[0]) > 1 else ""


def _full(named: Form) -> bool:
    return named.person and len(named.words) >= _PAIR


def _missing(left: Form, right: Form) -> list[str]:
    """Return the words of one name that the other does not have."""
    return [word for word in left.text.split() if set(folded(word)) - set(right.words) - {"the", "of"}]


def _of_one_kind(left: Form, right: Form) -> bool:
    """Tell whether both are places, or neither is."""
    return (left.type is EntityType.PLACE) is (right.type is EntityType.PLACE)


def _differing(left: Form, right: Form) -> list[tuple[str, str]]:
    """Return the words that differ, in pairs; none where two names cannot be one by their spelling."""
    kinds = {left.type, right.type}
    comparable = left.person is right.person and len(left.words) == len(right.words) and EntityType.PRODUCT not in kinds
    if len(left.words) == 1:  # nothing else in the name supports it
        known = EntityType.OTHER not in kinds and _of_one_kind(left, right)
        comparable = comparable and known and min(len(left.letters), len(right.letters)) >= spelling.LEAST
    other = [(a, b) for a, b in zip(left.words, right.words, strict=False) if a != b]
    return other if comparable and not any(spelling.ended(a, b) or spelling.ended(b, a) for a, b in other) else []


FEATURES = (
    Feature(Judgement.NEGATIVE, 0.0, _other_generation),
    Feature(Judgement.NEGATIVE, 0.0, _other_middle),
    Feature(Judgement.NEGATIVE, 0.0, _other_number),
    Feature(Judgement.NEGATIVE, 0.0, _opposite),
    Feature(Judgement.NEGATIVE, 0.0, _person_and_other),
    Feature(Judgement.POSITIVE, 1.0, _same_words),
    Feature(Judgement.POSITIVE, 1.0, _same_country),
    Feature(Judgement.POSITIVE, 0.97, _same_core),
    Feature(Judgement.POSITIVE, 0.97, _written_together),
    Feature(Judgement.POSITIVE, 0.95, _plural),
    Feature(Judgement.POSITIVE, 0.95, _acronym, sole=True),
    Feature(Judgement.POSITIVE, 0.9, _office, sole=True),
    Feature(Judgement.POSITIVE, 0.95, _without_middle, sole=True),
    Feature(Judgement.POSITIVE, 0.92, _surname, sole=True),
    Feature(Judgement.POSITIVE, 0.9, _short_given, sole=True),
    Feature(Judgement.UNSURE, 0.8, _transliterated),
    Feature(Judgement.UNSURE, 0.7, _other_order),
    Feature(Judgement.UNSURE, 0.7, _spelt_alike),
    Feature(Judgement.UNSURE, 0.65, _initial, sole=True),
    Feature(Judgement.UNSURE, 0.6, _in_front, sole=True),
    Feature(Judgement.UNSURE, 0.55, _unlike_surname, sole=True),
    Feature(Judgement.UNSURE, 0.45, _given, sole=True),
)
"""Every feature, in the order of its say."""
