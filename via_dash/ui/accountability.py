"""The page that accounts for the evidence: sources, differences, words and fields, releases."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from via_dash.data import Release
from via_dash.texts import Language, message, translator
from via_dash.ui.contact import report_an_error
from via_dash.ui.controls import choose
from via_dash.ui.discrepancy_boards import differences
from via_dash.ui.downloads import open_data
from via_dash.ui.evidence_source import library
from via_dash.ui.frame import Frame
from via_dash.ui.glossary_boards import dictionary_table, glossary_list
from via_dash.ui.history_boards import editions
from via_dash.ui.markup import Html, escape, folded, table
from via_dash.ui.page import count, nothing_selected
from via_dash.ui.register import register_table, resting_table
from via_dash.ui.tile import tile
from via_dash.views import discrepancies, glossary, sources
from via_dash.views.account import BASES, account
from via_dash.views.controls import Control, Option
from via_dash.views.history import history


def in_numbers(frame: Frame) -> None:
    """How much there is, and what is stated, derived and judged."""
    frame.show(_in_numbers(frame.release, frame.language))


@lru_cache(maxsize=16)
def _in_numbers(release: Release, language: Language) -> Html:
    texts = translator(language)
    counted = account(release)
    items = "".join(f"<li>{escape(texts.say(line))}</li>" for line in counted.answer)
    title = texts.text("account-table")
    headings = [
        texts.text("filter-table"),
        texts.text("column-rows"),
        *(texts.value("basis", basis) for basis in BASES),
    ]
    rows: list[Sequence[object]] = [
        [texts.text(f"table-{t.table}"), *(texts.number(n) for n in (t.rows, *t.by_basis))]
        for t in counted.tables
    ]
    total = counted.total
    rows.append([texts.text("in-all"), *(texts.number(n) for n in (total.rows, *total.by_basis))])
    markup = table(title, headings, rows, numeric=[False, True, True, True, True])
    return Html(f"<ul class='brief'>{items}</ul>{folded(title, Html(markup))}")


def chosen_part(frame: Frame) -> str:
    """Which part of the page to show; the filters of the other parts stay in the address."""
    options = tuple(Option(part, message(f"part-{part}")) for part in PARTS)
    control = Control("part", message("filter-part"), options, single=True, in_row=True)
    ((_, (part,)),) = choose(frame, (control,), place="parts")
    release = frame.release
    others = (
        *sources.controls(release),
        *discrepancies.controls(release),
        *glossary.controls(),
    )
    frame.known.update(control.name for control in others)
    return part


def _sources(frame: Frame) -> None:
    register_table(frame, sources.register(frame.release))
    choice = choose(frame, sources.controls(frame.release))
    resting_table(frame, sources.resting_on(frame.release, choice))


def _discrepancies(frame: Frame) -> None:
    choice = choose(frame, discrepancies.controls(frame.release))
    count(frame, discrepancies.count(frame.release, choice))
    view = discrepancies.register(frame.release, choice)
    tile(frame, view, body=differences)
    if view is None:
        nothing_selected(frame)


def _glossary(frame: Frame) -> None:
    glossary_list(frame)
    choice = choose(frame, glossary.controls())
    dictionary_table(frame, glossary.chosen_table(choice))


def _releases(frame: Frame) -> None:
    editions(frame, history(frame.release, library().before))
    open_data(frame)
    report_an_error(frame)


PARTS: dict[str, Callable[[Frame], None]] = {
    "sources": _sources,
    "discrepancies": _discrepancies,
    "glossary": _glossary,
    "releases": _releases,
}
