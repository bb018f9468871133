"""The visitor's own view: one choice in the address that brings forward what concerns them."""

from via_dash.texts import Translator
from via_dash.ui.frame import Frame
from via_dash.ui.markup import Html, escape, link, source_link
from via_dash.ui.pilot_boards import pilot_link, statement_list
from via_dash.views.entrance import ForYou, for_you
from via_dash.views.pilots import PROGRAMME


def show_for_you(frame: Frame, pilot_id: str | None = None) -> None:
    """What concerns the chosen organisation, on top of the page and never instead of it."""
    if not frame.role:
        return
    about = None if pilot_id == PROGRAMME else pilot_id
    found = for_you(frame.release, frame.role, about)
    if found is None:
        return
    is_open = " open" if frame.page in ("overzicht", "pilot") else ""
    texts = frame.texts
    head = texts.text(
        "role-head",
        role=found.role,
        pilots=len(found.pilots),
        milestones=found.coming,
        asks=found.asked,
    )
    body = "".join(
        [
            f"<p>{escape(texts.text('role-group', group=found.group))} {_narrowed(frame, found)}</p>",
            _pilots(texts, found),
            _milestones(texts, found),
            _asks(texts, found),
            f"<p class='source'>{escape(texts.text('role-more'))}</p>",
        ]
    )
    frame.show(
        f"<details class='for-you'{is_open}><summary><b>{escape(head)}</b></summary>{body}</details>"
    )


def _narrowed(frame: Frame, found: ForYou) -> Html | str:
    """A link to this page with its own filters set to what concerns the organisation."""
    pilots = ",".join(p.pilot_id for p in found.pilots)
    # The timeline has pilots to choose, each with its sub-pilots.
    whole = ",".join(dict.fromkeys(p.parent_id or p.pilot_id for p in found.pilots))
    chosen = {
        "tijdlijn": {"pilot": whole},
        "effecten": {"study": ",".join(found.studies)},
        "lessen": {"entrance": frame.role},
        "bronnen": {"part": "discrepancies", "pilot": pilots},
    }.get(frame.page)
    if chosen is None or not all(chosen.values()):
        return ""
    return link(frame.text("role-narrow"), frame.address, **chosen, lang=frame.language)


def _pilots(texts: Translator, found: ForYou) -> str:
    items = "".join(
        f"<li>{pilot_link(texts, p.pilot_id, p.name)} "
        f"({source_link(texts, p.evidence, texts.text('source-short'))})</li>"
        for p in found.pilots
    )
    return _block(texts.text("role-pilots"), items)


def _milestones(texts: Translator, found: ForYou) -> str:
    items = "".join(
        f"<li><b>{escape(texts.say(m.when))}</b> {escape(texts.say(m.label))} – "
        f"{pilot_link(texts, m.pilot_id, m.pilot)} "
        f"({source_link(texts, m.evidence, texts.text('source-short'))})</li>"
        for m in found.milestones
    )
    return _block(texts.text("role-milestones", n=found.coming), items)


def _asks(texts: Translator, found: ForYou) -> str:
    return _block(
        texts.text("role-asks", n=found.asked, learned=found.learned),
        statement_list(texts, found.asks),
    )


def _block(title: str, items: str) -> str:
    """A heading with its list; nothing without a list."""
    return f"<p class='block'><b>{escape(title)}</b></p><ul>{items}</ul>" if items else ""
