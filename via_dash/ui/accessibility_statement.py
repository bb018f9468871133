"""The draft of the accessibility statement, in the order of the model that the Dutch government uses."""

from datetime import date

from via_dash.ui.frame import Frame
from via_dash.ui.markup import Html, escape, joined
from via_dash.ui.prose import (
    Block,
    Part,
    leads_to,
    paragraph,
    points,
    reach_us,
    tabled,
    to_fill_in,
)

DRAWN_UP = date(2026, 11, 20)
WCAG_CRITERIA = 55  # of level A and AA in WCAG 2.2
LAW_CRITERIA = 50  # of the same levels in EN 301 549, which follows WCAG 2.1
AXE_CRITERIA = 20  # of the 55: those for which axe runs a rule


def _deviation(name: str) -> Block:
    """A known deviation: which requirement, why, what of it, what else there is and what is done."""

    def block(frame: Frame) -> Html:
        said = joined(
            Html(
                f"<dt>{escape(frame.text(f'deviation-{part}'))}</dt>"
                f"<dd>{escape(frame.text(f'deviation-{name}-{part}'))}</dd>"
            )
            for part in ("criterion", "cause", "effect", "instead", "remedy")
        )
        return Html(f"<h3>{escape(frame.text(f'deviation-{name}'))}</h3><dl>{said}</dl>")

    return block


def _drawn_up(frame: Frame) -> Html:
    said = frame.text("statement-date", date=frame.texts.date(DRAWN_UP))
    return Html(f"<p>{escape(said)}</p>")


STATEMENT = (
    Part(
        "statement-scope",
        (
            paragraph("statement-scope-what"),
            paragraph("statement-scope-law", criteria=LAW_CRITERIA),
            to_fill_in("statement-fill-organisation", "statement-fill-address", "statement-fill-others"),
        ),
    ),
    Part(
        "statement-status",
        (
            paragraph("statement-status-proposal"),
            tabled(
                "statement-status-table",
                ("statement-status-column", "statement-meaning-column"),
                (
                    ("statement-status-a", "statement-status-a-is"),
                    ("statement-status-b", "statement-status-b-is"),
                    ("statement-status-c", "statement-status-c-is"),
                    ("statement-status-d", "statement-status-d-is"),
                    ("statement-status-e", "statement-status-e-is"),
                ),
            ),
            to_fill_in("statement-fill-research"),
        ),
    ),
    Part(
        "statement-tested",
        (
            paragraph("statement-tested-how"),
            points(
                "statement-tested-axe", "statement-tested-keyboard", "statement-tested-zoom", "statement-tested-colours",
                "statement-tested-charts", "statement-tested-paper", "statement-tested-not",
            ),
        ),
    ),
    Part(
        "statement-limits",
        (
            paragraph("statement-limits-rules", covered=AXE_CRITERIA, all=WCAG_CRITERIA),
            paragraph("statement-limits-examples"),
            paragraph("statement-limits-people"),
        ),
    ),
    Part(
        "statement-deviations",
        (
            paragraph("statement-deviations-known"),
            *map(_deviation, ("map", "hover", "language", "changes", "spacing", "start", "files")),
        ),
    ),
    Part(
        "statement-files",
        (
            paragraph("statement-files-what"),
            points("statement-files-pdf", "statement-files-office", "statement-files-html", "statement-files-data"),
            leads_to("briefing", "bronnen"),
        ),
    ),
    Part(
        "statement-feedback",
        (
            paragraph("statement-feedback-tell"),
            reach_us,
            points("statement-feedback-received", "statement-feedback-told", "statement-feedback-settled"),
            to_fill_in("statement-fill-feedback"),
        ),
    ),
    Part(
        "statement-enforcement",
        (paragraph("statement-enforcement-ombudsman"), to_fill_in("statement-fill-supervisor")),
    ),
    Part(
        "statement-signing",
        (
            _drawn_up,
            paragraph("statement-signing-who"),
            to_fill_in("statement-fill-signature", "statement-fill-date", "statement-fill-register"),
        ),
    ),
)  # fmt: skip
