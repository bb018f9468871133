"""What a reader of the data needs to know, the same in every format and in both languages."""

from dataclasses import dataclass
from typing import Literal

from via_dash.data import Release
from via_dash.exports.table_schema import description, value_labels, what_a_row_is
from via_dash.schema import FIELDS, TABLES
from via_dash.texts import LANGUAGES, Translator, translator

Form = Literal["package", "workbook"]

# The columns that every reader has to understand before using a row.
_EXPLAINED = ("source_id", "locator", "anchor", "basis", "note_nl", "note_en")
_CAVEATS = (
    "coded", "not-significant", "ranges", "empty", "measures", "planned", "claims", "notes",
)  # fmt: skip


@dataclass(frozen=True)
class Section:
    """A heading and the lines under it."""

    heading: str
    lines: tuple[str, ...]


def sections(release: Release, texts: Translator, form: Form) -> tuple[Section, ...]:
    """What it is, how to cite it, what it holds and how to read it. Raises TableUnavailable."""
    release_line = texts.text("release-line", release=release.name, date=texts.date(release.as_of))
    columns = tuple(f"{name}: {description(FIELDS[name], texts)}" for name in _EXPLAINED)
    bases = value_labels(TABLES["effects"], "basis", texts)
    return (
        Section(
            texts.text("open-data-title"),
            (texts.text("open-data-description"), release_line, release.changes[texts.language]),
        ),
        Section(
            texts.text("open-data-heading-cite"),
            (texts.text("open-data-cite", release=release.name, date=texts.date(release.as_of)),),
        ),
        Section(
            texts.text("open-data-heading-tables"),
            tuple(
                f"{name}: {texts.text(f'table-{name}')} "
                f"({texts.number(len(release.rows(name)))}). {what_a_row_is(table, texts)}"
                for name, table in TABLES.items()
            ),
        ),
        Section(
            texts.text("open-data-heading-columns"),
            columns + tuple(f"basis = {code}: {label}" for code, label in bases.items()),
        ),
        Section(
            texts.text("open-data-heading-caveats"),
            tuple(texts.text(f"open-data-caveat-{name}") for name in _CAVEATS),
        ),
        Section(
            texts.text("open-data-heading-format"),
            tuple(texts.text(f"open-data-format-{name}") for name in ("dates", "languages", form)),
        ),
    )


def both_languages(release: Release) -> str:
    """The readme of the package as Markdown, Dutch first. Raises TableUnavailable."""
    return "\n".join(_markdown(release, translator(language)) for language in LANGUAGES)


def _markdown(release: Release, texts: Translator) -> str:
    first, *others = sections(release, texts, "package")
    blocks = [f"# {first.heading}", *first.lines]
    for section in others:
        blocks += [f"## {section.heading}", "\n".join(f"- {line}" for line in section.lines)]
    return "\n\n".join(blocks) + "\n"
