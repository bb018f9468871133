"""Texts that a format could take for something else than text."""

TEXTS = (
    '=HYPERLINK("http://kwaad.nl";"klik")',
    "<script>alert(1)</script> & <b>vet</b>",
    '#import "x.typ" #panic("typst") #link("http://kwaad.nl")[klik]',
    "$ x^2 $ *vet* _schuin_ `code` @noot <label> // weg /* weg */ ~ \\ # = - +",
    '{ HYPERLINK "http://kwaad.nl" } { INCLUDETEXT "c:/boot.ini" }',
    "http://kwaad.nl/pad",
    "]] ]]> &amp; &#60; %PDF <w:t>",
    "OnafgebrokenWoord" * 30,
    "漢字 \U0001f642 é",
)
# What has no letter in it: gone or a space, but it may not break anything.
SIGNS = "regel een\nregel twee\ttab\x00\x08\x1b\x7f\ud800\ufffe einde"


def all_in_one() -> str:
    return " | ".join((*TEXTS, SIGNS))
