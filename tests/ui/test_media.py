"""Files wait for those who asked for them, and not for ever."""

from hypothesis import given
from hypothesis import strategies as st

from via_dash.ui.media import SECONDS, Lingering

_NAMES = st.sampled_from("abc")
_STEPS = st.lists(
    st.tuples(st.sampled_from(["load", "delete"]), _NAMES, st.floats(0, SECONDS)), max_size=30
)


@given(_STEPS)
def test_a_file_outlives_its_last_user_by_a_while_and_is_then_gone(
    steps: list[tuple[str, str, float]],
) -> None:
    now = 0.0
    there: set[str] = set()
    let_go: dict[str, float] = {}

    def load(name: str) -> str:
        there.add(name)
        return name

    files = Lingering(load, there.discard, lambda: now)
    for what, name, later in steps:
        now += later
        if what == "load":
            assert files.load(name) == name
            let_go.pop(name, None)
        elif name in there:
            files.delete(name)
            let_go.setdefault(name, now)
            let_go = {n: at for n, at in let_go.items() if n in there}
        assert all(n in there for n, at in let_go.items() if now < at + SECONDS)
    now += SECONDS
    files.load("last")
    files.delete("last")
    assert there == {"last"} | {n for n in there if n not in let_go and n != "last"}
