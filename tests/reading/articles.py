"""Articles made for tests."""

from generator.model import Article, EntityRecord, EntityType, Metadata, Place


def article(text: str, *, name: str = "a", publisher: str = "", markdown: bool = False) -> Article:
    return Article(name, text, Metadata(publisher=publisher), Place(f"sources/articles/{name}.txt", 1, 1), markdown)


def entity(name: str, *aliases: str, ignore: bool = False, type: EntityType = EntityType.ORGANIZATION) -> EntityRecord:  # noqa: A002
    place = Place("sources/entities.yml", 1, 1)
    return EntityRecord(name.lower().replace(" ", "-"), name, type, place, aliases, ignore=ignore)
