"""What a study could have shown, in sentences; and the shares found, each with its interval."""

from via_dash.texts import Translator, message
from via_dash.ui.markup import Html, bold, escape, folded, marked, source_link, table
from via_dash.views.detectable import Detectable, GrossShare, in_points, interval_in_words, why_not
from via_dash.views.view import View


def detectable_list(texts: Translator, view: View[tuple[Detectable, ...]]) -> Html:
    """What each study could have shown, in a sentence; of a pilot's study also that a number is unknown.

    Other studies of which a number is unknown are folded.
    """
    own = [mark for mark in view.marks if mark.is_of_pilot]
    others = [mark for mark in view.marks if not mark.is_of_pilot]
    markup = ""
    if own and others:
        markup += f"<p>{bold(texts.text('detectable-of-pilots'))}</p>"
    markup += _listed(texts, own)
    if own and others:
        markup += f"<p>{bold(texts.text('detectable-of-others'))}</p>"
    markup += _listed(texts, [mark for mark in others if mark.is_known])
    unknown = [mark for mark in others if not mark.is_known]
    if unknown:
        body = Html(_listed(texts, unknown))
        markup += str(folded(bold(texts.text("detectable-unknown")), body))
    return Html(markup)


def _listed(texts: Translator, marks: list[Detectable]) -> str:
    items = "".join(_known(texts, m) if m.is_known else _unknown(texts, m) for m in marks)
    return f"<ul class='statements'>{items}</ul>" if items else ""


def _known(texts: Translator, mark: Detectable) -> str:
    if mark.smallest is None:
        found = texts.text("detectable-never", power=mark.power)
    else:
        found = texts.text("detectable-found", size=in_points(mark.smallest), power=mark.power)
    missed = (
        texts.text("detectable-missed", size=in_points(mark.missed))
        if mark.missed is not None
        else ""
    )
    return f"<li>{_who(texts, mark)}. {escape(f'{found} {missed}'.strip())} {_computed(texts)}{_source(texts, mark)}</li>"


def _unknown(texts: Translator, mark: Detectable) -> str:
    return f"<li>{_who(texts, mark)}. {marked('·', texts.say(why_not(mark)), 'unknown')}{_source(texts, mark)}</li>"


def _who(texts: Translator, mark: Detectable) -> str:
    sizes = texts.say(
        message(
            "detectable-sizes",
            intervention=_size(texts, mark.n_intervention),
            control=_size(texts, mark.n_control),
        )
    )
    return (
        f"{bold(texts.say(mark.study))}: {escape(texts.say(mark.groups))} "
        f"({escape(sizes)}; {escape(texts.say(mark.design))})"
    )


def _size(texts: Translator, n: int | None) -> str:
    return texts.text("not-reported") if n is None else texts.number(n)


def _computed(texts: Translator) -> Html:
    return marked("≈", texts.value("basis", "derived"))


def _source(texts: Translator, mark: Detectable) -> str:
    return f" {source_link(texts, mark.evidence[0], texts.text('source-short'))}"


def shares_table(texts: Translator, view: View[tuple[GrossShare, ...]]) -> Html:
    """The gross shares with the interval of each; the caveats of the rows stand below the tile."""
    headings = [
        texts.text(f"column-{key}")
        for key in ("own-group", "own-outcome", "own-n", "share", "interval", "source")
    ]
    rows = [
        [
            whose(texts, share),
            texts.say(share.outcome),
            _size(texts, share.n),
            texts.say(share.size),
            Html(
                f"{escape(texts.say(interval_in_words(share)))}"
                f"{f' {_computed(texts)}' if share.interval else ''}"
            ),
            source_link(texts, share.evidence[0], texts.text("source-short")),
        ]
        for share in view.marks
    ]
    return Html(table(texts.say(view.finding), headings, rows, numeric=_NUMERIC))


_NUMERIC = (False, False, True, True, True, False)


def whose(texts: Translator, share: GrossShare) -> str:
    """Whose share it is: study, group, and when it was measured."""
    when = texts.say(share.horizon) if share.horizon else texts.text("share-no-horizon")
    return ", ".join((texts.say(share.study), texts.say(share.subgroup), when))
