"""Timeline: a row per pilot, a lane each for delivery, research and scaling up.

Solid is certain, hatched is somewhere within; filled has happened, open is planned.
"""

from datetime import date, datetime, timedelta

import plotly.graph_objects as go

from via_dash.evidence.standpoint import Standpoint
from via_dash.figures.chart_text import hover_text, label_text
from via_dash.texts import Translator
from via_dash.theme import LANE_MARKS, PALETTES, Palette, Scheme, layout
from via_dash.views.timeline import Event, Segment, Timeline, TimelineRow
from via_dash.views.view import View

_HEAD, _LANE, _GAP = 26, 18, 12  # pixels: a name, a lane, the space under a row
_TOP = 60
_SYMBOLS = {
    "interim_result": "diamond",
    "final_result": "diamond",
    "publication": "diamond",
    "pause": "line-ns",
    "start": "triangle-right",
    "restart": "triangle-right",
    "end": "triangle-left",
}
_DAY_MS = 86_400_000
Traces = list[go.Bar | go.Scatter]
_OPEN = timedelta(days=120)


def draw(view: View[Timeline], texts: Translator, scheme: Scheme) -> go.Figure:
    """Rows from top to bottom in the order of the view."""
    timeline, palette = view.marks, PALETTES[scheme]
    traces: Traces = []
    annotations: list[dict[str, object]] = []
    shapes: list[dict[str, object]] = []
    y = float(_TOP)
    for row in timeline.rows:
        annotations.append(_name(row, texts, y, palette))
        shapes.append(_rule(y - 2, palette, row.is_part))
        y += _HEAD
        for lane in row.lanes:
            for segment in row.segments:
                if segment.lane == lane:
                    _segment(traces, segment, timeline.at.day, texts, y + _LANE / 2, palette)
            for event in row.events:
                if event.lane == lane:
                    _event(traces, event, timeline.at, texts, y + _LANE / 2, palette)
            y += _LANE
        y += _GAP
    shapes += _across(timeline, y, palette)
    annotations += _across_labels(timeline, texts, palette)
    first = min(timeline.first, timeline.at.day) - timedelta(days=90)
    last = max(timeline.last, timeline.at.day) + timedelta(days=90)
    style = layout(scheme, height=int(y + 40), annotations=annotations, shapes=shapes)
    style["xaxis"] = style["xaxis"] | {
        "type": "date",
        "range": [first.isoformat(), last.isoformat()],
        "side": "top",
        "dtick": "M12",
        "tickformat": "%Y",
        "ticklabelmode": "period",
        "showgrid": True,
    }
    style["yaxis"] = style["yaxis"] | {"range": [y, 0], "visible": False}
    figure = go.Figure(traces)
    figure.update_layout(**style)
    return figure


def _name(row: TimelineRow, texts: Translator, y: float, palette: Palette) -> dict[str, object]:
    name = label_text(texts.say(row.name))
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": y + _HEAD / 2 - 2,
        "yanchor": "middle",
        "showarrow": False,
        "text": f"↳ {name}" if row.is_part else f"<b>{name}</b>",
        "font": {"size": 14, "color": palette.text},
        "bgcolor": palette.background,
        "xshift": 14 if row.is_part else 0,
    }


def _rule(y: float, palette: Palette, is_part: bool) -> dict[str, object]:
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0.02 if is_part else 0,
        "x1": 1,
        "y0": y,
        "y1": y,
        "layer": "below",
        "line": {"color": palette.line, "width": 1 if is_part else 2},
    }


def _segment(
    traces: Traces, segment: Segment, as_of: date, texts: Translator, y: float, palette: Palette
) -> None:
    """A solid core between the certain days, hatched where a date is only somewhere within."""
    start, end = segment.start, segment.end
    colour = getattr(palette, LANE_MARKS[segment.lane][0])
    state = texts.text(f"segment-{_told_state(segment)}")
    until = texts.say(end.when) if end else texts.text("segment-open-end")
    hover = f"{texts.text(f'lane-{segment.lane}')}, {state}: {texts.say(start.when)} – {until}"
    core_to = end.earliest if end else as_of
    stretches = [(start.earliest, min(start.latest, core_to), "imprecise")]
    core_from = min(start.latest, core_to)
    stretches.append(
        (core_from, min(core_to, as_of) if core_from < as_of else core_from, segment.state)
    )
    if core_to > max(core_from, as_of):
        stretches.append((max(core_from, as_of), core_to, "planned"))
    if end:
        stretches.append((max(end.earliest, core_from), end.latest, "imprecise"))
    address = " ".join(e.evidence.address for e in (start, end) if e is not None)
    for begin, finish, look in stretches:
        if finish > begin:
            _bar(traces, begin, finish, y, look, colour, palette, hover, address)


def _told_state(segment: Segment) -> str:
    """A stretch that is itself still to begin is planned, whatever it will then be."""
    return "planned" if segment.start.certainty == "planned" else segment.state


