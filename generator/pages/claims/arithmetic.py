"""How many independent accounts stand behind a claim, and how that was counted: forms of one text count once.

Counts nothing anew; it tells what merging counted.
"""

from dataclasses import dataclass

from generator.model import Account, Citation
from generator.pages.concordance import Concordance
from generator.pages.render import count


@dataclass(frozen=True, slots=True)
class Term:
    """One account, with those of its sources that are cited."""

    account: Account
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """All accounts of one side."""

    sources: int
    terms: tuple[Term, ...]

    @property
    def words(self) -> str:
        """The sum in a few words."""
        accounts = count(len(self.terms), "independent account")
        return accounts if self.sources == len(self.terms) else f"{accounts} ({count(self.sources, 'source')})"


def first(citations: tuple[Citation, ...], known: Concordance) -> list[str]:
    """Return the sources that may have been the first to say it: dates can be too vague, or missing, to tell one."""
    names = [name for name, _ in known.by_source(citations)]
    dated = [moment for name in names if (moment := known.sources[name].article.metadata.published)]
    latest = min((moment.last for moment in dated), default=None)

    def may(name: str) -> bool:
        moment = known.sources[name].article.metadata.published
        return moment is None or latest is None or moment.first <= latest

    return [name for name in names if may(name)]


def add(citations: tuple[Citation, ...], known: Concordance) -> Sum:
    """Return the accounts behind citations, in the order of the sources."""
    cited = sorted({citation.source for citation in citations}, key=known.numbers.__getitem__)
    terms: dict[str, list[str]] = {}
    for name in cited:
        terms.setdefault(known.sources[name].account, []).append(name)
    return Sum(len(cited), tuple(Term(known.accounts[account], tuple(of)) for account, of in terms.items()))
