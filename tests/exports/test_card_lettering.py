import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.card import masks, outlines
from generator.exports.card.lettering import Style, broken, shortened

SERIF, SANS = outlines.serif(), outlines.sans()
TITLE = Style(SERIF, 72)
WORDS = "The council and three firms that nobody knew of came to own the old harbour"
SQUARE = outlines.Face("x\t1000\tm100 0v500h500v-500\ny\t1000\tm0 0q0 1000 1000 0\nz\t900\tux 100 0 uy 0 0\tx-50 y20\n")


@pytest.mark.parametrize(
    "text",
    [
        "Façade, naïve, Ærø, Þingvellir & Straße: “quoted” ‘so’ – or — so…",
        "Żółć, Čeština, Őrség, Ţară și țară, Şırnak, Ġgantija, Rīga, Lietuvių",
        "Nguyễn Thị Ánh Tuyết, Đặng Hữu Phước, Việt Nam",
        "Əliyev, Ɛdi, ɓaƙi, Ŋgbàkà, Ṭanṭā, Ḥalab, ʻokina",
        "Ελλάδα: ποιος το ήξερε; Ώρα",
        "Київ, Москва, Ђоковић, Ўзбекистон, Қазақстан, Ґрунт, ёж",
        "$1 €2 £3 ¥4 ₹5 ₽6 ₴7 ₩8 ₦9 ₺0 ₫ ₱ ¢ 5% №1 ½ + − × ÷ = < > [§] {¶} @ # ~ ^ | \\ / _ ™ © ® ° ″",
    ],
)
def test_there_are_letters_for_the_languages_of_europe_and_more(text: str) -> None:
    assert SERIF.has(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(("face", "letters"), [(SERIF, 1000), (SANS, 95)], ids=["serif", "sans"])
def test_every_letter_has_an_outline_that_closes_and_stays_near_its_line(face: outlines.Face, letters: int) -> None:
    known = list(filter(face.has, map(chr, range(0x20, 0x2200))))
    assert len(known) > letters
    for letter in known:
        curves = face.curves(letter)
        assert bool(curves) == (unicodedata.category(letter) != "Zs"), letter
        for axis in (0, 1):
            assert sum(curve[-1][axis] - curve[0][axis] for curve in curves) == 0, letter
            assert all(-700 < point[axis] < 1500 for curve in curves for point in curve), letter


def test_a_square_covers_its_pixels_and_parts_of_those_at_its_edge() -> None:
    mask = masks.draw(SQUARE, "x", 10)
    assert (mask.left, mask.top) == (1, -5)
    inside = [row.rstrip(b"\0") for row in mask.rows if any(row)]
    assert inside == [b"\xff" * 5] * 5
    halves = masks.draw(SQUARE, "x", 25)  # from 2.5 to 15 pixels across, 12.5 high
    assert halves.rows[1][:2] == b"\x80\xff"
    assert halves.rows[0][:2] == b"\x40\x80"


def test_the_area_under_a_curve_is_that_of_a_parabola() -> None:
    covered = sum(map(sum, masks.draw(SQUARE, "y", 60).rows)) / 255
    assert covered == pytest.approx(60 * 60 / 3, rel=0.01)


def test_a_letter_of_parts_is_its_parts_in_their_places_and_what_both_cover_is_covered_once() -> None:
    assert len(SQUARE.curves("z")) == len(SQUARE.curves("x")) + len(SQUARE.curves("y"))
    assert max(map(max, masks.draw(SQUARE, "z", 60).rows)) == 255
    whole = sum(map(sum, masks.draw(SQUARE, "z", 60).rows))
    parts = sum(sum(map(sum, masks.draw(SQUARE, letter, 60).rows)) for letter in "xy")
    assert whole < parts


@pytest.mark.parametrize("face", [SERIF, SANS])
def test_outlines_are_closed_so_that_nothing_runs_to_the_right(face: outlines.Face) -> None:
    for letter in "ABQRagjéß&@8":
        if face.has(letter):
            assert all(row[-1] == 0 for row in masks.draw(face, letter, 73).rows)


def test_pairs_of_letters_stand_closer() -> None:
    assert SQUARE.pens("zxzy") == [0, 850, 1850, 2770, 3770]
    assert SERIF.pens("AV")[-1] < SERIF.pens("A")[-1] + SERIF.pens("V")[-1]
    assert TITLE.width("To") < TITLE.width("T") + TITLE.width("o")


def test_a_title_takes_as_few_lines_as_it_needs_all_of_about_one_length() -> None:
    lines = broken(WORDS, TITLE, 1072, 3)
    assert " ".join(lines) == WORDS
    assert len(lines) == 3
    widths = [TITLE.width(line) for line in lines]
    assert max(widths) <= 1072
    assert min(widths) > max(widths) * 0.75


def test_what_needs_more_lines_or_a_wider_one_is_not_broken() -> None:
    assert broken(WORDS, TITLE, 1072, 2) == ()
    assert broken("Überwachungsaufgabenübertragungsgesetz", TITLE, 1072, 4) == ()


def test_what_is_too_long_ends_with_a_sign_that_it_goes_on() -> None:
    lines = shortened(WORDS, TITLE, 1072, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert WORDS.startswith(" ".join(lines)[:-1])
    assert shortened("one two", TITLE, 1072, 2) == ("one two",)


@given(st.text("aWé ,", min_size=1, max_size=60).map(lambda text: " ".join(text.split())), st.integers(200, 700))
def test_no_line_is_wider_than_its_place(text: str, width: int) -> None:
    for lines in (broken(text, TITLE, width, 4), shortened(text, TITLE, width, 4)):
        assert len(lines) <= 4
        assert all(TITLE.width(line) <= width for line in lines)


@given(st.text("aWé ,", min_size=1, max_size=40).map(lambda text: " ".join(text.split())))
def test_shortening_keeps_the_beginning_and_loses_nothing_where_there_is_room(text: str) -> None:
    lines = shortened(text, TITLE, 300, 3)
    kept = "".join(lines).removesuffix("…").replace(" ", "")
    assert text.replace(" ", "").startswith(kept)
    if not lines[-1:] or not lines[-1].endswith("…"):
        assert kept == text.replace(" ", "")
