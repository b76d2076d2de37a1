"""Currencies: the symbols, codes and words before or behind a number, and the ISO 4217 code of each.

A dollar of no named country is the United States one, a pound with money around it sterling. Coins (cents, pence) are
units of their own, so that the value stays the one the text gives.
"""

import re

_SYMBOLS = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "u.s. $": "USD", "us $": "USD", "u.s $": "USD", "usd$": "USD",
    "a$": "AUD", "au$": "AUD", "aud$": "AUD", "c$": "CAD", "ca$": "CAD", "can$": "CAD", "cdn$": "CAD", "cad$": "CAD",
    "c $": "CAD", "hk$": "HKD", "hk $": "HKD", "nz$": "NZD", "nzd$": "NZD", "s$": "SGD", "sg$": "SGD",
    "nt$": "TWD", "r$": "BRL", "mex$": "MXN", "mx$": "MXN", "mxn$": "MXN", "j$": "JMD", "b$": "BND", "tt$": "TTD",
    "z$": "ZWL", "zim$": "ZWL", "n$": "NAD", "€": "EUR", "£": "GBP", "¥": "JPY", "jp¥": "JPY", "cn¥": "CNY",
    "rmb¥": "CNY", "￥": "CNY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₫": "VND", "฿": "THB",
    "₴": "UAH", "₦": "NGN", "₱": "PHP", "₿": "BTC", "₡": "CRC", "₾": "GEL", "₭": "LAK", "₮": "MNT", "₸": "KZT",
    "₵": "GHS", "₲": "PYG", "₼": "AZN", "₨": "PKR", "৳": "BDT", "元": "CNY", "円": "JPY", "₣": "FRF", "zł": "PLN",
    "kč": "CZK", "rs.": "INR", "rs": "INR", "¢": "cent",
}  # fmt: skip
_CODES = frozenset(
    "usd eur gbp jpy cny rmb chf aud cad nzd hkd sgd twd inr krw rub ils vnd thb uah ngn php btc eth sek nok dkk "
    "isk pln czk huf bgn brl mxn ars clp zar egp kes ghs aed sar qar kwd pkr bdt lkr idr myr kzt".split()
)
_LAND = {
    "dollar": {
        "us": "USD", "u.s": "USD", "u.s.": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD",
        "singapore": "SGD", "zealand": "NZD", "kong": "HKD", "taiwan": "TWD", "jamaican": "JMD", "zimbabwe": "ZWL",
    },
    "pound": {"british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG",
              "irish": "IEP", "english": "GBP"},
    "franc": {"swiss": "CHF", "french": "FRF", "belgian": "BEF", "cfa": "XOF", "rwandan": "RWF", "congolese": "CDF",
              "suisses": "CHF"},
    "franken": {"schweizer": "CHF"},
    "rupee": {"indian": "INR", "pakistani": "PKR", "lankan": "LKR", "nepalese": "NPR", "mauritian": "MUR"},
    "peso": {"mexican": "MXN", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "philippine": "PHP",
             "cuban": "CUP"},
    "krona": {"icelandic": "ISK", "swedish": "SEK"},
    "krone": {"danish": "DKK", "norwegian": "NOK"},
    "won": {"korean": "KRW"},
    "lira": {"turkish": "TRY", "italian": "ITL", "lebanese": "LBP"},
    "dinar": {"iraqi": "IQD", "kuwaiti": "KWD", "jordanian": "JOD", "serbian": "RSD", "algerian": "DZD"},
    "shilling": {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS"},
    "rial": {"iranian": "IRR", "omani": "OMR", "qatari": "QAR"},
    "mark": {"german": "DEM", "deutsche": "DEM", "finnish": "FIM"},
    "dirham": {"moroccan": "MAD"},
}  # fmt: skip
_WORDS = {
    "dollar": "USD", "buck": "USD", "greenback": "USD", "euro": "EUR", "pound sterling": "GBP", "sterling": "GBP",
    "pound": "GBP", "quid": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "kuai": "CNY", "franc": "CHF",
    "franken": "CHF", "rupee": "INR", "rouble": "RUB", "ruble": "RUB", "won": "KRW", "lira": "TRY", "liras": "TRY",
    "rand": "ZAR", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "dong": "VND", "zloty": "PLN", "forint": "HUF",
    "koruna": "CZK", "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "shekel": "ILS",
    "dirham": "AED", "riyal": "SAR", "naira": "NGN", "hryvnia": "UAH", "bitcoin": "BTC", "ether": "ETH",
    "taka": "BDT", "tenge": "KZT", "peso": "peso", "dinar": "dinar", "shilling": "shilling", "mark": "DEM",
    "rial": "IRR", "markka": "FIM", "peseta": "ESP", "guilder": "NLG", "reais": "BRL", "lei": "RON",
    "d-mark": "DEM", "escudo": "PTE", "drachma": "GRD", "schilling": "ATS", "cent": "cent", "penny": "penny",
    "penni": "penny", "pence": "penny", "satoshi": "satoshi",
}  # fmt: skip
_LOCAL: dict[str, dict[str, str]] = {
    "en": {},
    "de": {"dollar": "USD", "us-dollar": "USD", "pfund": "GBP", "rubel": "RUB", "kronen": "SEK", "rupien": "INR"},
    "fr": {"dollars": "USD", "livres": "GBP", "livres sterling": "GBP", "roubles": "RUB", "yens": "JPY",
           "francs suisses": "CHF", "centimes": "cent"},
    "es": {"dólares": "USD", "dólar": "USD", "libras": "GBP", "libras esterlinas": "GBP", "rublos": "RUB",
           "yenes": "JPY", "yuanes": "CNY", "francos suizos": "CHF", "céntimos": "cent", "centavos": "cent",
           "pesetas": "ESP", "reales": "BRL"},
}  # fmt: skip
_SIGNS = "$€£¥￥₹₩₽₺₪₫฿₴₦₱₿₡₾₭₮₸₵₲₼₨৳₣¢"
_SCALED_CODE = re.compile(r"m(usd|eur|gbp|aud|chf|cad|sek|nok|dkk)\b")
_BEFORE = re.compile(
    rf"(?:(?<![\w$])(?P<code>m?(?:{'|'.join(sorted(_CODES))}))\ ?|(?P<sign>(?:(?<![\w.])(?:u\.s\.?|[a-z]{{1,3}})\ ?)?"
    rf"[{re.escape(_SIGNS)}]|(?<![\w.])rs\.?)\ ?|(?<![\w$])(?P<word>dollars?)\ )$",
    re.VERBOSE,
)
_BEHIND = re.compile(rf"[ \u00a0\u202f]?(?P<sign>[{re.escape(_SIGNS)}元円](?!\d))|[ \u00a0]?(?P<local>zł|kč)\b")
_LAST_THREE = _CODES | {"lar", "ars"}
_BEFORE_LENGTH = 8
"""Characters: the longest sign before a number, with its spaces."""


def before(low: str, start: int, at: int) -> tuple[int, str] | None:
    """Return where the currency before an offset begins and its unit; nothing from before ``start`` is looked at."""
    said = low[max(start, at - _BEFORE_LENGTH) : at]
    bare = said.rstrip()
    if not bare or not (bare[-1] in _SIGNS or bare[-3:] in _LAST_THREE or bare.endswith(("rs", "rs."))):
        return None
    match = _BEFORE.search(said)
    if not match:
        return None
    begin = at - len(match.group())
    if match["code"] or match["word"]:
        return begin, code(match["code"]) if match["code"] else "USD"
    sign = match["sign"]
    if sign not in _SYMBOLS and len(sign.split()[0]) > 1:
        sign = sign.replace(" ", "")
    if sign in _SYMBOLS:
        return begin, _SYMBOLS[sign]
    own = sign[-1]
    return (begin + match["sign"].index(own), _SYMBOLS[own]) if own in _SYMBOLS else None


def code(letters: str) -> str:
    """Return the ISO code of its letters, or of ``RMB``; an ``m`` before it (``MEUR``) is a million, not part of it."""
    short = letters[1:] if len(letters) == 4 else letters  # noqa: PLR2004
    return "CNY" if short == "rmb" else short.upper()


def sign_behind(low: str, at: int) -> tuple[int, str] | None:
    """Return where the currency sign behind a number ends and its unit."""
    match = _BEHIND.match(low, at)
    return (match.end(), _SYMBOLS[match["sign"] or match["local"]]) if match else None


def named(words: list[str], language: str) -> tuple[int, str, str] | None:
    """Return how many words behind a number name a currency, its unit, and the bare name.

    ``["Canadian", "dollars"]`` gives ``(2, "CAD", "dollar")``.
    """
    local = _LOCAL[language]
    for count in (2, 1):
        said = " ".join(words[:count])
        if len(words) >= count and said in local:
            return count, local[said], said
    if match := _SCALED_CODE.fullmatch(words[0]):
        return 1, match[1].upper(), words[0]
    if words[0] in _CODES:
        scaled = len(words) > 1 and words[1] in ("million", "billion")
        return 1 + scaled, code(words[0]), words[0]
    for at, word in enumerate(words[:3]):
        name = word if word in _WORDS else word.removesuffix("s")
        if name not in _WORDS:
            continue
        lands = _LAND.get(name, {})
        land = words[at - 1] if at else ""
        if at and land not in lands and not _adjective(words[:at]):
            return None
        follows = words[at + 1] if len(words) > at + 1 else ""
        count = at + 1 + (follows == "sterling" or follows in lands)
        return count, lands.get(land) or lands.get(follows) or _WORDS[name], name
    return None


def _adjective(words: list[str]) -> bool:
    """Tell whether words before a currency's name belong to it: ``Finnish markka``, ``Hong Kong dollars``."""
    return len(words) == 1 and words[0].endswith(("ish", "ese", "ian", "ean", "utch", "ench", "zech", "wiss", "axed"))
