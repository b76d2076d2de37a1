"""Where a reader reports an error, with the page's address filled in. Nothing where the story names no contact."""

from urllib.parse import quote, urlsplit

from generator.model import Story
from generator.pages import addresses

_FORM = "/issues/new"
"""How the addresses of new issues end at code hosts; their forms are filled in by query parameters."""
_TEMPLATE = "correction.yml"
"""The form that comes with this project, with a field named ``address``."""


def address(story: Story, path: str) -> str:
    """Return where to report an error on the page at a path below ``docs/``: a mail, a form, or a page; or nothing."""
    contact, page = story.contact.strip(), _page(story, path)
    if not contact:
        return ""
    if "://" not in contact:
        body = f"Page: {page}\n\nWhat is wrong:\n\nWhat is right, and who says so:\n"
        mail = contact.removeprefix("mailto:")
        return f"mailto:{mail}?subject={quote(f'Correction: {story.title}')}&body={quote(body)}"
    parts = urlsplit(contact)
    if not parts.path.rstrip("/").endswith(_FORM):
        return contact
    known = [parts.query] if parts.query else []
    if "template=" not in parts.query:
        known.append(f"template={_TEMPLATE}")
    query = "&".join([*known, f"address={quote(page, safe='')}"])
    return parts._replace(path=parts.path.rstrip("/"), query=query, fragment="").geturl()


def _page(story: Story, path: str) -> str:
    """Return the address of a page: below the site's where that is known."""
    return story.url.rstrip("/") + addresses.public(path)
