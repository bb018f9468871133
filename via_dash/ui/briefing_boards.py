"""What a briefing holds, on screen, and the links that give it to somebody else."""

from via_dash.texts import Translator
from via_dash.ui.exhibits import view_of
from via_dash.ui.frame import Frame
from via_dash.ui.markup import escape, link
from via_dash.ui.registry import address_of
from via_dash.ui.sequence import name_of
from via_dash.views.exhibit_link import RELEASE, SHOW, Item, written


def contents_of(frame: Frame, items: tuple[Item, ...]) -> None:
    """The findings in order, each with a link to where it is shown."""
    if not items:
        frame.show(f"<p>{escape(frame.text('briefing-empty'))}</p>")
        return
    rows = "".join(f"<li>{_row(frame, frame.texts, item)}</li>" for item in items)
    title = escape(frame.text("briefing-contents", n=len(items)))
    frame.show(f"<p><b>{title}</b></p><ol class='statements'>{rows}</ol>")


def _row(frame: Frame, texts: Translator, item: Item) -> str:
    view = view_of(frame.release, item)
    if view is None:
        page = texts.text(f"page-{item.page}")
        exhibit = texts.text(f"contents-{item.key}")
        return escape(texts.text("briefing-nothing-in", page=page, exhibit=exhibit))
    there = link(
        name_of(frame, item), address_of(item.page) or ".", **dict(item.parameters), lang=frame.language
    )  # fmt: skip
    return f"{escape(texts.say(view.finding))} <span class='source'>({there})</span>"


def links(frame: Frame, items: tuple[Item, ...]) -> None:
    """To present these exhibits, and to this very briefing of this release."""
    chosen = {SHOW: written(items), "lang": frame.language}
    present = link(frame.text("briefing-present"), "presenteren", **chosen)
    release = {RELEASE: frame.release.name} if frame.release.name else {}
    here = link(frame.text("briefing-link"), frame.address, **chosen, **release)
    hint = escape(frame.text("briefing-link-hint"))
    frame.show(f"<p>{present}</p><p>{here}<br><span class='note'>{hint}</span></p>")
