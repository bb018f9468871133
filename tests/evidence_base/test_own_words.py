"""The curators' texts are their own; only names, titles and fixed terms come from the documents.

Needs the texts of the documents: set VIA_DOCUMENTS to their folder.
"""

import re
import unicodedata
from collections.abc import Iterator

import pytest

from via_dash.data import Release
from via_dash.schema import TABLES

RUN = 8

# Names, titles and terms that have no other words. Each counts as one word, in the
# documents and in the texts alike, so that a sentence around it is still recognised.
NAMES = (
    # the sources' terms, which are never recoded
    "niet-westerse migratieachtergrond",
    "niet-westerse allochtonen",
    "afstand tot de arbeidsmarkt",
    "positie op de arbeidsmarkt",
    "evidence-based policy",
    "Turkse, Marokkaanse of Midden-Oosterse achtergrond",
    "Antilliaanse, Surinaamse of Afrikaanse achtergrond",
    # the programme, its pilots and what came of them
    "Verdere Integratie op de Arbeidsmarkt",
    "Barometer Culturele Diversiteit",
    "Nudging in Werving en Selectie",
    "Intensieve Begeleiding van Langdurig Werkzoekenden",
    "Duurzame arbeidsmarkt op de rails",
    "Voortraject Leren en werken in de zorg",
    "Leren en werken bij Liander en Stedin",
    "Studiekeuze vmbo en Overgang mbo-arbeidsmarkt",
    "Overgang mbo-arbeidsmarkt",
    "Studiekeuze vmbo",
    "Kennispunt Gelijke Kansen, Diversiteit en Inclusie",
    "Gelijke Kansen Diversiteit en Inclusie",
    "culturele diversiteit in de top",
    # organisations
    "ministerie van Sociale Zaken en Werkgelegenheid",
    "ministerie van Onderwijs, Cultuur en Wetenschap",
    "ministerie van OCW",
    "MBO-raad",
    "ministerie van Financiën",
    "Inzicht in Kwaliteit",
    "Divosa en VNG",
    "Kennisplatform Werk en Inkomen",
    "SEOR, Epsilon Research en Regioplan",
    "Nationaal Regieorgaan Onderwijsonderzoek",
    "Kennisplatform Integratie en Samenleving",
    # titles of documents, laws and meetings
    "De Barometer Culturele Diversiteit komt per 1 juli 2020 beschikbaar",
    "Verdere Integratie op de Arbeidsmarkt: de economie heeft iedereen nodig",
    "Wetsvoorstel Toezicht gelijke kansen bij werving en selectie",
    "Culturele diversiteit en inclusie tijdens de coronacrisis",
    "Weten Wat Werkt",
    "mogelijkheden om effectiviteitsstudies uit het verleden te verrijken met vervolgonderzoek",
    "Verschillen in kans op instroom, doorstroom en uitstroom op de arbeidsmarkt",
    "kans op instroom, doorstroom en uitstroom",
    "Impact van de coronacrisis op de arbeidsmarktpositie van mensen met een niet-westerse migratieachtergrond",
    "De coronacrisis en de arbeidsmarktpositie van mensen met een migratieachtergrond",
    "Diversiteit in de top, tijd voor versnelling",
)


def words(text: str) -> list[str]:
    """Words without case and punctuation."""
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower())


_NAMES = sorted((tuple(words(name)) for name in NAMES), key=len, reverse=True)


def tokens(text: str) -> list[str]:
    """Words, with every name as one."""
    found, rest = [], words(text)
    while rest:
        name = next((n for n in _NAMES if tuple(rest[: len(n)]) == n), (rest[0],))
        found.append(" ".join(name))
        rest = rest[len(name) :]
    return found


def runs(text: str) -> Iterator[tuple[str, ...]]:
    listed = tokens(text)
    return (tuple(listed[i : i + RUN]) for i in range(len(listed) - RUN + 1))


def copied_passages(text: str, printed: frozenset[tuple[str, ...]]) -> list[str]:
    """The stretches of a text that a document also prints, each as long as it is."""
    listed = tokens(text)
    inside = {
        at + offset for at, run in enumerate(runs(text)) if run in printed for offset in range(RUN)
    }
    passages, current = [], ""
    for at, word in enumerate([*listed, ""]):
        if at in inside:
            current = f"{current} {word}".strip()
        elif current:
            passages.append(current)
            current = ""
    return passages


@pytest.fixture(scope="module")
def printed(documents: dict[str, str]) -> frozenset[tuple[str, ...]]:
    return frozenset(run for text in documents.values() for run in runs(text))


@pytest.mark.parametrize("table", TABLES)
def test_no_eight_words_in_a_row_are_those_of_a_document(
    table: str, served: Release, printed: frozenset[tuple[str, ...]]
):
    copied = [
        f"{row['authored_file']}, {row.get('row_id', '')}, {name}: {passage}"
        for row in served.rows(table)
        for name, text in row.items()
        if name.endswith("_nl") and text
        for passage in copied_passages(text, printed)
    ]
    assert not copied, "\n" + "\n".join(copied)


def test_a_copied_sentence_would_be_noticed(printed: frozenset[tuple[str, ...]]):
    copied = (
        "Het is niet aannemelijk dat het programma tot waarneembare, macro-effecten op de ARBEIDSMARKT zal leiden."
    )  # fmt: skip
    assert any(run in printed for run in runs(copied))
    own = "Wij verwachten niet dat je in de cijfers van het hele land iets van dit programma terugziet."
    assert not any(run in printed for run in runs(own))


def test_a_sentence_copied_around_a_name_would_be_noticed(printed: frozenset[tuple[str, ...]]):
    copied = "Dit programma is bedoeld om de achterblijvende arbeidsmarktpositie van mensen met een niet-westerse migratieachtergrond te verbeteren."  # fmt: skip
    assert any(run in printed for run in runs(copied))


def test_every_name_that_is_let_through_occurs_in_a_document(documents: dict[str, str]):
    """A name that no document prints has no business among the exceptions."""
    every = [" ".join(words(text)) for text in documents.values()]
    assert [n for n in NAMES if not any(" ".join(words(n)) in text for text in every)] == []


@pytest.mark.parametrize("table", [n for n, t in TABLES.items() if "anchor" in t.fields])
def test_every_anchor_stands_word_for_word_in_its_document(
    table: str, served: Release, documents: dict[str, str]
):
    folded = {source: re.sub(r"\s+", " ", text) for source, text in documents.items()}
    missing = [
        (row["authored_file"], row["anchor"])
        for row in served.rows(table)
        if row["anchor"] and re.sub(r"\s+", " ", row["anchor"]) not in folded[row["source_id"]]
    ]
    assert missing == []
