import zlib
from io import BytesIO

import pytest
from making import article, dossier, entity
from publishing import SITE, bridge, hostile, withheld
from sphinx.util.inventory import InventoryFile

from generator.exports import Publication, inventory
from generator.exports.inventory import _stored
from generator.model import Dossier, Publish, Rights


def labels(made: Dossier, site_url: str = "") -> dict[str, tuple[str, str]]:
    found = InventoryFile.load(BytesIO(inventory.dump(Publication(made, site_url))), "", lambda base, uri: base + uri)
    assert set(found) == {"std:label"}
    return {name: (item.uri, item.display_name) for name, item in found["std:label"].items()}


def test_sphinx_reads_pages_claims_entities_sources_and_sentences() -> None:
    made = bridge()
    found = labels(made)
    anchor = made.sources[0].reading.sentences[0].anchor
    assert found["page-summary"] == ("index.html", "The bridge")
    assert found["page-timeline"] == ("timeline/", "Timeline")
    assert found["claim-cracks"] == ("claims/cracks/", "Inspectors saw cracks in March 2019.")
    assert found["entity-bridge-authority"] == ("entities/bridge-authority/", "Bridge Authority")
    assert found["source-gazette"] == ("sources/gazette/", "Cracks & holes: what was seen")
    assert found[f"sentence-gazette-{anchor}"] == (
        f"sources/gazette/#{anchor}",
        "Inspectors saw cracks in March 2019.",
    )
    (occasion, *_), (disagreement, *_) = made.timeline, made.disagreements
    assert found[f"timeline-{occasion.id}"] == (
        f"timeline/#{occasion.id}",
        f"Inspectors saw cracks in March 2019. ({occasion.moment.value})",
    )
    uri, label = found[f"disagreement-{disagreement.id}"]
    assert uri == f"compare/#{disagreement.id}"
    assert label.startswith("Where the sources differ: ")
    sentences = sum(len(source.reading.sentences) for source in made.sources)
    spots = len(made.timeline) + len(made.disagreements)
    assert len(found) == 5 + len(made.claims) + 3 + 3 + sentences + spots


def test_a_withheld_sentence_has_its_name_but_not_its_words() -> None:
    made = withheld()
    anchor = made.sources[0].reading.sentences[0].anchor
    assert labels(made)[f"sentence-a-{anchor}"] == (f"sources/a/#{anchor}", "a sentence of A")


def test_what_happened_in_words_that_are_withheld_has_its_date_alone() -> None:
    made = dossier(
        article("Nine swans drowned on 3 May 2019.", "a", title="A", rights=Rights(publish=Publish.METADATA)),
        entities=(entity("Bo"),),
    )
    (occasion,) = made.timeline
    assert labels(made)[f"timeline-{occasion.id}"] == (f"timeline/#{occasion.id}", "On the timeline: 2019-05-03")


@pytest.mark.parametrize("made", [bridge(), hostile(), withheld()], ids=["bridge", "hostile", "withheld"])
def test_every_line_is_one_entry_with_a_lower_case_name(made: Dossier) -> None:
    data = inventory.dump(Publication(made))
    head, body = data.split(b"zlib.\n", 1)
    assert head.count(b"\n") == 3
    lines = zlib.decompress(body).decode().splitlines()
    for line in lines:
        name, kind, priority, uri, label = line.split(" ", 4)
        assert name == name.lower()
        assert (kind, priority) == ("std:label", "-1")
        assert uri
        assert label.strip()
    assert len(lines) == len(labels(made))


def test_addresses_do_not_depend_on_where_the_site_stands() -> None:
    assert inventory.dump(Publication(bridge(), SITE)) == inventory.dump(Publication(bridge()))


@pytest.mark.parametrize("size", [0, 1, 65535, 65536, 200_000])
def test_any_length_is_a_zlib_stream(size: int) -> None:
    data = bytes(number % 251 for number in range(size))
    assert zlib.decompress(_stored(data)) == data
