"""SVG as text, every value escaped. Never knows what is drawn.

No element has an ``id``, so that several drawings can stand on one page, and there is no blank line, because it would
end a block of raw HTML in Markdown.
"""

from generator.pages.escaping import Markdown, attribute

_BREAKS = frozenset({"figure", "figcaption", "svg", "g", "a"})
"""Elements that begin on a line of their own, so that a change of one shows as a change of one line."""


class Svg(str):
    """Markup; anything else put into an element is text and escaped."""

    __slots__ = ()


def element(name: str, /, *children: str, **attributes: str | float | None) -> Svg:
    """Return an element; attributes are written ``class_``, ``xlink_href``, ``aria_label``; ``None`` is left out."""
    named = "".join(
        f' {_name(key)}="{attribute(_value(value))}"' for key, value in attributes.items() if value is not None
    )
    inside = "".join(child if isinstance(child, Svg) else str(attribute(child)) for child in children)
    end = "\n" if name in _BREAKS else ""
    return Svg(f"{end}<{name}{named}>{inside}</{name}>" if children else f"{end}<{name}{named}/>")


def link(address: str, label: str, /, *children: str, **attributes: str | float | None) -> Svg:
    """Return a link with a name for those who do not see it and a tooltip for those who do.

    ``address`` is written by ``Writer.address``. A plain ``href`` would stop the theme's scripts where it loads pages
    without leaving them; without one, the role says that this is a link. Its title is name and tooltip in one: a label
    beside it would make checkers take the tooltip for words that stand on the page.
    """
    parts = element("title", label), *children
    return element("a", *parts, xlink_href=address, role="link", **attributes)


def canvas(width: float, height: float, label: str, /, *children: str, **attributes: str | float | None) -> Svg:
    """Return a drawing of so many units that fills the width it is given. A group, for an image has no links inside."""
    box = f"0 0 {_number(width)} {_number(height)}"
    return element("svg", *children, viewBox=box, role="group", aria_label=label, **attributes)


def figure(caption: str, /, *drawings: Svg, **attributes: str | float | None) -> Markdown:
    """Return drawings with their caption as a block of raw HTML."""
    return Markdown(str(element("figure", *drawings, element("figcaption", caption), **attributes)).lstrip("\n"))


def _name(key: str) -> str:
    return key.rstrip("_").replace("xlink_", "xlink:").replace("_", "-")


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else _number(value)


def _number(value: float) -> str:
    """Return a number with one decimal at most: a tenth of a unit cannot be seen."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")  # adding zero takes the sign off another zero
