"""What the app itself calls an exhibit: shorter than its finding."""

from via_dash.exports.document import Plate
from via_dash.texts import Translator
from via_dash.texts.translator import MissingText


def exhibit_label(plate: Plate, texts: Translator) -> str:
    """The exhibit as the contents of its page name it; the page where nothing does."""
    try:
        return texts.text(f"contents-{plate.name.partition('.')[2]}")
    except MissingText:
        return plate.page
