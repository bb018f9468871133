"""What is and is not processed of visitors, and what the organisation that publishes must still say."""

from via_dash.data import TableUnavailable
from via_dash.evidence.disclosure import FEWEST, Few, Row, rows_with_few
from via_dash.ui.frame import Frame
from via_dash.ui.markup import Html, escape, joined, link
from via_dash.ui.prose import Part, leads_to, paragraph, points, reach_us, to_fill_in

_TABLES = ("groups", "characteristics", "effects")


def few_persons(frame: Frame) -> Html:
    """The shares in the evidence that come to few persons, each with its record; nothing where there are none."""
    release = frame.release
    try:
        found = rows_with_few({table: release.rows(table) for table in _TABLES})
    except TableUnavailable:  # the page is about visitors: the rest of it stands
        return Html("")
    shares = [(table, row, few) for table, row, few in found if few.is_share]
    if not shares:
        return Html("")
    rows = joined(Html(f"<li>{_record(frame, *share)}</li>") for share in shares)
    said = frame.text("privacy-few", n=len(shares), fewest=FEWEST)
    return Html(f"<p>{escape(said)}</p><ul class='statements'>{rows}</ul>")


def _record(frame: Frame, table: str, row: Row, few: Few) -> Html:
    texts, of = frame.texts, "outcome" if table == "effects" else "characteristic"
    said = texts.text(
        "privacy-few-share",
        what=texts.value(of, row[of]),
        share=texts.number(few.share or 0),
        group=texts.number(few.group or 0),
    )
    return link(said, "bronnen", row=f"{table}/{row['row_id']}", lang=texts.language)


PRIVACY = (
    Part(
        "privacy-short",
        (
            points("privacy-short-account", "privacy-short-cookies", "privacy-short-others", "privacy-short-choices", "privacy-short-evidence"),
        ),
    ),
    Part(
        "privacy-logs",
        (
            paragraph("privacy-logs-what"),
            points("privacy-logs-line", "privacy-logs-fault"),
            paragraph("privacy-logs-not"),
            paragraph("privacy-logs-counters"),
            paragraph("privacy-logs-proxy"),
        ),
    ),
    Part(
        "privacy-browser",
        (
            paragraph("privacy-browser-cookies"),
            points("privacy-browser-replica", "privacy-browser-theme"),
            paragraph("privacy-browser-consent"),
        ),
    ),
    Part(
        "privacy-session",
        (paragraph("privacy-session-memory"), paragraph("privacy-session-own"), paragraph("privacy-session-files"), paragraph("privacy-session-pages")),
    ),
    Part(
        "privacy-links",
        (paragraph("privacy-links-what"), paragraph("privacy-links-who"), paragraph("privacy-links-referrer")),
    ),
    Part(
        "privacy-evidence",
        (
            paragraph("privacy-evidence-aggregates"),
            paragraph("privacy-evidence-bound", fewest=FEWEST),
            few_persons,
            leads_to("bronnen"),
        ),
    ),
    Part(
        "privacy-organisation",
        (
            paragraph("privacy-organisation-who"),
            to_fill_in(
                "privacy-fill-controller", "privacy-fill-officer", "privacy-fill-ground", "privacy-fill-retention",
                "privacy-fill-processors", "privacy-fill-mail",
            ),
        ),
    ),
    Part(
        "privacy-rights",
        (paragraph("privacy-rights-what"), reach_us, paragraph("privacy-rights-authority")),
    ),
)  # fmt: skip
