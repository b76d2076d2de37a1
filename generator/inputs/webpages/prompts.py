"""Lines of a news page that speak to its reader, not of its story: sign up, share, advertisement.

A closed list of wordings, matched from the beginning of a short line; never a judgement of content.
"""

import re

_LONGEST = 45
"""Words; a longer line is prose."""
_LABELS = re.compile(
    r"""\W*(?:
      advertisement | anzeige | publicité | publicidad | sponsored | loading\b.*
    | (?:story|article)\ continues\ .* | scroll\ (?:down\ )?to\ continue.* | (?:continue|keep)\ reading\b.*
    | (?:image|photo)\ (?:source|caption|gallery).*
    | related\ (?:stories|articles|topics|content|news) | see\ also | most\ (?:read|popular|viewed)
    | read\ (?:more|next|also)(?:\ (?:on|about|at|from)\b.*)? | more\ (?:from|on|in)\ .{2,40}
    | (?:share|print|email|save)(?:\ (?:this|the|on|via|with)\b.{0,40})? | (?:click|tap)\ here\ (?:to|for)\b.*
    | (?:leave|post|add|view|show)\ (?:a\ |your\ |all\ )?comments? | \d*\ ?comments? | (?:log|sign)\ in\ to\ .*
    | (?:tags?|topics|filed\ under)\s*:.* | [\w.+-]+@[\w-]+\.[\w.]+
    )[^\w.!?]*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
"""Lines that are no sentence, so that prose which begins with the same words is none of them."""
_SENTENCES = re.compile(
    r"""\W*(?:
      (?:sign|signing)\ up\ (?:for|to|here|now)\b.* | subscribe\ (?:to|now|today|here|for)\b.*
    | (?:get|receive)\ (?:the|our)\ .*\b(?:newsletter|briefing|inbox)\b.*
    | .*\b(?:delivered|sent)\ (?:straight\ |directly\ )?to\ your\ inbox\b.*
    | .*\bsign\ up\ (?:for|to)\ (?:our|the)\b.*\bnewsletter\b.*
    | follow\ (?:us|me|him|her|them|@\w+)\b.* | (?:like|join)\ us\ on\b.* | download\ (?:the|our)\ .{2,40}\bapp\b.*
    | already\ a\ (?:subscriber|member)\b.*
    | copyright\b.{0,200} | [©™].{0,200} | .{0,60}\ball\ rights\ reserved\b.{0,120}
    | .*\b(?:we|our|this\ (?:web)?site|you)\b.*\bcookies?\b.*\b(?:consent|accept|agree|settings|preferences)\b.*
    )\W*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def is_prompt(text: str) -> bool:
    """Tell whether a line speaks to the reader of the page."""
    short = len(text.split()) <= _LONGEST
    return short and (_LABELS.fullmatch(text) is not None or _SENTENCES.fullmatch(text) is not None)
