"""The short lists by which a sentence is judged: words that lean on what stood before, finite verbs, words of the page.

English, German, French and Spanish; a language without a list is judged by its marks alone. Nothing here decides.
"""

import re
from functools import lru_cache

_BACKWARD = {
    "en": "he she it they him them his her hers its their theirs this that these those such both either neither "
    "another others but and or so yet nor also still however meanwhile moreover furthermore additionally besides "
    "instead nevertheless nonetheless thus therefore hence consequently then afterwards afterward later earlier there "
    "here otherwise similarly likewise indeed even rather too again finally",
    "de": "er sie es ihn ihm ihr ihnen sein seine seinem seinen seiner ihre ihrem ihren ihrer dies diese diesem diesen "
    "dieser dieses jene jener jenes solche beide aber und oder doch denn sondern auch jedoch allerdings außerdem "
    "zudem dennoch trotzdem deshalb daher darum deswegen dabei dadurch dafür dagegen damit danach dann daraufhin "
    "darüber dazu dort hier hingegen inzwischen schließlich seitdem seither so somit später stattdessen "
    "unterdessen zuvor",
    "fr": "il elle ils elles lui leur leurs son sa ses ce cet cette ces c cela ceci celui celle ceux celles mais et ou "
    "donc or ni car cependant toutefois pourtant ainsi alors puis ensuite enfin aussi néanmoins pendant également "
    "là ici tel telle tels telles",
    "es": "él ella ellos ellas su sus este esta esto estos estas ese esa eso esos esas aquel aquella aquello ambos "
    "ambas otro otra otros otras pero y e o u ni sino además también tampoco así entonces luego después finalmente "
    "asimismo mientras allí aquí ahí lo",
}
_ADDRESS = {
    "en": "i we you my our your us me ours yours",
    "de": "ich wir mich mir uns unser unsere unseren",
    "fr": "je j nous vous notre nos votre vos",
    "es": "yo nosotros usted ustedes nuestro nuestra nuestros nuestras",
}
_PHRASES = {
    "en": r"""
      the\ (?:company|companies|firms?|two|three|four|five|pair|trio|duo|couple|former|latter|same|man|men|woman|women|
        boy|girl|incident|move|decision|announcement|statement)\b
        (?!\ (?:of|who|which|that|behind|accused|charged|suspected|between|against|on|in|at)\b)
    | (?:in|as|for|by|on|at|after|before|since|despite|during|because\ of|due\ to|of|under|with|from|to|
        among)[ ]
        (?:addition|comparison|contrast|response|turn|fact|a\ result|example|instance|doing\ so|such|then|that|this|
        these|those|them|it|him|he|she|they|his|her|its|their|the\ other\ hand|the\ (?:same\ )?time|the\ meantime)\b
        (?!\ \w+day\b)
    | (?:some|many|most|several|all|none|few|one|two|three|each|half)\ (?:of\ (?:them|these|those|which)|may|might|will|
        would|could|can|are|were|was|is|have|has|had|said|say|also|even|still|who)\b
    | (?:\S+\ ){1,4}(?:also|meanwhile|however|too)\b
    | (?:\S+\ )?(?:other|another)\b
    | (?:[^\s,;:]+,?\ ){1,12}(?:these|this(?!\ (?:\w+day|week|month|year|spring|summer|autumn|fall|winter|season)))\b
    | (?:now|when|while|if|as|after|before|although|though|because|since|once|unless|until|where|what|why|how|
        with|of)[ ]
        (?:he|she|it|they|his|her|its|their)\b
    | (?:on|in|at|by|during|after|before|since|over|later|last|this|early|for|asked|speaking|writing|when\ asked)[ ]
        [^,;:]{2,60},\ (?:he|she|it|they)\b
    """,
    "de": r"""
      (?:das\ unternehmen|der\ konzern|die\ (?:beiden|firma|gruppe)|der\ mann|die\ frau)\b(?!\ (?:aus|von|in|mit)\b)
    | (?:im\ gegensatz|zum\ beispiel|darüber\ hinaus|aus\ diesem\ grund|in\ diesem|nach\ diesem|mit\ diesem)\b
    | das\ (?:ist|sei|war|sagte|teilte|hat|hatte|wird|wurde|geht|gilt)\b
    """,
    "fr": r"""
      (?:l['’]entreprise|la\ société|le\ groupe|les\ deux|l['’]homme|la\ femme)\b(?!\ (?:de|d['’]|du|des|qui)\b)
    | (?:en\ effet|en\ revanche|par\ ailleurs|en\ outre|de\ plus|par\ exemple|de\ son\ côté|pour\ sa\ part|à\ ce)\b
    """,
    "es": r"""
      (?:la\ empresa|la\ compañía|el\ grupo|los\ dos|el\ hombre|la\ mujer)\b(?!\ (?:de|del|que)\b)
    | (?:sin\ embargo|no\ obstante|por\ (?:otra\ parte|otro\ lado|ejemplo|eso|ello|su\ parte)|de\ hecho|en\ cambio)\b
    """,
}
_VERBS = {
    "en": "is are was were be been has have had does do did will would can could may might must should shall "
    "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't "
    "agree allow appear argue ask become began begin begun believe bought brought broke build built call came cast "
    "caught chose claim come consider continue cost cut deny drew drive drove expect face fall feel fell felt fight "
    "find flew follow fought found gave get give go got grew grow happen held help hit hold hope hurt include "
    "insist keep kept knew know lead led leave left let lie live look lost make mean meet met "
    "need offer oppose paid plan play put quit ran reached read remain report require rose run said sang sank sat saw "
    "say see seek seem sell sent set shook shot show shut sit sold sought spent split spoke spread spring stand stood "
    "start stay stole stop struck suggest support swept take taught tell think thought threw told took tore try turn "
    "want warn went win woke won work worn wrote "
    "affects agrees allows appears argues asks becomes believes calls comes considers continues costs denies describes "
    "expects faces finds follows gets gives goes happens hopes includes increases insists keeps knows leads lets lies "
    "lives makes means meets needs offers opposes owns pays plans puts remains requires runs says seeks seems sees "
    "sells sets shows stands stays suggests supports takes tells thinks tries turns wants warns wins works",
}
"""Forms of common verbs that do not end in -ed; with them and -ed nearly every English sentence is known as one."""


