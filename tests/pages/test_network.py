import re
from dataclasses import replace
from itertools import combinations, product

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import PLACE, article, day, dossier, entity
from publishing import bridge, hostile, withheld
from rendering import broken, dangerous, html

from generator import pages
from generator.model import Dossier, EntityRecord, EntityType, Evidence, Publish, RelationRecord, Rights
from generator.pages.drawings import network, positions
from generator.pages.drawings.network import Node, Tie

FULL = Rights(publish=Publish.FULL)
PATH = "network.md"
TEXT = (
    "Kering sued Alibaba in New York. Alibaba answered Kering in court. Alibaba and Kering met in New York. It rained."
)
KERING = entity(
    "Kering",
    relations=(
        RelationRecord("alibaba", "sued", day("2015-05-01"), None, (Evidence("a", "Kering sued Alibaba", PLACE),)),
    ),
)
NEW_YORK = entity("New York", type=EntityType.PLACE)


def told(text: str = TEXT, *records: EntityRecord) -> Dossier:
    return dossier(article(text, "a", title="A", publisher="P", published="2024-05-06", rights=FULL), entities=records)


def tied() -> Dossier:
    return told(TEXT, KERING, entity("Alibaba"), NEW_YORK)


def page(found: Dossier) -> str:
    return pages.compose(found)[PATH].decode()


def drawing(found: Dossier, sheet: str = "sd-wide") -> lxml.html.HtmlElement:
    (svg,) = html(pages.compose(found), PATH).xpath("//svg[@class=$sheet]", sheet=sheet)
    return svg


def rows(found: Dossier) -> list[list[str]]:
    table = html(pages.compose(found), PATH).xpath("//tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in row.xpath("td")] for row in table]


def test_what_an_editor_wrote_and_what_is_named_together_stand_apart() -> None:
    alibaba, kering, york = rows(tied())
    assert alibaba[0] == "Alibaba 3 mentions in 1 source"
    assert alibaba[2] == "Kering sued Alibaba, since 1 May 2015 1"
    assert kering[2] == "sued Alibaba, since 1 May 2015 1"
    assert kering[3].startswith("Alibaba 3 sentences 1")
    assert (york[1], york[2]) == ("▲ place", "")
    assert "1 relation written by an editor · 3 pairs named together, not reviewed" in page(tied())


def test_the_drawing_links_every_entity_and_words_what_an_editor_wrote() -> None:
    svg = drawing(tied())
    assert sorted(svg.xpath(".//@*[name()='xlink:href']")) == [
        "../entities/alibaba/",
        "../entities/kering/",
        "../entities/new-york/",
    ]
    assert all(link.xpath("string(./title)") for link in svg.xpath(".//a"))
    assert svg.xpath("string(.//text[contains(@class, 'sd-word')])") == "sued"
    assert svg.get("role") == "group"


def test_a_pair_with_a_written_relation_has_no_thin_line() -> None:
    svg = drawing(tied())
    assert len(svg.xpath(".//g[contains(@class, 'sd-written')]")) == 1
    assert len(svg.xpath(".//line[contains(@class, 'sd-beside')]")) == 2


def test_size_tells_mentions_and_shape_tells_the_type() -> None:
    found = told(
        "Kering sued Alibaba in New York. " + "Kering spoke. " * 8,
        KERING,
        entity("Alibaba", type=EntityType.PERSON),
        NEW_YORK,
    )
    svg = drawing(found)
    (circle,) = svg.xpath(".//circle/@r")
    assert float(circle) < 13
    assert len(svg.xpath(".//path[@class='sd-shape']")) == 2


def test_types_can_be_chosen_where_there_are_several() -> None:
    ids = html(pages.compose(tied()), PATH).xpath("//fieldset//input/@id")
    assert ids == ["sd-show-all", "sd-show-organization", "sd-show-place"]
    same = told(TEXT, KERING, entity("Alibaba"))
    assert "<fieldset" not in page(same)


@pytest.mark.fuzz
def test_too_many_are_drawn_in_part_and_the_page_says_so() -> None:
    names = [f"{first}{second}x" for first, second in product("ABCDEFGH", "klmnpqrst")]
    hub = entity("Zed", relations=tuple(RelationRecord(name.casefold(), "knows") for name in names))
    found = told("Zed knows everybody.", hub, *map(entity, names))
    assert f"Drawn are {network.most()} of {len(names) + 1}" in page(found)
    assert len(drawing(found).xpath(".//a")) == network.most()
    assert len(rows(found)) == len(names) + 1
    assert len(drawing(found, "sd-narrow").xpath(".//a")) < network.most()


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ((), "Nobody has been named yet"),
        ((entity("Kering"),), "Nothing ties the names of this dossier yet"),
        ((entity("Kering", parent="nobody-known"),), "it"),
    ],
)
def test_nobody_or_one_is_said(records: tuple[EntityRecord, ...], said: str) -> None:
    found = told("Kering spoke.", *records)
    assert said in page(found)
    assert "<svg" not in page(found)


