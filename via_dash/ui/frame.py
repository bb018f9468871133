"""What every page shares within one run: language, colours, evidence, the URL and its notices."""

import re
from dataclasses import dataclass, field
from typing import Literal, cast
from urllib.parse import urlsplit

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, Message, Translator, message, translator
from via_dash.theme import Scheme
from via_dash.ui.evidence_source import library
from via_dash.ui.markup import Html, plain
from via_dash.ui.registry import address_of

_SLOT = "frame"
_TOUCHED = "touched"
# What a reader without a browser sends along.
UNFOLDED = "via-unfolded"
_OWN_PARAMETERS = ("lang", "page", "role", "embed", "embed_options")
# A link of our own, which names its language.
_OWN_LINK = re.compile(r'href="((?!https?:|mailto:)[^"]*\blang=(?:nl|en)\b[^"]*)"')
_LONGEST_ECHO = 40
_MOST_NOTICES = 20


@dataclass
class Frame:
    """One run of one page for one visitor."""

    language: Language
    scheme: Scheme
    release: Release
    page: str = ""
    known: set[str] = field(default_factory=lambda: set(_OWN_PARAMETERS))
    _notices: list[Message] = field(default_factory=list)
    _place: DeltaGenerator | None = None
    language_place: DeltaGenerator | None = None
    take_place: DeltaGenerator | None = None
    take_shown: dict[str, str] | None = None  # the address that the links there are for

    role: str = ""
    unfolded: bool = False  # nobody can open anything: what is folded is there at once
    touched: bool = False  # the run is there because the visitor used a filter

    @property
    def texts(self) -> Translator:
        return translator(self.language)

    def text(self, key: str, **params: str | int) -> str:
        return self.texts.text(key, **params)

    def parameter(self, name: str) -> str | None:
        """The value of a URL parameter; asking for it makes it known."""
        self.known.add(name)
        return st.query_params.get(name)

    def notice(self, what: Message) -> None:
        """Says at the top of the page that something asked for does not exist; of very much only the first."""
        if what not in self._notices and len(self._notices) <= _MOST_NOTICES:
            self._notices.append(what)
            self._show_notices()

    def open_notices(self) -> None:
        """Reserves the place for notices and fills in those that came before it."""
        self._place = st.empty()
        self._show_notices()

    def _show_notices(self) -> None:
        if self._place is not None and self._notices:
            shown = self._notices[:_MOST_NOTICES]
            if len(self._notices) > _MOST_NOTICES:
                shown.append(message("url-more-unknown"))
            self._place.warning("  \n".join(plain(self.texts.say(what)) for what in shown))

    def report_unknown_parameters(self) -> None:
        for name in sorted(set(st.query_params.keys()) - self.known):
            self.notice(message("url-unknown-parameter", name=echo(name)))

    def link(self, **parameters: str) -> dict[str, str]:
        """Query parameters for a link to another page, in this language and for this visitor."""
        own = {"lang": self.language, "role": self.role} if self.role else {"lang": self.language}
        return {**own, **parameters}

    def show(self, markup: object, width: Literal["stretch", "content"] = "stretch") -> None:
        """Puts markup on the page; its links take along who the visitor is."""
        st.html(Html(self.carried(str(markup))), width=width)

    def carried(self, markup: str) -> str:
        """The markup with the visitor's choice in every link of our own that does not make one."""
        if not self.role:
            return markup
        return _OWN_LINK.sub(self._with_role, markup)

    def _with_role(self, found: re.Match[str]) -> str:
        address = found[1]
        return found[0] if "role=" in address else f'href="{address}&amp;role={self.role}"'

    def here(self, **changes: str) -> dict[str, str]:
        """The present query parameters with changes, for a link to this very view."""
        kept = {name: value for name, value in st.query_params.items() if name != "page"}
        return {**kept, "lang": self.language, **changes}

    @property
    def address(self) -> str:
        """The address of the page, relative to any other page of the app."""
        return address_of(self.page) or "."

    @property
    def base(self) -> str:
        """The address of the app as the visitor's browser knows it; empty where that is not known."""
        try:
            where = urlsplit(st.context.url or "")
        except ValueError:  # the browser tells it, and anybody may write to us as one
            return ""
        path = where.path.rstrip("/").removesuffix(address_of(self.page)).rstrip("/")
        is_of_the_web = where.scheme in ("http", "https") and where.netloc
        return f"{where.scheme}://{where.netloc}{path}" if is_of_the_web else ""


def echo(text: str) -> str:
    """Text from the URL, short and without marks that Markdown would act on."""
    plain = "".join(c if c.isalnum() or c in " -_.," else "·" for c in text)
    return plain[:_LONGEST_ECHO] + ("…" if len(plain) > _LONGEST_ECHO else "")


def begin() -> Frame:
    """Opens the run: reads the language from the URL and takes the latest release."""
    asked = st.query_params.get("lang")
    language = next((lang for lang in LANGUAGES if lang == asked), LANGUAGES[0])
    scheme: Scheme = "dark" if st.context.theme.type == "dark" else "light"
    frame = Frame(language, scheme, library().latest())
    frame.touched = st.session_state.pop(_TOUCHED, False)
    frame.unfolded = UNFOLDED in st.context.headers
    if asked not in (None, *LANGUAGES):
        frame.notice(message("url-unknown-language", value=echo(str(asked))))
    if missing := st.query_params.get("page"):
        frame.notice(message("url-unknown-page", page=echo(missing)))
    st.session_state[_SLOT] = frame
    return frame


def touch() -> None:
    """To be called when a visitor uses a filter: what it shows then goes before the address.

    A run may come with the address of a run or two ago, for the browser learns of a new one late.
    """
    st.session_state[_TOUCHED] = True


def current() -> Frame:
    """The frame of the run that is going on."""
    return cast("Frame", st.session_state[_SLOT])
