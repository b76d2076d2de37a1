from urllib.parse import parse_qs

import pytest
from publishing import HOSTILE, SITE, bridge, hostile

from generator import exports
from generator.exports import Publication, coins
from generator.exports.plain import clean


def zotero(context: str) -> dict[str, list[str]]:
    """Read a ContextObject the way Zotero does: split at & and =, a plus sign is a space."""
    found: dict[str, list[str]] = {}
    for part in context.split("&"):
        key, value = part.split("=")
        (decoded,) = parse_qs(f"a={value}")["a"]
        found.setdefault(key, []).append(decoded)
    return found


def test_zotero_reads_the_newspaper_article() -> None:
    made = bridge()
    assert zotero(coins.of_source(made.sources[0], Publication(made))) == {
        "ctx_ver": ["Z39.88-2004"],
        "rft_val_fmt": ["info:ofi/fmt:kev:mtx:dc"],
        "rft.type": ["newspaperArticle"],
        "rft.title": ["Cracks & holes: what was seen"],
        "rft.source": ["The Gazette"],
        "rft.au": ["van der Berg, Maria", "Pérez, Juan, Jr."],
        "rft.aucorp": ["Reuters"],
        "rft.date": ["2019-05-02"],
        "rft.identifier": ["https://gazette.example/a?b=1&c=2"],
        "rft.language": ["en"],
        "rft.pages": ["A1"],
    }


def test_no_text_ends_the_attribute_or_adds_a_field() -> None:
    made = hostile()
    context = coins.of_source(made.sources[0], Publication(made))
    assert not set(context) & set("\"'<> \n")
    assert zotero(context)["rft.title"] == [clean(HOSTILE)]


@pytest.mark.parametrize(("path", "count"), [("index.md", 3), ("sources/index.md", 3), ("sources/gazette.md", 1)])
def test_a_list_of_sources_offers_them_all(path: str, count: int) -> None:
    assert len(exports.metadata(path, Publication(bridge(), SITE))["coins"]) == count
    assert "coins" not in exports.metadata("claims/cracks.md", Publication(bridge(), SITE))
