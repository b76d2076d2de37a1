import lxml.html
import markdown
from making import article, claim, dossier

from generator.model import Article, Dossier, Publish, Rights
from generator.pages import timeline
from generator.pages.concordance import Concordance
from generator.pages.render import Renderer

FULL = Rights(publish=Publish.FULL)
NONE = Rights(publish=Publish.METADATA)


def page(made: Dossier) -> str:
    known = Concordance(made)
    (found,) = timeline.pages(known)
    return Renderer(known).render(found).decode()


def html(words: str) -> lxml.html.HtmlElement:
    body = words.split("---\n", 2)[2]
    return lxml.html.fragment_fromstring(markdown.markdown(body, extensions=["tables", "toc"]), create_parent=True)


def news(name: str, text: str, rights: Rights = FULL, **more: object) -> Article:
    return article(text, name, rights=rights, **more)


def harbour(rights: Rights = FULL) -> Dossier:
    return dossier(
        news("a", "The harbour master closed the harbour on 3 May 2019.", rights, published="2019-05-04"),
        news("b", "The town council sold two of its old boats on 1 March 2017.", rights, published="2019-05-05"),
    )


def test_every_occasion_has_its_anchor_in_the_list_and_its_link_in_the_drawing() -> None:
    made = harbour()
    read = html(page(made))
    ids = [occasion.id for occasion in made.timeline]
    assert len(ids) == 2
    assert [found for found in read.xpath("//li/span/@id") if found.startswith("t-")] == ids
    wide = read.xpath('//svg[@class="sd-wide"]//a')
    assert [link.get("xlink:href") for link in wide][:2] == [f"#{name}" for name in ids]


def test_years_are_headings_and_dates_are_as_exact_as_known() -> None:
    read = html(page(harbour()))
    assert [heading.text for heading in read.xpath("//h2")] == ["2017", "2019", "When the sources appeared"]
    assert [span.text_content() for span in read.xpath('//span[@class="sd-when"]')] == ["1 March 2017", "3 May 2019"]


def test_a_sentence_that_may_not_be_shown_stands_neither_in_the_list_nor_in_the_drawing() -> None:
    words = page(harbour(NONE))
    assert "harbour master" not in words
    assert "old boats" not in words
    assert words.count('class="sd-withheld">wording not shown, see the original') == 2
    assert "(wording not shown)" in html(words).xpath('string(//svg[@class="sd-wide"]/a/title)')


def test_an_editors_claim_is_told_in_the_editors_words_and_leads_to_its_page() -> None:
    made = dossier(
        news("a", "The harbour master closed the harbour on 3 May 2019.", NONE),
        claims=(claim("shut", ("a", "closed the harbour"), when="2019-05-03", text="On 3 May 2019, it <shut>."),),
    )
    words = page(made)
    assert "[<span" in words
    assert "](claims/shut.md)" in words
    read = html(words)
    assert "On 3 May 2019, it <shut>." in read.xpath("string(//li)")
    assert read.xpath("//svg//shut") == []
    assert "found by the generator" not in words


def test_what_nobody_reviewed_is_said_once_or_where_it_stands() -> None:
    assert "All of this was found by the generator" in page(harbour())
    mixed = dossier(
        news("a", "The harbour master closed the harbour on 3 May 2019."),
        news("b", "The town council sold two of its old boats on 1 March 2017."),
        claims=(claim("shut", ("a", "closed the harbour"), when="2019-05-03"),),
    )
    assert page(mixed).count('<span class="sd-found">found, not reviewed</span>') == 1


def test_a_claim_that_sources_contradict_has_a_sign_in_words() -> None:
    made = dossier(
        news("a", "The harbour was closed."),
        news("b", "The harbour was open."),
        claims=(claim("shut", ("a", "was closed"), against=(("b", "was open"),), when="2019-05-03"),),
    )
    read = html(page(made))
    assert "sources disagree" in read.xpath('string(//span[@class="sd-conflict"])')
    assert "sources disagree" in read.xpath("string(//svg/a/title)")
    assert read.xpath('//svg//*[contains(@class, "sd-disputed")]')


def test_only_the_weightiest_of_many_are_drawn_and_their_dates_are_bold() -> None:
    sentences = [f"The council met for the {n}th time on {n} May {2000 + n % 7}." for n in range(1, 31)]
    claims = tuple(
        claim(f"c{n}", ("a", words), when=f"{2000 + n % 7}-05-{n:02}") for n, words in enumerate(sentences, 1)
    )
    made = dossier(news("a", "\n\n".join(sentences)), claims=claims)
    assert len(made.timeline) == 30
    read = html(page(made))
    assert len(read.xpath('//svg[@class="sd-wide"]/a[not(@class)]')) == 25
    assert len(read.xpath('//span[@class="sd-when"]/strong')) == 25
    assert "Drawn are the 25 of 30 events" in read.text_content()


def test_the_page_says_so_where_nothing_is_dated() -> None:
    words = page(dossier(article("It rains.")))
    assert "Nothing has a date yet" in words
    assert "<svg" not in words
    assert "date not known" in words


def test_sources_appear_apart_from_events_and_lead_to_their_pages() -> None:
    read = html(page(harbour()))
    links = read.xpath('//svg[@class="sd-narrow"]/a[@class="sd-source"]')
    assert [link.get("xlink:href") for link in links] == ["../sources/a/", "../sources/b/"]
    assert read.xpath("string(//table//tr[1]/td[1])") == "4 May 2019"


def test_the_order_of_the_articles_changes_nothing() -> None:
    first = news("a", "The harbour master closed the harbour on 3 May 2019.", published="2019-05-04")
    second = news("b", "The council opened the harbour on 4 May 2019.", published="2019-05-04")
    assert page(dossier(first, second)) == page(dossier(second, first))
