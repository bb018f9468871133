"""The register of discrepancies on screen: per difference the claims, the reading followed, and why."""

from via_dash.texts import Translator
from via_dash.ui.markup import Html, escape, marked, note, source_link
from via_dash.views.discrepancies import Claim, Discrepancy
from via_dash.views.view import View

_GLYPHS = {"open": "?", "preferred": "➔", "reconciled": "="}


def differences(texts: Translator, view: View[tuple[Discrepancy, ...]]) -> Html:
    """A line per difference, which opens to what each document says."""
    return Html("".join(_difference(texts, d) for d in view.marks))


def difference(texts: Translator, d: Discrepancy) -> str:
    """What each document says, and which reading is followed and why."""
    claims = "".join(_claim(texts, claim) for claim in d.claims)
    label = escape(texts.text(f"reason-{d.status}"))
    return (
        f"<ul class='statements'>{claims}</ul><p><b>{label}</b> {escape(texts.say(d.reason))}</p>"
    )


def _difference(texts: Translator, d: Discrepancy) -> str:
    status = marked(_GLYPHS[d.status], texts.value("discrepancies_status", d.status))
    kind = texts.value("discrepancies_kind", d.kind)
    head = f"<b>{escape(texts.say(d.subject))}</b> – {escape(kind)}; {status}"
    return f"<details class='class'><summary>{head}</summary>{difference(texts, d)}</details>"


def _claim(texts: Translator, claim: Claim) -> str:
    where = source_link(texts, claim.evidence, claim.evidence.locator)
    document = escape(texts.say(claim.source))
    followed = f" <b>✓ {escape(texts.text('followed'))}</b>" if claim.followed else ""
    said = escape(texts.say(claim.what))
    return f"<li>{document} ({where}): {said}{followed}{note(texts, claim.note)}</li>"
