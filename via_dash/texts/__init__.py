"""Texts in Dutch and English, and numbers, dates and lists by locale."""

from via_dash.texts.message import (
    Edtf,
    Joined,
    Localised,
    Message,
    Number,
    Param,
    localised,
    message,
)
from via_dash.texts.translator import LANGUAGES, Language, Translator, translator

__all__ = [
    "LANGUAGES",
    "Edtf",
    "Joined",
    "Language",
    "Localised",
    "Message",
    "Number",
    "Param",
    "Translator",
    "localised",
    "message",
    "translator",
]
