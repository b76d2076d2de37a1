"""Occasions: dated sentences of all sources that tell of one thing that happened, put together and ranked.

Everything that happened stands in the timeline once, with its most exact date. Sentences whose date is only assumed
stand in it where another sentence tells the same, or where they open an article that is itself the news. Never gives a
date that a telling excludes.
"""

import base64
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from generator.merging.alignment import Group
from generator.merging.contents import Content
from generator.merging.timeline import joining, ranking
from generator.merging.timeline.tellings import Key, Telling, Terms, tell
from generator.model import Claim, Event, Moment, Occasion, Precision

_LETTERS = 8
"""Base-32 letters of an id: 40 bits."""
_OPENING, _RECENT = 3, timedelta(days=7)
"""An article whose first sentences date something so recent has no other news in an undated opening."""
_LONGEST = timedelta(days=366)
"""What one account alone dates no more exactly is background, not an occasion."""
_WORDS = 5
"""A telling has at least so many words."""


def gather(
    events: Iterable[Event], claims: Iterable[Claim], groups: Iterable[Group], contents: Sequence[Content]
) -> tuple[Occasion, ...]:
    """Return the occasions by date; ``contents`` stand in the order of the sources."""
    claims = tuple(claims)
    tellings = tell(events, claims, contents, Terms(contents))
    order = {content.source: content.order for content in contents}
    found = [
        sorted((tellings[number] for number in bundle.members), key=lambda telling: _place(telling, order))
        for bundle in joining.join(tellings, list(_ties(claims, groups))).all()
    ]
    recent = _accounts_of_dated_news(tellings) | _accounts_of_shared_news(found)
    told = sorted((members for members in found if _tells(members, recent)), key=_when)
    return tuple(_occasions(told, claims, contents))


def _occasions(
    told: Sequence[Sequence[Telling]], claims: Sequence[Claim], contents: Sequence[Content]
) -> Iterator[Occasion]:
    prominence = ranking.Prominence(contents)
    account_of = {content.source: content.account for content in contents}
    chosen = _claims(told, claims)
    taken: set[str] = set()
    for number, tellings in enumerate(told):
        claim = chosen.get(number)
        evidence = {telling.key: telling.citation for telling in tellings}
        evidence |= {telling.key: telling.citation for telling in tellings if telling.claim}
        accounts = {account_of[source] for source, _ in evidence if source in account_of}
        if claim and claim.origin == "curated":
            accounts |= set(claim.accounts)
        entities = _entities(tellings, claim)
        moment = _moment(tellings)
        best = ranking.voice(tellings, entities, moment)
        yield Occasion(
            id=_id(tellings, claim, taken),
            moment=moment,
            voice=best.citation,
            claim=claim.id if claim else "",
            evidence=tuple(evidence.values()),
            accounts=tuple(sorted(accounts)),
            entities=entities or (best.content.named if best.content else ()),
            weight=prominence.weight(tellings, best, len(accounts), claim.origin if claim else "", moment.precision),
            why=ranking.explain(tellings, len(accounts), claim),
        )


def _place(telling: Telling, order: Mapping[str, int]) -> tuple[int, str, int, bool, str]:
    source = telling.citation.source
    return order.get(source, len(order)), source, telling.citation.span.start, not telling.claim, telling.moment.value


def _ties(claims: Iterable[Claim], groups: Iterable[Group]) -> Iterator[tuple[Key, ...]]:
    """Yield the sentences that are known to say the same."""
    for claim in claims:
        if claim.origin != "curated":
            yield tuple((citation.source, citation.anchor) for citation in claim.evidence)
    for group in sorted(groups, key=lambda group: -group.score):
        yield tuple(member.key for member in group.members)


def _accounts_of_dated_news(tellings: Iterable[Telling]) -> frozenset[str]:
    """Return the accounts that date in their first sentences what they report."""
    return frozenset(
        telling.content.account
        for telling in tellings
        if telling.content and telling.stated and telling.content.place < _OPENING
        if telling.planned or telling.past <= _RECENT
    )


