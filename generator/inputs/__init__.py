"""What people wrote under ``sources/``: bytes to validated records, and everything that is wrong with them.

Never touches a file and never stops at the first mistake: what can be read is returned beside all problems, so that
later stages can report theirs too.
"""

from generator.inputs import arrivals, articles, curated, references, schema, stories, strays
from generator.inputs.json_schema import schemas
from generator.inputs.nodes import Node
from generator.inputs.validation import Valid
from generator.model import Inputs, Place, Problem, Tree

__all__ = ["arrivals", "load", "schemas"]


def load(tree: Tree) -> tuple[Inputs | None, tuple[Problem, ...]]:
    """Read everything under ``sources/`` and report all that is wrong there, sorted by place.

    Inputs are none only where there is no usable ``story.yml`` or no article. Bad fields have their defaults, bad
    entries are left out, and every reference in what remains leads somewhere.
    """
    story, problems = stories.read(tree, strays.STORY)
    shelf, found = articles.read(tree)
    problems += found
    entities, found = curated.read(tree, strays.ENTITIES, schema.Entity)
    problems += found
    claims, found = curated.read(tree, strays.CLAIMS, schema.Claim)
    problems += found
    problems += strays.find(tree)
    if not shelf.ids:
        hint = "add a .txt, .md, .html or .pdf file; its name is the article's permanent id"
        problems.append(Problem(Place(articles.FOLDER.rstrip("/")), "no-article", "there is no article here", hint))
    told = {problem.place for problem in problems}
    usable = story or Valid(schema.Story(title="-"), Node(None, Place(strays.STORY)))
    inputs, found = references.resolve(usable, shelf, entities, claims)
    problems += (problem for problem in found if problem.place not in told)
    return inputs if story and shelf.written else None, tuple(sorted(set(problems)))
