"""A briefing put together: the items of a link, said and drawn for one release and one language."""

from collections.abc import Iterable
from urllib.parse import urlencode

from via_dash.data import Release
from via_dash.exports.document import Document, Key, Plate, plate
from via_dash.texts import Language, Translator, translator
from via_dash.theme import PALETTES
from via_dash.ui.exhibits import Exhibit, Outline, find
from via_dash.ui.registry import address_of
from via_dash.views.controls import Choice
from via_dash.views.exhibit_link import RELEASE, SHOW, Item, written


def document(
    release: Release, items: Iterable[Item], language: Language, base: str, title: str
) -> Document:
    """The briefing of these items; ``base`` is the address of the app, ``title`` what it is about.

    An item whose filters leave nothing is not in it. Raises KeyError for an unknown exhibit and
    TableUnavailable.
    """
    texts, listed = translator(language), tuple(items)
    plates = (exhibit_plate(release, item, texts, base) for item in listed)
    return Document(
        language=language,
        title=title,
        release=release,
        as_of=release.as_of,
        link=_address(base, "briefing", release, language, {SHOW: written(listed)}),
        plates=tuple(made for made in plates if made is not None),
    )


def exhibit_plate(release: Release, item: Item, texts: Translator, base: str) -> Plate | None:
    """One exhibit as its page shows it; None where its filters leave nothing."""
    outline, exhibit = find(item)
    parameters = dict(item.parameters)
    choice = outline.choice(release, parameters)
    view = exhibit.view(release, choice)
    if view is None:
        return None
    address = _address(base, address_of(outline.page), release, texts.language, parameters)
    return plate(
        view,
        texts,
        release,
        name=item.exhibit,
        page=texts.text(f"page-{outline.page}"),
        link=f"{address}#{exhibit.key}",
        figure=exhibit.draw(view, texts, "light") if exhibit.draw is not None else None,
        legend=_legend(exhibit, texts),
        filters=in_words(outline, release, choice, texts),
    )


def _address(
    base: str, page: str, release: Release, language: Language, parameters: dict[str, str]
) -> str:
    """An address that names its release, so that it can be told later whether it still holds."""
    query = urlencode({**parameters, "lang": language, RELEASE: release.name}, safe=",:~")
    return f"{base.rstrip('/')}/{page}?{query}"


def _legend(exhibit: Exhibit, texts: Translator) -> list[Key]:
    palette = PALETTES["light"]
    return [
        Key(entry.glyph, getattr(palette, entry.colour), texts.say(entry.label))
        for entry in exhibit.legend
    ]


def in_words(outline: Outline, release: Release, choice: Choice, texts: Translator) -> list[str]:
    """What was chosen, filter by filter; what stands at its default is not told."""
    chosen = dict(choice)
    said = []
    for control in outline.all_controls(release, choice):
        codes = chosen[control.name]
        if codes == control.default and not control.always_in_url:
            continue
        labels = {option.code: texts.say(option.label) for option in control.options}
        values = ", ".join(labels.get(code, code) for code in codes)
        said.append(f"{texts.say(control.label)}: {values}")
    return said
