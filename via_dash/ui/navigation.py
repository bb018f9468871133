"""The pages as Streamlit knows them."""

from copy import copy
from functools import cache

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from via_dash.texts import Language, translator
from via_dash.ui.registry import PAGES


def pages(language: Language) -> dict[str, StreamlitPage]:
    """The pages by key, fresh for one run."""
    return {key: copy(page) for key, page in _prototypes(language).items()}


@cache
def _prototypes(language: Language) -> dict[str, StreamlitPage]:
    """Made once: each would look up its script on disk in every run."""
    texts = translator(language)
    return {
        entry.key: st.Page(
            entry.script,
            title=texts.text(f"page-{entry.key}"),
            url_path=entry.path or None,
            default=not entry.path,
        )
        for entry in PAGES
    }
