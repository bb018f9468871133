"""Both languages say the same things, everything that is asked for is there, and nothing is left over."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from via_dash.evidence.classes import CLASSES
from via_dash.schema import FIELDS, TABLES, allowed, meaning_key, value_key
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.texts.translator import catalogue_files
from via_dash.ui.registry import PAGES
from via_dash.views.glossary import TERMS

ROOT = Path(__file__).resolve().parents[2]


class _Inside(Visitor):
    """The variables a text says, those it only chooses a form by, and the messages it uses."""

    def __init__(self) -> None:
        self.said: set[str] = set()
        self.chosen_by: set[str] = set()
        self.messages: set[str] = set()

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ftl.VariableReference):
            self.chosen_by.add(node.selector.id.name)
        for variant in node.variants:
            self.visit(variant)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.said.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)


@cache
def entries(language: Language) -> tuple[ftl.Message | ftl.Term | ftl.Junk, ...]:
    """Everything in a catalogue but its comments."""
    parser = FluentParser()
    return tuple(
        entry
        for path in catalogue_files(language)
        for entry in parser.parse(path.read_text(encoding="utf-8")).body
        if not isinstance(entry, ftl.Comment | ftl.GroupComment | ftl.ResourceComment)
    )


@cache
def texts_of(language: Language) -> dict[str, _Inside]:
    """What is inside every text."""
    found = {}
    for entry in entries(language):
        assert isinstance(entry, ftl.Message)
        found[entry.id.name] = inside = _Inside()
        inside.visit(entry)
    return found


@cache
def variables(language: Language) -> dict[str, set[str]]:
    """The variables of every text."""
    return {key: inside.said | inside.chosen_by for key, inside in texts_of(language).items()}


@cache
def keys() -> frozenset[str]:
    return frozenset(variables("nl"))


# The two catalogues


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_can_be_read(language: Language) -> None:
    assert not [e.content for e in entries(language) if isinstance(e, ftl.Junk)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_is_written_once(language: Language) -> None:
    counts = Counter(e.id.name for e in entries(language) if isinstance(e, ftl.Message))
    assert [key for key, n in counts.items() if n > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_says_something(language: Language) -> None:
    for entry in entries(language):
        assert isinstance(entry, ftl.Message)
        assert entry.value is not None, entry.id.name
        assert not entry.attributes, entry.id.name


def test_both_languages_have_the_same_files() -> None:
    dutch, english = ([path.name for path in catalogue_files(lang)] for lang in LANGUAGES)
    assert dutch == english != []


def test_both_languages_have_the_same_keys() -> None:
    assert variables("nl").keys() == variables("en").keys()


def test_both_languages_have_each_key_in_the_same_file() -> None:
    parser = FluentParser()

    def placed(language: Language) -> dict[str, list[str]]:
        return {
            path.name: sorted(
                e.id.name
                for e in parser.parse(path.read_text(encoding="utf-8")).body
                if isinstance(e, ftl.Message)
            )
            for path in catalogue_files(language)
        }

    assert placed("nl") == placed("en")


def test_each_text_says_the_same_variables_in_both_languages() -> None:
    dutch, english = texts_of("nl"), texts_of("en")
    assert {
        k: (i.said, english[k].said) for k, i in dutch.items() if i.said != english[k].said
    } == {}


def test_a_variable_of_one_language_only_chooses_a_form() -> None:
    dutch, english = texts_of("nl"), texts_of("en")
    for key, names in variables("nl").items():
        for name in names ^ variables("en")[key]:
            assert name not in dutch[key].said | english[key].said, key


# What the schema asks for


@cache
def labels() -> frozenset[str]:
    """The text key of every allowed value."""
    return frozenset(
        value_key(table.name, field, value)
        for table in TABLES.values()
        for field in table.fields
        for value in allowed(table.name, field)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_allowed_value_has_a_label(language: Language) -> None:
    assert sorted(labels() - variables(language).keys()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_of_a_value_stands_on_its_own(language: Language) -> None:
    in_sentences = {key for key in labels() if key.startswith("horizon_unit-")}
    for key in labels() - in_sentences:
        assert variables(language)[key] == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_values_of_a_field_have_different_labels(language: Language) -> None:
    texts = translator(language)
    for table in TABLES.values():
        for field in table.fields:
            values = allowed(table.name, field)
            labelled = {value: value_key(table.name, field, value) for value in values}
            said = {v: texts.text(k, **dict.fromkeys(needed(k), 3)) for v, k in labelled.items()}
            assert len(set(said.values())) == len(values), said


def needed(key: str) -> set[str]:
    """The variables a text may be given, in whichever language."""
    return variables("nl")[key] | variables("en")[key]


@cache
def meanings() -> dict[str, str]:
    """The text key of every meaning, and of the word it explains."""
    found = {f"meaning-class-{c}": f"class-{c}" for c in CLASSES}
    for table in TABLES.values():
        for field in table.fields:
            for value in allowed(table.name, field):
                key = meaning_key(table.name, field, value)
                if key is not None:
                    found[key] = value_key(table.name, field, value)
    return found


def test_the_values_that_people_may_misread_have_a_meaning() -> None:
    label_says_all = {
        field
        for table in TABLES.values()
        for field in table.fields
        for value in allowed(table.name, field)
        if meaning_key(table.name, field, value) is None
    }
    assert label_says_all == {"attribute", "characteristic", "per", "horizon_unit"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_meaning_is_there_and_none_is_left_over(language: Language) -> None:
    written = {key for key in variables(language) if key.startswith("meaning-")}
    assert written == meanings().keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_has_a_meaning_and_none_is_left_over(language: Language) -> None:
    written = {key for key in variables(language) if key.startswith("term-")}
    assert written == {f"term-{term}{part}" for term in TERMS for part in ("", "-meaning")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meaning_says_more_than_the_word_it_explains(language: Language) -> None:
    texts = translator(language)
    for key, word in meanings().items():
        meaning, label = texts.text(key), texts.text(word)
        assert meaning.endswith("."), key
        said = set(re.findall(r"\w+", meaning.lower())) - set(re.findall(r"\w+", label.lower()))
        assert len(said) >= 4, key


def test_a_meaning_is_written_in_both_languages() -> None:
    dutch, english = translator("nl"), translator("en")
    assert [k for k in meanings() if dutch.text(k) == english.text(k)] == []


@pytest.mark.parametrize("word", ["non_western", "western"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_classification_that_was_dropped_is_said_to_be_the_sources(
    word: str, language: Language
) -> None:
    said = translator(language).text(f"meaning-subgroup-{word}")
    assert "2022" in said
    assert {"nl": "van de bron", "en": "sources'"}[language] in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_not_significant_is_said_not_to_be_no_effect(language: Language) -> None:
    denial = {
        "nl": "niet hetzelfde als geen effect",
        "en": "not the same as no effect",
    }[language]
    for key in ("significance-not_significant", "class-insufficient"):
        assert denial in translator(language).text(f"meaning-{key}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_has_a_name_and_says_what_one_row_of_it_is(language: Language) -> None:
    wanted = {f"table-{name}{part}" for name in TABLES for part in ("", "-row")}
    assert wanted <= variables(language).keys()
    texts = translator(language)
    assert len({texts.text(key) for key in wanted}) == len(wanted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_and_unit_of_a_field_has_a_text(language: Language) -> None:
    wanted = {f"field_kind-{field.kind}" for field in FIELDS.values()}
    wanted |= {f"unit-{field.unit}" for field in FIELDS.values() if field.unit}
    assert wanted <= variables(language).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_its_texts(language: Language) -> None:
    for page in PAGES:
        for part in ("page", "title", "intro"):
            assert translator(language).text(f"{part}-{page.key}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_said(language: Language) -> None:
    texts = translator(language)
    for key in keys():
        for value in (0, 1, 2, 1517):
            said = texts.text(key, **dict.fromkeys(needed(key), value))
            assert said.strip()
            assert not re.search(r"[{}]|\\u", said)


# What the code asks for


def _sources() -> Iterator[tuple[Path, ast.Module]]:
    for folder in ("via_dash", "pages"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"))
    yield ROOT / "app.py", ast.parse((ROOT / "app.py").read_text(encoding="utf-8"))


def _leaves(node: ast.expr) -> Iterator[ast.expr]:
    """The texts an expression may give, on either side of a condition."""
    if isinstance(node, ast.IfExp):
        yield from _leaves(node.body)
        yield from _leaves(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _leaves(value)
    else:
        yield node


def _pattern(node: ast.JoinedStr) -> str:
    """A formatted text as a pattern; what is filled in is a group."""
    return "".join(
        re.escape(part.value) if isinstance(part, ast.Constant) and isinstance(part.value, str) else "(.+)"
        for part in node.values
    )  # fmt: skip


@cache
def asked() -> tuple[dict[str, str], dict[str, str]]:
    """Keys and patterns of keys that ``message``, ``text``, ``value`` and faults are called with, and where."""
    literal, patterns = {}, {}
    for path, tree in _sources():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = (
                node.func.attr
                if isinstance(node.func, ast.Attribute)
                else getattr(node.func, "id", "")
            )
            place = f"{path.relative_to(ROOT)}:{node.lineno}"
            position = {"message": 0, "text": 0, "value": 0, "_Broken": 0, "Fault": 1}.get(name)
            if position is None or len(node.args) <= position:
                continue
            for leaf in _leaves(node.args[position]):
                if isinstance(leaf, ast.JoinedStr):
                    pattern = _pattern(leaf) + ("-(.+)" if name == "value" else "")
                    patterns[pattern] = place
                elif isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
                    if name == "value":
                        patterns[re.escape(leaf.value) + "-(.+)"] = place
                    else:
                        literal[f"fault-{leaf.value}" if name in ("_Broken", "Fault") else leaf.value] = place  # fmt: skip
    return literal, patterns


@cache
def words() -> frozenset[str]:
    """Every text constant in the code that could be a part of a key."""
    found = set()
    for _, tree in _sources():
        docs = set()  # a tree that is gone leaves its identities to the next
        for node in ast.walk(tree):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                docs.add(id(node.value))
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and id(node) not in docs
            ):
                found.add(node.value)
    return frozenset(found)


def test_the_code_asks_for_texts() -> None:
    literal, patterns = asked()
    assert len(literal) > 60
    assert len(patterns) > 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_the_code_asks_for_exists(language: Language) -> None:
    literal, _ = asked()
    missing = {key: place for key, place in literal.items() if key not in variables(language)}
    assert missing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_text_the_code_asks_for_exists(language: Language) -> None:
    _, patterns = asked()
    missing = {
        pattern: place
        for pattern, place in patterns.items()
        if not any(re.fullmatch(pattern, key) for key in variables(language))
    }
    assert missing == {}


def test_every_text_is_asked_for() -> None:
    literal, patterns = asked()
    inside = {key for text in texts_of("nl").values() for key in text.messages}
    used = literal.keys() | labels() | meanings().keys() | inside | words()
    used |= {f"table-{table}{part}" for table in TABLES for part in ("", "-row")}
    left = sorted(key for key in keys() - used if not any(_fits(p, key) for p in patterns))
    assert left == []


def _fits(pattern: str, key: str) -> bool:
    """Whether a key is what a pattern gives, filled in with words that the code knows."""
    match = re.fullmatch(pattern, key)
    if match is None:
        return False
    stem = pattern.replace("(.+)", "")
    if len(stem) > 1 and not pattern.startswith("(.+)"):
        return True
    return match[1] in words() or match[1].replace("-", "_") in words()
