"""A saved e-mail to the article in it: its text, and what its head says. Never opens an attachment."""

import re
from email import errors, message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from generator.inputs import stamps
from generator.model import Metadata

_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)


def read(data: bytes) -> tuple[str, Metadata]:
    """Return a mail's text, empty where it holds none, and the metadata of its head.

    The plain text counts; where there is only HTML, the text of that. The sender's name is the publisher, the day it
    was sent the day of publication.
    """
    mail = message_from_bytes(data, _class=EmailMessage, policy=policy.default)
    plain, marked = mail.get_body(("plain",)), mail.get_body(("html",))
    text = _content(plain)
    if not text.strip() and marked is not None:
        text = _article(_content(marked))
    name, _ = parseaddr(_head(mail, "From"))
    return _tidy(text), Metadata(
        title=_PREFIX.sub("", _head(mail, "Subject")),
        publisher=name,
        published=stamps.read(_head(mail, "Date")),
    )


def _head(mail: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(mail.get(name, "")).split())
    except (errors.HeaderParseError, ValueError, IndexError, AttributeError):
        # A malformed head breaks the standard library in several ways; then the mail says nothing by it.
        return ""


def _content(part: object) -> str:
    if not isinstance(part, EmailMessage):
        return ""
    try:
        return str(part.get_content())
    except (LookupError, ValueError):
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", errors="replace") if isinstance(payload, bytes) else ""


def _article(markup: str) -> str:
    from generator.inputs import webpages  # noqa: PLC0415 - lxml, which only mail in HTML pays

    page = webpages.read(markup.encode())
    return page.text if page else ""


def _tidy(text: str) -> str:
    """Return a text with LF line ends, no trailing white space, and one blank line at most."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
