"""The register of discrepancies on screen: per difference the claims, the reading followed, and why."""

from via_dash.texts import Translator
from via_dash.ui.markup import Html, bold, escape, folded, joined, marked, note, source_link
from via_dash.views.discrepancies import Claim, Discrepancy
from via_dash.views.view import View

_GLYPHS = {"open": "?", "preferred": "➔", "reconciled": "="}


def differences(texts: Translator, view: View[tuple[Discrepancy, ...]]) -> Html:
    """A line per difference, which opens to what each document says."""
    return joined(_difference(texts, d) for d in view.marks)


def difference(texts: Translator, d: Discrepancy) -> Html:
    """What each document says, and which reading is followed and why."""
    claims = "".join(_claim(texts, claim) for claim in d.claims)
    label = bold(texts.text(f"reason-{d.status}"))
    return Html(f"<ul class='statements'>{claims}</ul><p>{label} {escape(texts.say(d.reason))}</p>")


def _difference(texts: Translator, d: Discrepancy) -> Html:
    status = marked(_GLYPHS[d.status], texts.value("discrepancies_status", d.status))
    kind = texts.value("discrepancies_kind", d.kind)
    head = Html(f"{bold(texts.say(d.subject))} – {escape(kind)}; {status}")
    return folded(head, difference(texts, d))


def _claim(texts: Translator, claim: Claim) -> str:
    where = source_link(texts, claim.evidence, claim.evidence.locator)
    document = escape(texts.say(claim.source))
    followed = f" <b>✓ {escape(texts.text('followed'))}</b>" if claim.followed else ""
    said = escape(texts.say(claim.what))
    return f"<li>{document} ({where}): {said}{followed}{note(texts, claim.note)}</li>"
