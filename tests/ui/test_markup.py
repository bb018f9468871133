"""What opens, and what is put together: plain text is escaped, markup stays as it was made."""

from collections.abc import Callable

import pytest

from tests.ui.reading import parsed
from via_dash.ui.markup import Html, bold, folded, joined, opens

DANGEROUS = "<script>alert('x')</script> & \"so\" </details>"
MADE = Html("<b>Bold</b> &amp; <i>made here</i>")
FOLDS = pytest.mark.parametrize("fold", [folded, opens])


@FOLDS
def test_a_fold_is_a_heading_with_what_it_opens(fold: Callable[..., Html]) -> None:
    details = parsed(fold("Heading", Html("<p>Body</p>"))).one("details")
    assert [child.tag for child in details.inside] == ["summary", "p"]
    assert [child.text for child in details.inside] == ["Heading", "Body"]


@FOLDS
def test_plain_text_in_a_fold_cannot_become_markup(fold: Callable[..., Html]) -> None:
    details = parsed(fold(DANGEROUS, DANGEROUS)).one("details")
    (summary,) = details.inside
    assert (summary.tag, summary.inside, summary.text) == ("summary", [], DANGEROUS)
    assert details.text == DANGEROUS * 2


@FOLDS
def test_markup_in_a_fold_stays_and_is_not_escaped_twice(fold: Callable[..., Html]) -> None:
    source = str(fold(MADE, MADE))
    assert source.count(MADE.source) == 2
    assert parsed(source).one("summary").text == "Bold & made here"


@FOLDS
def test_anything_that_is_no_text_is_said_as_text(fold: Callable[..., Html]) -> None:
    assert parsed(fold(12, 3)).one("details").text == "123"


def test_a_part_is_closed_unless_asked_otherwise() -> None:
    assert parsed(folded("a", "b")).one("details").attributes == {"class": "class"}
    opened = parsed(folded("a", "b", is_open=True)).one("details").attributes
    assert opened == {"class": "class", "open": ""}


def test_a_part_may_be_of_another_kind() -> None:
    opened = parsed(folded("a", "b", is_open=True, kind="source")).one("details").attributes
    assert opened == {"class": "source", "open": ""}


def test_what_opens_in_a_line_has_no_look_of_its_own_and_begins_closed() -> None:
    assert parsed(opens("a", "b")).one("details").attributes == {}


def test_a_fold_fits_in_a_fold() -> None:
    nested = parsed(folded("outer", folded("inner", opens("cell", "text"))))
    assert [summary.text for summary in nested.all("summary")] == ["outer", "inner", "cell"]
    assert len(list(nested.all("details"))) == 3


def test_bold_text_is_escaped_and_bold_markup_stays() -> None:
    assert parsed(bold(DANGEROUS)).one("b").text == DANGEROUS
    assert str(bold(Html("<i>x</i>"))) == "<b><i>x</i></b>"


@pytest.mark.parametrize("between", ["", " · ", "<br>"])
def test_parts_are_joined_each_escaped_as_it_needs(between: str) -> None:
    source = str(joined((MADE, "a < b", 3), between))
    assert source == between.join((MADE.source, "a &lt; b", "3"))


def test_no_parts_are_nothing() -> None:
    assert str(joined(())) == ""
