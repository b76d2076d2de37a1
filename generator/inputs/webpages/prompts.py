"""Lines of a news page that speak to its reader, not of its story: sign up, share, advertisement.

A closed list of wordings, matched from the beginning of a short line; never a judgement of content.
"""

import re

_LONGEST = 45
"""Words; a longer line is prose."""
_PROMPTS = re.compile(
    r"""\W*(?:
      advertisement | anzeige | publicité | publicidad | sponsored | story\ continues\ below.* | article\ continues\ .*
    | scroll\ (?:down\ )?to\ continue.* | loading\b.* | (?:image|photo)\ (?:source|caption|gallery).* | related\ (?:stories|articles|topics|content|news)
    | read\ (?:more|next|also)(?:\ (?:on|about|at|from)\b.*)? | see\ also | more\ (?:from|on|in)\ .{2,40} | most\ (?:read|popular|viewed)
    | (?:sign|signing)\ up\ (?:for|to|here|now)\b.* | subscribe\ (?:to|now|today|here|for)\b.* | (?:get|receive)\ (?:the|our)\ .*\b(?:newsletter|briefing|inbox)\b.*
    | .*\b(?:delivered|sent)\ (?:straight\ |directly\ )?to\ your\ inbox\b.* | .*\bsign\ up\ (?:for|to)\ (?:our|the)\b.*\bnewsletter\b.*
    | (?:share|print|email|save)(?:\ (?:this|the|on|via|with)\b.{0,40})? | (?:click|tap)\ here\ (?:to|for)\b.*
    | follow\ (?:us|me|him|her|them|@\w+)\b.* | (?:like|join)\ us\ on\b.* | download\ (?:the|our)\ .{2,40}\bapp\b.*
    | (?:continue|keep)\ reading\b.* | already\ a\ (?:subscriber|member)\b.* | (?:log|sign)\ in\ to\ .* | (?:leave|post|add|view|show)\ (?:a\ |your\ |all\ )?comments?.*
    | \d*\ ?comments? | copyright\b.{0,200} | ©.{0,200} | ™.{0,200} | .{0,60}\ball\ rights\ reserved\b.{0,120}
    | .*\bcookies?\b.*\b(?:consent|accept|agree|settings|preferences|policy)\b.* | (?:tags?|topics|filed\ under)\s*:.* | [\w.+-]+@[\w-]+\.[\w.]+
    )\W*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def is_prompt(text: str) -> bool:
    """Tell whether a line speaks to the reader of the page."""
    return len(text.split()) <= _LONGEST and _PROMPTS.fullmatch(text) is not None