@lru_cache(maxsize=8)
def backward(language: str) -> frozenset[str]:
    """Return the first words that lean on the sentence before."""
    return frozenset(_BACKWARD.get(language, "").split())


@lru_cache(maxsize=8)
def address(language: str) -> frozenset[str]:
    """Return the words in which writers speak of themselves or to the reader."""
    return frozenset(_ADDRESS.get(language, "").split())


@lru_cache(maxsize=8)
def verbs(language: str) -> frozenset[str]:
    """Return the forms by which a finite verb is known; empty where a language has no list."""
    return frozenset(_VERBS.get(language, "").split())


@lru_cache(maxsize=8)
def phrases(language: str) -> re.Pattern[str]:
    """Return what matches the openings of more than one word that lean on the sentence before."""
    return re.compile(_PHRASES.get(language, "(?!)"), re.IGNORECASE | re.VERBOSE)


ASIDE = re.compile(
    r"""
      https?:// | \bwww\. | \S@\S | ^\W*[•●▪■►*#|] | \[\s*(?:…|\.\.\.)\s*\] | ©
    | \b(?:click|tap)\ (?:here|on)\b | \bsubscribe | \bsign(?:ing)?\ up\ (?:for|to)\b | \bfollow\ (?:us|them|@)
    | \bread\ more\b | \bnewsletter | \badvertisement\b | \ball\ rights\ reserved | \bcopyright\ © | \beditor['’]s\ note
    | \bfile\ (?:photo|picture|image)\b | \b(?:getty\ images|shutterstock)\b | \bpictured\b
    | \b(?:photo|image|picture|video|graphic)s?\ ?(?:by|:|credit|courtesy|/) | \((?:left|right|centre|center|above)\)
    | \bthis\ (?:article|story|post|page)\ (?:was|is|has|appeared|originally)\b | \bto\ contact\ the\b
    | \b(?:hotline|phone|call|telephone|tel)\b.{0,40}\d{3}
    | \b(?:contributed\ to\ this|reporting\ by|editing\ by|stay\ tuned|developing\ story|see\ also|more\ on\ this)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What speaks of the page, not of the story."""

TODAY = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|heute|gestern|morgen|aujourd['’]hui|"
    r"hier|demain|hoy|ayer|mañana)\b",
    re.IGNORECASE,
)
"""Days that are others in every article."""

DATELINE = re.compile(
    r"""
    (?: (?:[A-Z][A-Z.'’-]+(?:\s+[A-Z][A-Z.'’-]+){0,3})(?:,\s+[A-Z][\w.]*(?:\s+[A-Z][\w.]*)?)?
          (?:,\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2})?(?:\s+\([\w\s/.]{2,25}\))?
      | [A-Z][\w.'’ ]{2,25}(?:,\s+[\w. ]{2,25})?\s+\([A-Z][\w\s/.]{1,25}\)
      | \([A-Z][\w\s/.]{1,25}\)
      | [A-Z]\w+(?:\ [A-Z]\w+)?,\ [A-Z]\w+(?=\s[—–])
    )
    \s*(?:—|–|--|\s-\s)\s*(?=["“‘A-Z0-9])
  | (?:[A-Z]\w+day,\s)?[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}\s*(?=["“‘A-Z])
    """,
    re.VERBOSE,
)
"""The place, the agency or the day in front of a report: ``RIVERTON (AP) — ``."""