def _accounts_of_shared_news(found: Iterable[Sequence[Telling]]) -> frozenset[str]:
    """Return the accounts whose first sentences report without a date what others report too."""
    return frozenset(
        telling.content.account
        for tellings in found
        if len({telling.content.account for telling in tellings if telling.content}) > 1
        if any(telling.stated or telling.lead for telling in tellings)
        for telling in tellings
        if telling.content and not telling.stated and 0 < telling.content.place < _OPENING
    )


def _tells(tellings: Sequence[Telling], recent: frozenset[str]) -> bool:
    """Tell whether something happened that belongs in a timeline."""
    if any(telling.claim for telling in tellings):
        return True
    accounts = {telling.content.account for telling in tellings if telling.content}
    good = [telling for telling in tellings if telling.content and _reports(telling.content)]
    if any(telling.stated for telling in good):
        return len(accounts) > 1 or min(telling.moment.last - telling.moment.first for telling in good) < _LONGEST
    openings = [telling.content for telling in good if telling.lead and telling.content]
    if len(accounts) > 1:
        return bool(openings)
    return any(opening.named and opening.account not in recent and not opening.damaged for opening in openings)


def _reports(content: Content) -> bool:
    return content.words >= _WORDS and not content.text.rstrip("”\"’' ").endswith(("?", ":"))


def _moment(tellings: Sequence[Telling]) -> Moment:
    """Return the most exact date that somebody gives; of assumed ones the earliest."""
    stated = [telling.moment for telling in tellings if telling.stated]
    if stated:
        return min(stated, key=lambda moment: (moment.last - moment.first, moment.precision is Precision.TIME))
    return min((telling.moment for telling in tellings), key=lambda moment: (moment.last, moment.first))


def _when(tellings: Sequence[Telling]) -> tuple[str, str, str, str]:
    moment, first = _moment(tellings), tellings[0]
    return moment.first.isoformat(), moment.last.isoformat(), first.claim, "\0".join(first.key)


def _claims(told: Sequence[Sequence[Telling]], claims: Iterable[Claim]) -> dict[int, Claim]:
    """Return the claim each occasion is, by its number: an editor's, or one whose sentences tell it mostly."""
    at: dict[Key, list[int]] = defaultdict(list)
    editors = {}
    known = {claim.id: claim for claim in claims}
    for number, tellings in enumerate(told):
        if judged := next((telling.claim for telling in tellings if telling.claim), ""):
            editors[number] = known[judged]
        else:
            for key in dict.fromkeys(telling.key for telling in tellings):
                at[key].append(number)
    found: dict[int, Claim] = {}
    for claim in sorted(known.values(), key=lambda claim: (-len(claim.accounts), claim.id)):
        if claim.origin == "curated":
            continue
        shared = Counter(number for one in claim.evidence for number in at[one.source, one.anchor])
        for number, count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
            moment = _moment(told[number])
            fits = not claim.when or (moment.first <= claim.when.last and claim.when.first <= moment.last)
            if fits and 2 * count > len(claim.evidence) and number not in found:
                found[number] = claim
                break
    return found | editors


def _entities(tellings: Sequence[Telling], claim: Claim | None) -> tuple[str, ...]:
    """Return what an editor's claim is about, else the entities that most tellings name, the most named first."""
    if claim and claim.origin == "curated" and claim.about:
        return claim.about
    named = {telling.key: telling.content.named for telling in tellings if telling.content}
    counts = Counter(entity for names in named.values() for entity in names)
    return tuple(sorted((one for one in counts if 2 * counts[one] > len(named)), key=lambda one: (-counts[one], one)))


def _id(tellings: Sequence[Telling], claim: Claim | None, taken: set[str]) -> str:
    """Return ``t-`` and eight letters or digits made from the editor's claim, else from the first telling."""
    first = tellings[0]
    seed = f"{first.citation.source}\0{first.citation.anchor}\0{first.moment.value}"
    if claim and claim.origin == "curated":
        seed = f"claim\0{claim.id}"
    while True:
        digest = hashlib.sha256(seed.encode("utf-8", "surrogatepass")).digest()
        name = f"t-{base64.b32encode(digest).decode('ascii').lower()[:_LETTERS]}"
        if name not in taken:
            taken.add(name)
            return name
        seed += "\0"
