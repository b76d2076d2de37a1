"""Invented news in any number: events that several papers report in words of their own, and much that only one does."""

import random
from datetime import date, timedelta

_SYLLABLES = (
    "ba bel bor cal can cor dal den dor el fal fen gar gel hal har hol il jor kal kel lan lor mar mel mor nor".split()
)
_DEEDS = (
    ("sued {b} over {n} in {p}", "filed a lawsuit against {b} in {p} over {n}"),
    ("agreed to buy {b} for ${m} million", "will acquire {b} in a deal worth {m} million dollars"),
    ("closed its {n} plant in {p}", "shut a plant for {n} at {p}"),
    ("withdrew its complaint against {b}", "dropped the case it had brought against {b}"),
    ("recalled {m} {n}s sold in {p}", "called back {m} {n}s from customers in {p}"),
)
_FILLERS = (
    "The talks about {n} went on for {m} days, people who know {p} said.",
    "Residents of {p} were told to wait for {n} until the weekend.",
    "Nobody at {b} wanted to speak about {n}.",
    "“We have waited for {n} for years,” said {w}, a spokeswoman for {a}.",
    "Sales of {n} fell by {m} percent in the third quarter.",
)
_SHARED, _DATED = 0.5, 0.3
"""Parts of an article's sentences, and of those."""


def articles(number: int, seed: int = 1) -> dict[str, bytes]:
    """Return the files of a story of so many articles; about half of their sentences tell shared events."""
    chance = random.Random(seed)
    names = [_word(chance) for _ in range(40 + number)]
    things = [_word(chance).lower() for _ in range(200 + 2 * number)]
    start = date(2015, 1, 1)
    events = [_event(chance, names, things) for _ in range(10 + 2 * number)]
    files = {"sources/story.yml": b"title: A benchmark\nlanguage: en\n"}
    for at in range(number):
        day = start + timedelta(days=at * 700 // number)
        told = []
        for _ in range(20):
            if chance.random() < _SHARED:
                middle = at * len(events) // number
                deed, words = events[min(max(int(chance.gauss(middle, 8)), 0), len(events) - 1)]
                when = f" on {day - timedelta(days=chance.randrange(5)):%B %-d, %Y}" if chance.random() < _DATED else ""
                told.append(f"{words['a']} Ltd. {chance.choice(deed).format(**words)}{when}.")
            else:
                _, words = _event(chance, names, things)
                told.append(chance.choice(_FILLERS).format(**words))
        text = "\n\n".join(" ".join(told[part : part + 4]) for part in range(0, 20, 4))
        name = f"a{at:05d}"
        files[f"sources/articles/{name}.txt"] = f"{text}\n".encode()
        files[f"sources/articles/{name}.yml"] = (
            f"title: Article {at}\npublisher: Paper {at % 97}\npublished: {day}\n".encode()
        )
    return files


def _event(chance: random.Random, names: list[str], things: list[str]) -> tuple[tuple[str, ...], dict[str, str]]:
    a, b, p, w = (chance.choice(names) for _ in range(4))
    words = {
        "a": a,
        "b": f"{b} Inc.",
        "p": p,
        "w": f"Anna {w}",
        "n": chance.choice(things),
        "m": str(chance.randrange(3, 900)),
    }
    return chance.choice(_DEEDS), words


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(3)).capitalize()
