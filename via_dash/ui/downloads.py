"""The offer of all the data, with the addresses that stay."""

import streamlit as st

from via_dash.schema import TABLES
from via_dash.texts import Translator
from via_dash.ui.frame import Frame
from via_dash.ui.markup import Html, escape, folded, table
from via_dash.ui.open_data import PACKAGE, PREFIX, workbook_path

_FORMATS = ("csv", "parquet", "json")


def open_data(frame: Frame) -> None:
    """The package and the workbook, and each table at its own address."""
    texts = frame.texts
    st.header(texts.text("downloads-title"), anchor="open-data")
    whole = " · ".join(
        _file(path, texts.text(key))
        for key, path in (
            ("downloads-package", PACKAGE),
            ("downloads-workbook", workbook_path(frame.language)),
            ("downloads-description", "datapackage.json"),
        )
    )
    frame.show(
        Html(
            f"<p>{escape(texts.text('downloads-how'))}</p><p>{whole}</p>"
            f"{folded(texts.text('downloads-addresses'), _addresses(texts))}"
        )
    )


def _file(path: str, label: str) -> str:
    address = f"{PREFIX.lstrip('/')}{path}"
    return f'<a href="{escape(address)}" target="_self" download>{escape(label)}</a>'


def _addresses(texts: Translator) -> Html:
    rows = [
        [
            texts.text(f"table-{name}"),
            Html(" · ".join(_file(f"{name}.{f}", f"{PREFIX}{name}.{f}") for f in _FORMATS)),
        ]
        for name in TABLES
    ]
    headings = [texts.text("filter-table"), texts.text("downloads-addresses")]
    return Html(table(texts.text("downloads-addresses"), headings, rows))
