"""Other documentation links into a built site by name: Sphinx, MyST and MkDocs with mkdocstrings, each for real."""

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import extruct
import lxml.html
import pytest
from projects import SMALL, Run, write

from generator import build, disk, exports
from generator.exports import linked_data

pytestmark = pytest.mark.site

BASE = "https://example.org/bridge/"


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory, dossier: Run) -> Path:
    """Return the project of a small dossier, built, with its machine-readable files in the site."""
    shown = {"sources/articles/gazette.yml": SMALL["sources/articles/gazette.yml"] + "rights: {publish: full}\n"}
    folder = write(tmp_path_factory.mktemp("bridge"), SMALL | shown)
    done = dossier("build", "--project", folder, SITE_URL=BASE)
    assert done.returncode == 0, done.stdout + done.stderr
    outcome = build.understand(disk.read(folder))
    assert outcome.dossier
    for path, data in exports.files(outcome.dossier, BASE).items():
        target = folder / "site" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def names(bridge: Path) -> dict[str, str]:
    """Return names to link to, each with what the link must lead to: words, in the element or page of that id."""
    outcome = build.understand(disk.read(bridge))
    assert outcome.dossier
    source, withheld = outcome.dossier.sources
    sentence = source.reading.sentences[0]
    assert not withheld.disclosure.shown
    return {
        "page-timeline": "Timeline",
        "claim-cracks": "Inspectors saw cracks in March 2019.",
        "entity-authority": "Bridge Authority",
        f"source-{source.id}": source.title,
        f"sentence-{source.id}-{sentence.anchor}": sentence.span.of(source.article.text),
        f"sentence-{withheld.id}-{withheld.reading.sentences[0].anchor}": "[…]",
    }


def test_every_entry_of_the_inventory_leads_somewhere(bridge: Path) -> None:
    done = run("-m", "sphinx.ext.intersphinx", bridge / "site" / "objects.inv")
    assert done.returncode == 0, done.stderr
    addresses = [line.split()[-1] for line in done.stdout.splitlines() if line.startswith("\t") or line[:4] == "    "]
    assert len(addresses) > 10
    for address in addresses:
        lead(bridge, BASE + address)


def test_a_sphinx_project_resolves_names_in_both_its_forms(bridge: Path, names: dict[str, str], tmp_path: Path) -> None:
    items = "\n".join(f"* :ref:`{name}`\n* :external+dossier:ref:`x <{name}>`" for name in names)
    sphinx(bridge, tmp_path, "index.rst", f"Page\n====\n\n{items}\n", extensions=["sphinx.ext.intersphinx"])
    found = links(tmp_path / "out" / "index.html")
    assert len(found) == 2 * len(names)
    for (address, _), words in zip(found, (words for words in names.values() for _ in range(2)), strict=True):
        assert words in lead(bridge, address)


def test_a_myst_page_resolves_names(bridge: Path, names: dict[str, str], tmp_path: Path) -> None:
    items = "\n".join(f"- <inv:dossier#{name}>\n- [x](inv:dossier#{name})" for name in names)
    sphinx(bridge, tmp_path, "index.md", f"# Page\n\n{items}\n", extensions=["myst_parser", "sphinx.ext.intersphinx"])
    found = links(tmp_path / "out" / "index.html")
    assert len(found) == 2 * len(names)
    for (address, _), words in zip(found, (words for words in names.values() for _ in range(2)), strict=True):
        assert words in lead(bridge, address)


def test_mkdocs_with_mkdocstrings_resolves_names(bridge: Path, names: dict[str, str], tmp_path: Path) -> None:
    inventory = {"url": (bridge / "site" / "objects.inv").as_uri(), "base_url": BASE, "domains": ["std"]}
    write(
        tmp_path,
        {
            "mkdocs.yml": json.dumps(
                {
                    "site_name": "Other",
                    "theme": "mkdocs",
                    "plugins": [
                        "autorefs",
                        {"mkdocstrings": {"handlers": {"python": {"inventories": [inventory]}}}},
                    ],
                }
            ),
            "docs/index.md": "# Page\n\n" + "\n".join(f"- [{name}][]" for name in names) + "\n",
        },
    )
    done = run("-m", "mkdocs", "build", "--strict", "--config-file", tmp_path / "mkdocs.yml")
    assert done.returncode == 0, done.stderr
    found = links(tmp_path / "site" / "index.html")
    assert len(found) == len(names)
    for (address, _), words in zip(found, names.values(), strict=True):
        assert words in lead(bridge, address)


def test_linked_data_is_read_back_from_the_markup_that_a_template_prints(bridge: Path) -> None:
    outcome = build.understand(disk.read(bridge))
    assert outcome.dossier
    publication = exports.Publication(outcome.dossier, BASE)
    found = linked_data.of_page("sources/gazette.md", publication)
    printed = json.dumps(found).replace("<", "\\u003c")
    page = (bridge / "site" / "sources" / "gazette" / "index.html").read_text(encoding="utf-8")
    page = page.replace("</head>", f'<script type="application/ld+json">{printed}</script></head>', 1)
    assert found in extruct.extract(page, syntaxes=["json-ld"])["json-ld"]


def run(*arguments: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )


def test_a_page_names_its_card_and_its_picture_and_no_site_in_another_language(bridge: Path) -> None:
    page = lxml.html.document_fromstring((bridge / "site/claims/cracks/index.html").read_bytes())
    (answer,) = page.xpath('//link[@type="application/json+oembed"]')
    told = json.loads((bridge / "site" / answer.get("href").removeprefix(BASE)).read_bytes())
    (frame,) = lxml.html.fragments_fromstring(told["html"])
    assert (bridge / "site" / frame.get("src").removeprefix(BASE)).exists()
    # The theme asks for a sitemap beside each of these.
    assert answer.get("rel") != "alternate"
    assert answer.get("rel").split() == ["alternate"]
    (picture,) = page.xpath('//meta[@property="og:image"]/@content')
    assert (bridge / "site" / picture.removeprefix(BASE)).read_bytes().startswith(b"\x89PNG")


def sphinx(bridge: Path, folder: Path, name: str, page: str, extensions: list[str]) -> None:
    """Build a project of one page; a name it cannot resolve is an error."""
    settings = {
        "extensions": extensions,
        "intersphinx_mapping": {"dossier": (BASE, str(bridge / "site" / "objects.inv"))},
        "nitpicky": True,
        "html_theme": "basic",
    }
    lines = "".join(f"{key} = {value!r}\n" for key, value in settings.items())
    write(folder, {"in/conf.py": lines, f"in/{name}": page})
    done = run("-m", "sphinx", "-W", "-q", "-E", folder / "in", folder / "out")
    assert done.returncode == 0, done.stderr


def links(page: Path) -> list[tuple[str, str]]:
    """Return address and words of every link into the dossier."""
    document = lxml.html.document_fromstring(page.read_text(encoding="utf-8"))
    return [(a.get("href"), a.text_content()) for a in document.iter("a") if a.get("href", "").startswith(BASE)]


def lead(bridge: Path, address: str) -> str:
    """Follow an address into the built site and return the words it leads to."""
    assert address.startswith(BASE)
    path, anchor = urlsplit(address).path, urlsplit(address).fragment
    page = bridge / "site" / path.removeprefix(urlsplit(BASE).path)
    document = lxml.html.document_fromstring((page / "index.html" if page.is_dir() else page).read_bytes())
    if not anchor:
        return str(document.xpath("string(//h1)"))
    (element,) = document.xpath(f'//*[@id="{anchor}"]')
    return str(element.text_content())
