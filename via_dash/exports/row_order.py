"""Which rows of a long table stand first where only some are shown, and what need not be said in each."""

from via_dash.exports.document import Plate

# Columns that name what a row is about; rows of one subject stand under each other. Not a theme: lessons
# on it may contradict each other, and stay together.
_SUBJECTS = frozenset({"about", "approach", "pilot", "study"})
_SUBJECT = "about"


def subject_first(plate: Plate, most: int) -> tuple[int, ...] | None:
    """The rows by number, one of every subject before the others, each in the order of the view.

    None where the first ``most`` rows are all there is or have subjects enough already: then the view's
    own order says it.
    """
    columns = plate.view.columns
    if len(plate.rows) <= most or not columns or columns[0].key not in _SUBJECTS:
        return None
    first: dict[str | float, int] = {}
    for index, row in enumerate(plate.rows):
        first.setdefault(row[0], index)
    if len(first) < 2 or set(list(first.values())[:most]) <= set(range(most)):
        return None
    chosen = set(first.values())
    return (*first.values(), *(i for i in range(len(plate.rows)) if i not in chosen))


def said_once(plate: Plate) -> int | None:
    """The column that says the same subject in every row, which is said once; None where there is none."""
    keys = [column.key for column in plate.view.columns]
    if len(plate.rows) < 2 or len(keys) < 3 or _SUBJECT not in keys:
        return None
    column = keys.index(_SUBJECT)
    return column if len({row[column] for row in plate.rows}) == 1 else None