def _bar(
    traces: Traces,
    begin: date,
    finish: date,
    y: float,
    look: str,
    colour: str,
    palette: Palette,
    hover: str,
    address: str,
) -> None:
    pattern = {"imprecise": "/", "paused": "x", "unclear": ".", "planned": "", "running": ""}[look]
    hollow = look != "running"
    traces.append(
        go.Bar(
            orientation="h",
            base=[begin.isoformat()],
            x=[(finish - begin).days * _DAY_MS],
            y=[y],
            width=9,
            name=look,
            customdata=[address],
            hovertext=[hover_text(hover)],
            hoverinfo="text",
            **_STAYS_AS_DRAWN,
            marker={
                "color": "rgba(0,0,0,0)" if hollow else colour,
                "line": {"color": colour, "width": 1.5},
                "pattern": {
                    "shape": pattern,
                    "fgcolor": colour,
                    "bgcolor": palette.background,
                    "size": 5,
                    "solidity": 0.35,
                }
                if pattern
                else {},
            },
        )
    )


def _event(
    traces: Traces,
    event: Event,
    at: Standpoint,
    texts: Translator,
    y: float,
    palette: Palette,
) -> None:
    """A mark at the middle of what is possible, with a line over the whole of it.

    Looking back, what may not have happened yet is open like what is planned.
    """
    colour = getattr(palette, LANE_MARKS[event.lane][0])
    uncertain = at.hindsight and not event.surely_by(at.day)
    certainty = texts.text("asof-possible" if uncertain else f"certainty-{event.certainty}")
    hover = hover_text(
        f"{texts.say(event.label)} — {texts.say(event.when)}, {certainty}"
        f"{'; ' + texts.text('because-of-corona') if event.covid else ''}"
    )
    if not event.is_precise:
        traces.append(
            go.Scatter(
                x=[day.isoformat() for day in _drawn_span(event)],
                y=[y, y],
                mode="lines",
                name="span",
                line={"color": colour, "width": 2, "dash": "dot"},
                hoverinfo="skip",
            )
        )
    traces.append(
        go.Scatter(
            x=[_noon(event.middle)],
            y=[y],
            mode="markers",
            name=event.event_id,
            marker={
                "symbol": _symbol(event),
                "size": 12,
                "color": palette.background
                if uncertain or event.certainty == "planned"
                else colour,
                "line": {"color": colour, "width": 2.5},
            },
            customdata=[event.evidence.address],
            hovertext=[hover],
            hoverinfo="text",
            **_STAYS_AS_DRAWN,
        )
    )


# Choosing a mark must not fade the others.
_STAYS_AS_DRAWN = {
    "selected": {"marker": {"opacity": 1}},
    "unselected": {"marker": {"opacity": 1}},
}


def _drawn_span(event: Event) -> tuple[date, date]:
    """The span of possible days; towards an open end it is drawn a while further."""
    before = _OPEN if event.open_at == "start" else timedelta(0)
    after = _OPEN if event.open_at == "end" else timedelta(0)
    return event.earliest - before, event.latest + after


def _symbol(event: Event) -> str:
    if event.certainty == "cancelled":
        return "x-thin"
    return _SYMBOLS.get(event.kind, "circle")


def _noon(day: date) -> str:
    return datetime(day.year, day.month, day.day, 12).isoformat()


def _across(timeline: Timeline, bottom: float, palette: Palette) -> list[dict[str, object]]:
    """The as-of line, and the time since the corona measures began."""
    shapes: list[dict[str, object]] = [
        {
            "type": "line",
            "x0": timeline.at.day.isoformat(),
            "x1": timeline.at.day.isoformat(),
            "y0": _TOP - 22,
            "y1": bottom,
            "line": {"color": palette.text, "width": 2, "dash": "dash"},
            "layer": "below",
        }
    ]
    for landmark in timeline.landmarks:
        shapes.append(
            {
                "type": "rect",
                "x0": landmark.earliest.isoformat(),
                "x1": landmark.latest.isoformat(),
                "y0": _TOP - 22,
                "y1": bottom,
                "fillcolor": palette.grey,
                "opacity": 0.12,
                "line": {"width": 0},
                "layer": "below",
            }
        )
    if timeline.corona_from and timeline.corona_from.earliest <= timeline.at.day:
        shapes.append(
            {
                "type": "rect",
                "x0": timeline.corona_from.earliest.isoformat(),
                "x1": timeline.at.day.isoformat(),
                "y0": _TOP - 22,
                "y1": bottom,
                "fillcolor": palette.vermillion,
                "opacity": 0.09,
                "line": {"width": 0},
                "layer": "below",
            }
        )
    return shapes


def _across_labels(
    timeline: Timeline, texts: Translator, palette: Palette
) -> list[dict[str, object]]:
    labels: list[dict[str, object]] = [
        {
            "x": timeline.at.day.isoformat(),
            "xanchor": "left",
            "y": _TOP - 14,
            "yanchor": "middle",
            "showarrow": False,
            "text": " " + texts.text("as-of-mark"),
            "font": {"size": 12, "color": palette.text},
        }
    ]
    for landmark in timeline.landmarks:
        kind = "mark-election" if landmark.kind == "election" else "mark-end"
        labels.append(
            {
                "x": landmark.middle.isoformat(),
                "xanchor": "left",
                "y": _TOP - (14 if landmark.kind == "election" else 30),
                "yanchor": "middle",
                "showarrow": False,
                "text": texts.text(kind),
                "font": {"size": 12, "color": palette.muted},
            }
        )
    if timeline.corona_from and timeline.corona_from.earliest <= timeline.at.day:
        labels.append(
            {
                "x": timeline.corona_from.earliest.isoformat(),
                "xanchor": "right",
                "y": _TOP - 14,
                "yanchor": "middle",
                "showarrow": False,
                "text": texts.text("corona-mark") + " ",
                "font": {"size": 12, "color": palette.vermillion},
            }
        )
    return labels
