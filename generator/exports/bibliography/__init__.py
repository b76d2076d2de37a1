"""The sources as a bibliography: BibLaTeX, RIS, CSL-JSON and Wikipedia's templates.

Facts about the articles only, never their words.
"""

from generator.exports.bibliography import bibtex, csl, ris, wikipedia
from generator.exports.bibliography.names import Name, split
from generator.exports.bibliography.records import Record, all_of, days, of, of_page, written
from generator.exports.publication import Publication

__all__ = [
    "Name",
    "Record",
    "as_bibtex",
    "as_csl",
    "as_ris",
    "bibtex",
    "csl",
    "days",
    "of",
    "of_page",
    "ris",
    "split",
    "wikipedia",
    "written",
]


def as_bibtex(publication: Publication) -> bytes:
    """Return ``sources.bib``."""
    return bibtex.dump(all_of(publication))


def as_ris(publication: Publication) -> bytes:
    """Return ``sources.ris``."""
    return ris.dump(all_of(publication))


def as_csl(publication: Publication) -> bytes:
    """Return ``sources.csl.json``."""
    return csl.dump(all_of(publication))