@pytest.mark.parametrize("made", [bridge(), hostile(), withheld(), bridge(Publish.METADATA), tied()])
def test_every_link_leads_somewhere_and_nothing_runs(made: Dossier) -> None:
    files = pages.compose(made)
    assert broken(files, PATH) == []
    assert dangerous(files, PATH) == []


def test_hostile_names_and_kinds_stay_words() -> None:
    nasty = '</text></svg><script>alert(1)</script><img src=x onerror=alert(1)> "q" | [x](y) `c`'
    record = replace(entity("Kering", relations=(RelationRecord("alibaba", nasty),)), name=nasty)
    found = told("Alibaba spoke.", record, entity("Alibaba"))
    files = pages.compose(found)
    assert dangerous(files, PATH) == []
    assert "alert(1)" in html(files, PATH).text_content()


def test_nothing_of_a_source_is_quoted() -> None:
    assert "rained" not in page(tied())
    assert not re.search("zephyr|jubilant|Never again", page(withheld()))


def test_the_order_in_which_entities_were_written_changes_nothing() -> None:
    records = (KERING, entity("Alibaba"), NEW_YORK)
    assert page(told(TEXT, *records)) == page(told(TEXT, *reversed(records)))


BOXES = st.lists(st.tuples(st.floats(20, 110), st.floats(15, 60)), min_size=1, max_size=25)


@given(boxes=BOXES, data=st.data())
def test_boxes_never_touch_and_stay_on_the_sheet(boxes: list[tuple[float, float]], data: st.DataObject) -> None:
    pairs = list(combinations(range(len(boxes)), 2))
    links = dict.fromkeys(data.draw(st.lists(st.sampled_from(pairs), max_size=40)) if pairs else [], 0.5)
    points, height = positions.place(boxes, links, 330, 6)
    for (x, y), (width, tall) in zip(points, boxes, strict=True):
        assert width / 2 <= x <= 330 - width / 2
        assert tall / 2 <= y <= height - tall / 2
    for i, j in pairs:
        apart = (boxes[i][0] + boxes[j][0]) / 2, (boxes[i][1] + boxes[j][1]) / 2
        assert abs(points[i][0] - points[j][0]) >= apart[0] or abs(points[i][1] - points[j][1]) >= apart[1]


def test_what_is_linked_is_nearer_than_what_is_not() -> None:
    boxes = [(40.0, 30.0)] * 8
    ring = {(0, 1): 1.0, (1, 2): 1.0, (2, 3): 1.0, (0, 3): 1.0, (4, 5): 1.0, (5, 6): 1.0, (6, 7): 1.0, (4, 7): 1.0}
    points, _ = positions.place(boxes, ring, 700, 6)

    def apart(i: int, j: int) -> float:
        return ((points[i][0] - points[j][0]) ** 2 + (points[i][1] - points[j][1]) ** 2) ** 0.5

    linked = max(apart(*pair) for pair in ring)
    assert linked < min(apart(i, j) for i in range(4) for j in range(4, 8)) + linked / 2
    assert sum(apart(*pair) for pair in ring) / 8 < sum(apart(i, j) for i in range(4) for j in range(4, 8)) / 16


def test_words_on_lines_cover_no_name_and_no_other_words() -> None:
    names = [f"Entity number {n}" for n in range(14)]
    nodes = [Node(name, name, "../x/", "person", n + 1) for n, name in enumerate(names)]
    ties = [Tie(0, n, "owned by", "x", 1.0) for n in range(1, 14)]
    svg = lxml.html.fragment_fromstring(str(network.draw("Network", nodes, ties, "Caption.")))
    for sheet in svg.xpath(".//svg"):
        words = [(float(t.get("x")), float(t.get("y"))) for t in sheet.xpath(".//text[contains(@class, 'sd-word')]")]
        assert all(abs(a[1] - b[1]) >= 13 or abs(a[0] - b[0]) >= 40 for a, b in combinations(words, 2))
