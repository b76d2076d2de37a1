"""``dossier add``: articles into the dossier, with what their files say of themselves."""

import argparse
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from generator import disk, inputs
from generator.cli import problems, voice
from generator.cli.codes import CLEAN, PROBLEMS
from generator.drafting import articles
from generator.inputs import arrivals, ids
from generator.inputs.arrivals import Arrival
from generator.model import Place, Problem, Severity, Tree

SUMMARY = "put article files into sources/articles/, with the metadata that are found in them"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="text, Markdown, web page, PDF or mail")
    parser.add_argument(
        "--id", metavar="ID", help="the article's permanent id (default: of publisher and date, or title)"
    )
    parser.add_argument(
        "--as-text", action="store_true", help="keep the text of web pages and PDF files instead of the files"
    )


def run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Run it."""
    if options.id and len(options.files) > 1:
        parser.error("--id names one article; add the files one by one")
    if options.id and (fault := ids.fault(options.id)):
        parser.error(f"--id {options.id}: it {fault}")
    shelf = _Shelf(disk.read(options.project))
    for path in options.files:
        shelf.put(path, disk.read_file(path), options.id or "", as_text=options.as_text)
    found = (*shelf.problems, *shelf.afterwards())
    problems.report(sorted(found), options)
    if any(problem.severity is Severity.ERROR for problem in found):
        voice.say(options, "nothing was written")
        return PROBLEMS
    for path, data in shelf.files.items():
        disk.write(options.project / path, data)
    for line in shelf.told:
        voice.say(options, line)
    return CLEAN


@dataclass(slots=True)
class _Shelf:
    """The dossier's articles and those that come to them."""

    tree: Tree
    files: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    """By id."""

    def __post_init__(self) -> None:
        before, _ = inputs.load(self.tree)
        self.texts |= {article.id: article.text for article in before.articles} if before else {}

    def put(self, path: Path, data: bytes, wanted: str, *, as_text: bool) -> None:
        """Take a file in, or note what keeps it out."""
        place = path.resolve().as_posix()
        arrival, found = arrivals.read(place, data)
        self.problems += found
        if arrival is None:
            return
        if as_text and arrival.extension in {"html", "pdf"}:
            arrival = Arrival("txt", f"{arrival.text}\n".encode(), arrival.text, arrival.metadata)
        if twin := self._twin(arrival):
            message = f"this article is in the dossier already, as {twin}"
            hint = "leave it out; another edition, whose words differ, can be added"
            self.problems.append(Problem(Place(place), "article-twice", message, hint))
            return
        taken = self._taken()
        id_ = wanted or arrivals.name(arrival.metadata, path.stem, taken)
        if id_ in taken:
            hint = "choose another; nothing is overwritten"
            self.problems.append(Problem(Place(place), "duplicate-id", f"the id {id_} is in use", hint))
            return
        self.texts[id_] = arrival.text
        self.files |= articles.draft(id_, arrival.extension, arrival.data, arrival.metadata, path.name)
        said = articles.told(arrival.metadata) if arrival.metadata else "its own front matter"
        words = len(arrival.text.split())
        self.told.append(f"{articles.FOLDER}{id_}.{arrival.extension}: {words} words; found: {said or 'no metadata'}")

    def afterwards(self) -> tuple[Problem, ...]:
        """Return what would be wrong with the added files in their place, beside what is told already."""
        told = {problem.rule for problem in self.problems}
        _, found = inputs.load({**self.tree, **self.files})
        return tuple(one for one in found if _concerns(one, self.files) and one.rule not in told)

    def _twin(self, arrival: Arrival) -> str:
        return next((id_ for id_, text in sorted(self.texts.items()) if arrivals.same(text, arrival.text)), "")

    def _taken(self) -> set[str]:
        paths = (path for path in (*self.tree, *self.files) if path.startswith(articles.FOLDER))
        return {path.removeprefix(articles.FOLDER).partition(".")[0] for path in paths}


def _concerns(problem: Problem, files: Iterable[str]) -> bool:
    """Tell whether a problem is that of an added file, or of a folder that is no dossier."""
    return problem.place.path in files or problem.rule == "missing-file"
