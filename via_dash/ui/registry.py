"""The pages: key, address and script. Adding a page is one file and one row here."""

from dataclasses import dataclass
from pathlib import Path

PAGES_FOLDER = Path(__file__).resolve().parents[2] / "pages"


@dataclass(frozen=True)
class PageEntry:
    """``key`` names the page's texts (``page-<key>``); ``path`` is its address, empty for the first."""

    key: str
    path: str
    in_menu: bool = True

    @property
    def script(self) -> Path:
        return PAGES_FOLDER / f"{self.key}.py"


PAGES = (
    PageEntry("overzicht", ""),
    PageEntry("tijdlijn", "tijdlijn"),
    PageEntry("pilot", "pilot"),
    PageEntry("kaart", "kaart"),
    PageEntry("effecten", "effecten"),
    PageEntry("kennisbasis", "kennisbasis"),
    PageEntry("complexiteit", "complexiteit"),
    PageEntry("lessen", "lessen"),
    PageEntry("afwegen", "afwegen"),
    PageEntry("corona", "corona"),
    PageEntry("bronnen", "bronnen"),
    PageEntry("briefing", "briefing"),
    PageEntry("presenteren", "presenteren", in_menu=False),
    PageEntry("toegankelijkheid", "toegankelijkheid", in_menu=False),
    PageEntry("privacy", "privacy", in_menu=False),
)

MENU = tuple(entry for entry in PAGES if entry.in_menu)


def address_of(key: str) -> str:
    """The path of a page in an address. Raises StopIteration for no page."""
    return next(entry.path for entry in PAGES if entry.key == key)
