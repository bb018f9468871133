"""A sequence of exhibits in a link: what is written can be read, and what cannot be read is told."""

from hypothesis import given
from hypothesis import strategies as st

from via_dash.ui.exhibits import NAMES
from via_dash.views.exhibit_link import MOST, Item, read, written

codes = st.text("abcdefghijklmnopqrstuvwxyz0123456789-_", min_size=1, max_size=12)
values = st.one_of(
    st.lists(codes, min_size=1, max_size=4).map(",".join),
    st.lists(st.tuples(codes, st.integers(0, 10)), min_size=1, max_size=4).map(
        lambda pairs: ",".join(f"{code}:{weight}" for code, weight in pairs)
    ),
)
parameters = st.dictionaries(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=10), values, max_size=3
)
items = st.builds(
    lambda name, chosen: Item(name, tuple(chosen.items())), st.sampled_from(NAMES), parameters
)


@given(st.lists(items, max_size=8, unique=True))
def test_what_is_written_is_read_back(sequence: list[Item]) -> None:
    found = read(written(sequence), NAMES)
    assert found.items == tuple(sequence)
    assert found.unknown == ()


@given(st.text(max_size=300))
def test_any_text_is_read_and_nothing_in_it_is_lost_without_a_word(raw: str) -> None:
    found = read(raw, NAMES)
    assert all(item.exhibit in NAMES for item in found.items)
    parts = {part.strip() for part in raw.split(",") if part.strip()}
    told = {written([item]) for item in found.items} | set(found.unknown)
    assert len(told) <= len(parts)
    if parts:
        assert told


def test_an_exhibit_that_does_not_exist_is_told_and_the_others_stay() -> None:
    found = read("effecten.net,effecten.nett,nowhere,effecten.levels~study", NAMES)
    assert [item.exhibit for item in found.items] == ["effecten.net"]
    assert found.unknown == ("effecten.nett", "nowhere", "effecten.levels~study")


def test_values_of_a_filter_stand_in_a_link_as_on_the_page() -> None:
    (item,) = read("tijdlijn.timeline~pilot:a.b~kind:result", NAMES).items
    assert dict(item.parameters) == {"pilot": "a,b", "kind": "result"}
    assert (item.page, item.key) == ("tijdlijn", "timeline")


def test_of_more_than_fits_the_first_are_shown() -> None:
    raw = ",".join(f"pilot.identity~pilot:p{n}" for n in range(MOST + 5))
    assert len(read(raw, NAMES).items) == MOST
