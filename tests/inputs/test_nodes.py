from generator.inputs.nodes import Node
from generator.model import Place


def node(value: object, line: int = 1) -> Node:
    place = Place("f.yml", line, 1)
    match value:
        case list():
            return Node(tuple(node(item, line) for item in value), place)
        case dict():
            return Node({name: node(field, line) for name, field in value.items()}, place)
        case str() | bool() | None:
            return Node(value, place)
    raise TypeError(value)


TREE = node({"a": ["x", {"b": None}], "c": True})


def test_ways_are_walked_as_far_as_they_exist() -> None:
    assert TREE.find(("a", 1, "b"))[0] == ("a", 1, "b")
    assert TREE.find(("a", 5, "b"))[0] == ("a",)
    assert TREE.find(("c", "x"))[0] == ("c",)
    assert TREE.find((0,))[0] == ()
    assert TREE.at("a", 0).value == "x"
    assert len(TREE.items("a")) == 2
    assert TREE.items("c") == TREE.items("nothing") == ()
    assert (TREE.text("a", 0), TREE.text("c"), TREE.text("nothing")) == ("x", "", "")


def test_plain_values() -> None:
    assert TREE.plain() == {"a": ["x", {"b": None}], "c": True}


def test_parts_are_taken_out() -> None:
    assert TREE.without({("a", 0), ("c",)}).plain() == {"a": [{"b": None}]}
    assert TREE.without({("a", 1, "b")}).plain() == {"a": ["x", {}], "c": True}
    assert TREE.without(()).plain() == TREE.plain()
