import lxml.html
import markdown
from making import article, dossier

from generator import pages
from generator.model import Change, Permalinks, Publish, Retired, Rights

TEXT = "The harbour board closed the old ferry landing.\n\nIts members argued for three hours."


def page(*lost: Retired) -> lxml.html.HtmlElement:
    moved = Permalinks(retired={"/sources/a/": lost})
    made = dossier(article(TEXT, "a", title="Closed", rights=Rights(publish=Publish.FULL)))
    body = pages.compose(made, moved)["sources/a.md"].decode().split("---\n", 2)[2]
    return lxml.html.fragment_fromstring(markdown.markdown(body, extensions=["tables"]), create_parent=True)


def sentence() -> str:
    (span,) = page().xpath('//span[starts-with(@id, "s-") and contains(., "argued")]/@id')
    return str(span)


def test_a_reworded_sentence_keeps_its_old_anchor_and_says_so() -> None:
    found = page(Retired("s-oldwords", sentence(), Change.REWORDED))
    (old,) = found.xpath('//span[@id="s-oldwords"]')
    assert "argued for three hours" in old.getparent().text_content()
    (word,) = found.xpath('//span[@class="sd-was"]')
    assert word.text == "[reworded]"
    assert "other words" in word.get("title")


def test_words_that_are_gone_keep_their_anchor_at_the_top_with_a_sentence_for_who_comes_by_it() -> None:
    found = page(Retired("s-gonewords", "", Change.REMOVED), Retired("s-othergone", "", Change.REMOVED))
    (told,) = found.xpath('//span[@class="sd-gone"]')
    assert told.xpath("./span/@id") == ["s-gonewords", "s-othergone"]
    assert told.text_content().strip().endswith("have been removed since.")
    assert "[removed]" not in found.text_content()


def test_a_page_that_lost_nothing_says_nothing() -> None:
    assert not page().xpath('//*[@class="sd-was" or @class="sd-gone"]')
