"""Says messages in a language, with Project Fluent; formats numbers and dates with Babel."""

import re
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, cast, get_args

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from via_dash.texts.message import Edtf, Joined, Localised, Message, Number, Param, message

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
_LOCALES: dict[Language, str] = {"nl": "nl_NL", "en": "en_GB"}
_SEPARATORS = {"space": " ", "comma": ", ", "semicolon": "; "}

_THIRDS = {("01", "04"): "early", ("05", "08"): "mid", ("09", "12"): "late"}
_PARTS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter",
          "33": "q1", "34": "q2", "35": "q3", "36": "q4", "40": "h1", "41": "h2"}  # fmt: skip
_YEAR = re.compile(r"\d{4}")
_YEAR_PART = re.compile(r"(\d{4})-(2[1-4]|3[3-6]|4[01])")
_YEAR_THIRD = re.compile(r"(\d{4})-(\d\d)/(\d{4})-(\d\d)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")


class MissingText(LookupError):
    """A text key has no text, or its text cannot be said with these parameters."""


def catalogue_files(language: Language) -> list[Path]:
    return sorted((Path(__file__).parent / language).glob("*.ftl"))


class Translator:
    """All texts of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.locale = _LOCALES[language]
        self._bundle = FluentBundle([self.locale.replace("_", "-")], use_isolating=False)
        for path in catalogue_files(language):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
        self._say = lru_cache(maxsize=8192)(self._format)

    def text(self, key: str, **params: Param) -> str:
        """The text of a key. Raises MissingText."""
        return self.say(message(key, **params))

    def say(self, param: Param | None) -> str:
        """A message, date, number or pair of texts in this language; empty for None."""
        match param:
            case None:
                return ""
            case Message():
                return self._say(param)
            case Localised():
                return cast("str", getattr(param, self.language))
            case Edtf():
                return self.edtf(param.text)
            case bool():
                return self.text("yes" if param else "no")
            case Number():
                return self.number(param.value)
            case date():
                return self.date(param)
            case Joined():
                return self._joined(param)
            case int() | float():
                return self.number(param)
            case str():
                return param

    def value(self, field: str, code: str | None) -> str:
        """The label of an allowed value; "not known" where there is none."""
        return self.text(f"{field}-{code}" if code else "not-known")

    def number(self, value: float, digits: int = 3) -> str:
        """1.517 or 4,2 in Dutch; 1,517 or 4.2 in English. Never more digits than were given."""
        exact = Decimal(str(round(value, digits))).normalize()
        return format_decimal(exact, format="#,##0.###", locale=self.locale)

    def date(self, day: date) -> str:
        """12 mrt 2020."""
        return format_date(day, "d MMM y", locale=self.locale).replace(".", "")

    def edtf(self, text: str) -> str:
        """An EDTF date in words, as precise as it is: ``2021-05/2021-08`` is "medio 2021"."""
        if _YEAR.fullmatch(text):
            return text
        if m := _YEAR_PART.fullmatch(text):
            return self.text(f"date-{_PARTS[m[2]]}", year=m[1])
        if m := _DAY.fullmatch(text):
            return self.date(date.fromisoformat(text))
        if m := _MONTH.fullmatch(text):
            day = date(int(m[1]), int(m[2]), 1)
            return format_skeleton("yMMM", day, locale=self.locale).replace(".", "")
        if (m := _YEAR_THIRD.fullmatch(text)) and m[1] == m[3] and (m[2], m[4]) in _THIRDS:
            return self.text(f"date-{_THIRDS[m[2], m[4]]}", year=m[1])
        if "/" in text:
            first, last = text.split("/")
            if last in ("", ".."):
                return self.text("date-from", date=self.edtf(first))
            if first in ("", ".."):
                return self.text("date-until", date=self.edtf(last))
            return self.text("date-between", first=self.edtf(first), last=self.edtf(last))
        if text.endswith(("~", "?", "%")):
            return self.text("date-about", date=self.edtf(text[:-1]))
        raise ValueError(f"{text!r} is no date of this evidence")

    def _joined(self, joined: Joined) -> str:
        items = [said for item in joined.items if (said := self.say(item))]
        if joined.style == "and":
            return format_list(items, locale=self.locale) if items else ""
        return _SEPARATORS[joined.style].join(items)

    def _format(self, said: Message) -> str:
        if not self._bundle.has_message(said.key):
            raise MissingText(f"{self.language}: no text for {said.key!r}")
        pattern = self._bundle.get_message(said.key).value
        params: dict[str, object] = {}
        for name, param in said.params:
            if isinstance(param, int):
                params[name] = param  # left a number: Fluent chooses the plural
            else:
                params[name] = self.say(param)
        text, errors = self._bundle.format_pattern(pattern, params)  # type: ignore[arg-type]
        if errors:
            raise MissingText(f"{self.language}: {said.key}: {errors[0]!r}")
        return str(text)


@cache
def translator(language: Language) -> Translator:
    """The translator of a language, made once."""
    return Translator(language)
