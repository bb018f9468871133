"""What a PDF says: its text as a reader copies it, and its tree of tags."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

_PAIR = re.compile(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_SPAN = re.compile(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")


def squeezed(text: str) -> str:
    """Text without white space and without the places where a long word may break."""
    return re.sub(r"[\s\u200b\u00ad]", "", text)


def said_on(page: Any) -> str:
    """All text of a page, in the order it is drawn, without white space."""
    return squeezed("".join(_said(page)))


def text_of(pdf: pikepdf.Pdf) -> str:
    """All text of all pages, in the order it is drawn, without white space."""
    return "".join(said_on(page) for page in pdf.pages)


def _said(canvas: Any) -> Iterator[str]:
    resources = canvas.get("/Resources", {})
    fonts: dict[str, dict[int, str]] = {}
    decode: dict[int, str] = {}
    hidden: list[bool] = []  # per marked content: does it say itself what is in it?
    for operands, operator in pikepdf.parse_content_stream(canvas):
        match str(operator):
            case "Tf":
                name = str(operands[0])
                if name not in fonts:
                    fonts[name] = letters(resources["/Font"][name])
                decode = fonts[name]
            case "BDC" | "BMC":
                own = operands[1].get("/ActualText") if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else None  # fmt: skip
                if own is not None and not any(hidden):
                    yield str(own)
                hidden.append(own is not None)
            case "EMC":
                hidden.pop()
            case "Tj" | "TJ" if not any(hidden):
                strings = operands[0] if str(operator) == "TJ" else operands
                for string in strings:
                    if isinstance(string, pikepdf.String):
                        codes = bytes(string)
                        yield "".join(decode.get(codes[i] << 8 | codes[i + 1], "\ufffd") for i in range(0, len(codes), 2))  # fmt: skip
            case "Do":
                inner = resources["/XObject"][str(operands[0])]
                if inner.get("/Subtype") == "/Form":
                    yield from _said(inner)


def letters(font: Any) -> dict[int, str]:
    """What each code of a font says."""
    table = bytes(font["/ToUnicode"].read_bytes()).decode("ascii", "replace")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        for code, said in _PAIR.findall(block):
            found[int(code, 16)] = bytes.fromhex(said).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, said in _SPAN.findall(block):
            start = ord(bytes.fromhex(said).decode("utf-16-be"))
            for code in range(int(first, 16), int(last, 16) + 1):
                found[code] = chr(start + code - int(first, 16))
    return found


def tags(pdf: pikepdf.Pdf) -> list[Any]:
    """Every element of the tree of tags, in reading order."""

    def below(element: Any) -> Iterator[Any]:
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield kid
                yield from below(kid)

    return list(below(pdf.Root.StructTreeRoot))


def kinds(pdf: pikepdf.Pdf) -> list[str]:
    return [str(tag.S)[1:] for tag in tags(pdf)]
