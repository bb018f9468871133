"""What a page says, written out as HTML that needs no script: for the first paint, archives and paper.

It is made from the very elements that the page sends to a browser, so that both say the same.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.Block_pb2 import Block
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.GapSize_pb2 import GapSize

from via_dash.ui.markup import Html, escape

Place = tuple[int, ...]
# Gives the picture of a chart or a map from its specification; empty where there is none.
Draw = Callable[[str], Html]


@dataclass(frozen=True)
class _Means:
    chart: Draw
    map_: Draw
    empty: str


_MARKDOWN = MarkdownIt("zero", {"html": False, "breaks": True}).enable(
    ["escape", "emphasis", "newline", "entity"]
)
_ALERTS: Mapping[int, str] = {
    Alert.ERROR: "error",
    Alert.WARNING: "warning",
    Alert.INFO: "info",
    Alert.SUCCESS: "success",
}


_ALIGNED: Mapping[int, str] = {
    Block.FlexContainer.Align.ALIGN_END: "align-end",
    Block.FlexContainer.Align.ALIGN_CENTER: "align-center",
}


@dataclass
class _Node:
    """A place on the page: what is there, and what stands in it, by position."""

    delta: Delta | None = None
    children: dict[int, "_Node"] = field(default_factory=dict)


def transcript(deltas: Mapping[Place, Delta], *, chart: Draw, map_: Draw, empty: str) -> str:
    """The main part of a page as HTML, its parts in the places that the browser would give them.

    ``empty`` is said in a fold that the live page fills when it is opened.
    """
    means = _Means(chart, map_, f"<p>{escape(empty)}</p>")
    root = _Node()
    for place, delta in deltas.items():
        node = root
        for step in place:
            node = node.children.setdefault(step, _Node())
        if delta.WhichOneof("type") == "add_block":
            node.children.clear()
        node.delta = delta
    main = root.children.get(0, _Node())
    inner = "".join(_written(child, means) for _, child in sorted(main.children.items()))
    return f"<div class='flow'>{inner}</div>"


def _written(node: _Node, means: _Means) -> str:
    if node.delta is not None and node.delta.WhichOneof("type") == "new_element":
        return _element(node.delta.new_element, means)
    inner = "".join(_written(child, means) for _, child in sorted(node.children.items()))
    if node.delta is None or node.delta.WhichOneof("type") != "add_block":
        return inner
    return _block(node.delta.add_block, inner, means.empty)


def _block(block: Block, inner: str, empty: str) -> str:
    kind = block.WhichOneof("type")
    if kind == "expandable":
        opened = " open" if block.expandable.expanded else ""
        head = f"<summary>{_inline(block.expandable.label)}</summary>"
        return (
            f"<details class='stExpander {_key_class(block.id)}'{opened}>{head}"
            f"<div class='flow'>{inner or empty}</div></details>"
        )
    if kind == "form":
        return f"<div class='form'>{inner}</div>"
    if not inner:
        return ""
    flex = block.flex_container
    across = flex.direction == Block.FlexContainer.Direction.HORIZONTAL
    classes = [
        "across" if across else "flow",
        _key_class(block.id),
        _ALIGNED.get(flex.align, ""),
        "gap-none" if flex.gap_config.gap_size == GapSize.NONE else "",
    ]
    return f"<div class='{' '.join(filter(None, classes))}'>{inner}</div>"


def _key_class(block_id: str) -> str:
    """The class that Streamlit gives to a container with a key."""
    _, _, key = block_id.removeprefix("$$ID-").partition("-")
    return f"st-key-{key}" if key else ""


def _element(element: Element, means: _Means) -> str:
    kind = element.WhichOneof("type") or ""
    if kind == "plotly_chart":
        spec = element.plotly_chart.spec
        height = round(json.loads(spec)["layout"]["height"])
        return _chart(element.plotly_chart.alt, height, means.chart(spec))
    if kind == "deck_gl_json_chart":
        deck = element.deck_gl_json_chart
        return _chart(deck.alt, element.height_config.pixel_height, means.map_(deck.json))
    write = _ELEMENTS.get(kind)
    return write(getattr(element, kind), element.width_config.pixel_width) if write else ""


def _inline(text: str) -> str:
    return _MARKDOWN.renderInline(text)  # type: ignore[no-any-return]


def _html(proto: Any, _: int) -> str:
    return f"<div class='stHtml'>{proto.body}</div>"


def _heading(proto: Any, _: int) -> str:
    tag = proto.tag if proto.tag in ("h1", "h2", "h3") else "h2"
    anchor = f" id='{escape(proto.anchor)}'" if proto.anchor and proto.anchor != "False" else ""
    return f"<{tag}{anchor}>{_inline(proto.body)}</{tag}>"


def _alert(proto: Any, _: int) -> str:
    return f"<div class='alert {_ALERTS.get(proto.format, 'info')}'>{_inline(proto.body)}</div>"


def _page_link(proto: Any, _: int) -> str:
    address = f"{proto.page or '.'}?{proto.query_string}"
    return f"<a class='page' href='{escape(address)}'>{_inline(proto.label)}</a>"


def _field(label: str, value: str, width: int, kind: str = "") -> str:
    size = f" style='width:{width}px'" if width else ""
    return (
        f"<div class='field {kind}'{size}><label>{_inline(label)}</label>"
        f"<span class='box'>{escape(value)}</span></div>"
    )


def _selectbox(proto: Any, width: int) -> str:
    chosen = proto.raw_value or (proto.options[proto.default] if proto.options else "")
    return _field(proto.label, chosen, width)


def _multiselect(proto: Any, width: int) -> str:
    chosen = [*proto.raw_values] or [proto.options[i] for i in proto.default]
    return _field(proto.label, ", ".join(chosen) or proto.placeholder, width)


def _radio(proto: Any, width: int) -> str:
    chosen = proto.raw_value or (proto.options[proto.default] if proto.options else "")
    options = "".join(
        f"<span class='{'chosen' if option == chosen else 'other'}'>{_inline(option)}</span>"
        for option in proto.options
    )
    size = f" style='width:{width}px'" if width else ""
    return (
        f"<div class='field'{size}><label>{_inline(proto.label)}</label>"
        f"<span class='options'>{options}</span></div>"
    )


def _typed(proto: Any, width: int) -> str:
    return _field(proto.label, str(proto.value or proto.default or proto.placeholder), width)


def _button(proto: Any, _: int) -> str:
    return f"<span class='button'>{_inline(proto.label)}</span>"


def _pills(proto: Any, _: int) -> str:
    options = "".join(f"<span class='button'>{_inline(o.content)}</span>" for o in proto.options)
    return f"<div class='field'><label>{_inline(proto.label)}</label><div class='across'>{options}</div></div>"


def _chart(alt: str, height: int, picture: Html) -> str:
    return (
        f"<div class='chart' role='img' aria-label=\"{escape(alt)}\" style='height:{height}px'>"
        f"{picture}</div>"
    )


_ELEMENTS: Mapping[str, Callable[[Any, int], str]] = {
    "html": _html,
    "heading": _heading,
    "alert": _alert,
    "page_link": _page_link,
    "selectbox": _selectbox,
    "multiselect": _multiselect,
    "radio": _radio,
    "text_area": _typed,
    "text_input": _typed,
    "number_input": _typed,
    "button": _button,
    "download_button": _button,
    "button_group": _pills,
}
