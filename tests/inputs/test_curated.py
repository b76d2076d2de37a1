from generator.inputs import curated, schema


def read(text: str) -> curated.Entries[schema.Entity]:
    return curated.read({"e.yml": text.encode()}, "e.yml", schema.Entity)[0]


def test_missing_and_empty_files_are_empty_lists() -> None:
    assert curated.read({}, "e.yml", schema.Entity) == (curated.Entries(), [])
    assert read("") == read("# nobody") == read("[]") == curated.Entries()


def test_ids_are_unknown_where_the_file_cannot_be_read() -> None:
    assert read("[").ids is None
    assert read("{}").ids is None


def test_ids_of_entries_that_do_not_fit_are_known() -> None:
    entries = read("[{id: a}, {id: b, name: B, type: work}, {id: b, name: C, type: work}, {}, x]")
    assert entries.ids == {"a", "b"}
    assert [valid.fields.name for valid in entries.valid] == ["B"]
