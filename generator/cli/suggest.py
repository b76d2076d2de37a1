"""``dossier suggest``: what was found and nobody has judged, to look through and to accept."""

import argparse
from collections.abc import Sequence

from generator import build, disk, inputs
from generator.cli import problems, voice
from generator.cli.codes import CLEAN, PROBLEMS
from generator.drafting import suggestions
from generator.drafting.suggestions import Kind, Refusal, Suggestion
from generator.inputs import ids
from generator.model import Place, Problem, Tree

SUMMARY = "show names, claims and copies that were found but not curated yet, or write them into the YAML"
_LIMIT = 20


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument(
        "--write",
        nargs="*",
        metavar="ID",
        help="accept the suggestions with these ids, all that are shown if none is given",
    )
    parser.add_argument(
        "--only", choices=tuple(Kind), action="append", default=[], help="one kind of suggestion; may be repeated"
    )
    parser.add_argument(
        "--min-mentions",
        type=int,
        default=2,
        metavar="N",
        help="entities of at least N mentions (default: %(default)s)",
    )
    parser.add_argument(
        "--limit", type=int, default=_LIMIT, metavar="N", help="at most N of a kind (default: %(default)s)"
    )
    parser.add_argument("--as", dest="form", choices=("text", "json"), default="text", help="how they are told")


def run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Run it."""
    tree = disk.read(options.project)
    outcome = build.understand(tree, voice.teller(options))
    if outcome.failed or outcome.dossier is None:
        problems.report(outcome.problems, options)
        return PROBLEMS
    offered = suggestions.find(outcome.dossier)
    shown = _shown(offered, options)
    if options.write is None:
        print(suggestions.as_json(shown) if options.form == "json" else suggestions.as_text(shown), end="")
        return CLEAN
    accepted = _chosen(options.write, offered, parser) if options.write else shown
    files, found = _accept(tree, accepted)
    if found:
        problems.report(found, options)
        voice.say(options, "nothing was written")
        return PROBLEMS
    for path, data in files.items():
        disk.write(options.project / path, data)
    for one in accepted:
        voice.say(options, f"{one.kind} {one.id}: written")
    return CLEAN


def _shown(offered: Sequence[Suggestion], options: argparse.Namespace) -> list[Suggestion]:
    kinds = options.only or list(Kind)
    shown: list[Suggestion] = []
    for kind in Kind:
        found = [one for one in offered if one.kind is kind and kind in kinds]
        if kind is Kind.ENTITY:
            found = [one for one in found if one.mentions >= options.min_mentions]
        shown += found[: options.limit]
    return shown


def _chosen(wanted: Sequence[str], offered: Sequence[Suggestion], parser: argparse.ArgumentParser) -> list[Suggestion]:
    """Return the suggestions that were named, each once."""
    by_id = {one.id: one for one in reversed(offered)}
    for id_ in wanted:
        if id_ not in by_id:
            near = ids.nearest(id_, by_id)
            parser.error(
                f"--write {id_}: nothing is suggested by that id" + (f"; did you mean {near}?" if near else "")
            )
    return [by_id[id_] for id_ in dict.fromkeys(wanted)]


def _accept(tree: Tree, accepted: Sequence[Suggestion]) -> tuple[dict[str, bytes], list[Problem]]:
    """Write suggestions into the files as text, and read what came of it: it must be what stood there and the new."""
    before, _ = inputs.load(tree)
    if before is None:
        return {}, []
    places = {entity.id: entity.place for entity in before.entities}
    files, refused = suggestions.accept(tree, accepted, places)
    found = [_refused(one) for one in refused]
    changed = {**tree, **files}
    after, _ = inputs.load(changed)
    if not found and (after is None or not suggestions.holds(before, after, accepted)):
        found = [_unreadable(path) for path in files]
    outcome = build.understand(changed)
    return files, found or ([*outcome.problems] if outcome.failed else [])


def _refused(one: Refusal) -> Problem:
    hint = f"write it yourself: {' '.join(one.instead.split())}"
    return Problem(Place(one.path), "cannot-edit", f"there is no line to put {one.suggestion.id} on", hint)


def _unreadable(path: str) -> Problem:
    message = "this file is laid out in a way that nothing can be added to it safely"
    return Problem(Place(path), "cannot-edit", message, "write one entry after the other, each field on its own line")
