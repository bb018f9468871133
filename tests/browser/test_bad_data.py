"""Bad data: the pages that need it say so plainly, the rest works, and nothing has to be restarted."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.serving import ANSWERS_WITHIN, Server, current_release, serving, until
from tests.browser.visiting import Visit
from via_dash.curation.release import build
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.registry import MENU, PAGES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("fresh-servers")]

# Table, what is done to it, and the page that shows nothing without it.
REASONS = {"effects": "missing", "covid_indicators": "truncated", "positions": "schema"}
NEEDED_BY = {"effecten": "effects", "corona": "covid_indicators", "complexiteit": "positions"}
UNTOUCHED = {"tijdlijn": 3, "bronnen": 3}  # and the headings under the page's own


def remove(file: Path) -> None:
    file.unlink()


def truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-100])


def rename_a_column(file: Path) -> None:
    table = pq.read_table(file)
    pq.write_table(table.rename_columns(["renamed", *table.column_names[1:]]), file)


DAMAGE = {"missing": remove, "truncated": truncate, "schema": rename_a_column}


@pytest.fixture(scope="module")
def damaged(
    chromium_path: str, sample_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """A server that never had a good release: three of its tables are bad, each in its own way."""
    folder = tmp_path_factory.mktemp("damaged")
    data = Path(shutil.copytree(sample_data, folder / "data"))
    for table, reason in REASONS.items():
        file = current_release(data) / f"{table}.parquet"
        assert pq.read_table(file).num_rows > 0
        DAMAGE[reason](file)
    with serving(data, folder) as server:
        yield server


def assert_names_the_table(visit: Visit, table: str, reason: str, language: Language) -> None:
    """One message: which table, why in plain words, and what to do."""
    texts = translator(language)
    expect(visit.faults).to_have_count(1)
    said = visit.faults.inner_text()
    assert f'"{table}"' in said
    assert texts.text(f"fault-{reason}") in said
    assert {"nl": "waarschuw de beheerder", "en": "tell the administrator"}[language] in said
    assert visit.shows_no_traceback()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entry", NEEDED_BY)
def test_a_page_that_needs_a_bad_table_says_which_and_what_to_do(
    damaged: Server, visiting: Visiting, entry: str, language: Language
) -> None:
    visit = visiting(damaged)
    visit.open(f"/{entry}", lang=language)
    expect(visit.heading).to_have_text(translator(language).text(f"title-{entry}"))
    assert_names_the_table(visit, NEEDED_BY[entry], REASONS[NEEDED_BY[entry]], language)
    assert len(visit.navigation) == len(MENU) + 1
    assert visit.errors == []


@pytest.mark.parametrize("entry", UNTOUCHED)
def test_a_page_that_needs_no_bad_table_works(
    damaged: Server, visiting: Visiting, entry: str
) -> None:
    visit = visiting(damaged)
    visit.open(f"/{entry}", lang="nl")
    assert visit.faults.count() == 0
    assert visit.page.get_by_role("heading", level=2).count() == UNTOUCHED[entry]
    assert visit.errors == []


def test_health_names_every_bad_table_and_why(damaged: Server) -> None:
    answer = damaged.health()
    assert answer.status == 503
    assert answer.json["status"] == "unhealthy"
    assert {f["table"]: f["reason"] for f in answer.json["faults"]} == REASONS
    assert damaged.is_alive


def test_the_log_names_every_bad_table(damaged: Server) -> None:
    for table in REASONS:
        assert any(table in line for line in damaged.log.splitlines())
    assert "Traceback" not in damaged.log


def test_a_bad_new_release_leaves_the_last_good_one_serving_until_it_is_repaired(
    chromium_path: str, visiting: Visiting, sample_data: Path, tmp_path: Path
) -> None:
    served = Path(shutil.copytree(sample_data, tmp_path / "data"))
    old = current_release(served).name
    coming, new = next_release(sample_data, tmp_path / "coming")
    with serving(served, tmp_path) as server:
        assert server.health().json == server.wait_for_health("ok").json
        good = (coming / "effects.parquet").read_bytes()
        truncate(coming / "effects.parquet")
        publish(coming, served)
        answer = server.wait_for_health("degraded")
        assert answer.status == 200
        assert answer.json["release"] == old
        assert [fault["table"] for fault in answer.json["faults"]] == ["effects"]
        visit = visiting(server)
        visit.open("/effecten", lang="nl")
        assert visit.faults.count() == 0
        assert visit.tiles[:2] == ["answers", "net"]
        assert old in visit.text
        (served / "releases" / new / "effects.parquet").write_bytes(good)
        assert server.wait_for_health("ok").json["release"] == new
        visit.reload()
        assert visit.faults.count() == 0
        assert new in visit.text


def next_release(sample_data: Path, folder: Path) -> tuple[Path, str]:
    """A release of its own that follows the sample's."""
    data = folder / "data"
    shutil.copytree(sample_data / "authored", data / "authored")
    text = data / "authored" / "release.yaml"
    text.write_text(text.read_text().replace("name: 2020-11-09", "name: 2020-12-01"))
    name = build(data)
    return data / "releases" / name, name


def publish(release: Path, data: Path) -> None:
    """Puts a release beside the others and points to it, as a deployment does."""
    shutil.copytree(release, data / "releases" / release.name)
    pointer = data / "coming.json"
    pointer.write_bytes((release.parents[1] / "current.json").read_bytes())
    pointer.replace(data / "current.json")


def test_without_any_data_every_page_says_so_and_what_arrives_or_is_repaired_is_served_at_once(
    chromium_path: str, visiting: Visiting, sample_data: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    with serving(data, tmp_path) as server:
        process, visit = server.process_id, visiting(server)
        assert server.health().status == 503
        assert server.health().json["release"] is None
        assert [fault["reason"] for fault in server.health().json["faults"]] == ["missing"]
        for entry in PAGES:
            visit.open(f"/{entry.path}", lang="nl")
            expect(visit.heading).to_have_text(translator("nl").text(f"title-{entry.key}"))
            if not entry.in_menu:  # what leads to pages, or is about them
                expect(visit.faults).to_have_count(0)
                continue
            expect(visit.faults).to_have_count(1)
            said = visit.faults.inner_text()
            assert translator("nl").text("fault-missing") in said
            assert "andere pagina's werken" not in said, "no page works without any data"
            assert visit.shows_no_traceback()

        release = Path(shutil.copytree(current_release(sample_data), tmp_path / "coming"))
        truncate(release / "effects.parquet")
        shutil.copytree(release, data / "releases" / current_release(sample_data).name)
        shutil.copy(sample_data / "current.json", data / "current.json")
        until(lambda: server.health().json["release"], "the release has arrived", ANSWERS_WITHIN)
        assert server.health().status == 503
        visit.open("/effecten", lang="nl")
        assert_names_the_table(visit, "effects", "truncated", "nl")

        good = current_release(sample_data) / "effects.parquet"
        shutil.copy(good, current_release(data) / "effects.parquet")
        assert server.wait_for_health("ok").status == 200
        visit.reload()
        assert visit.faults.count() == 0
        assert visit.tiles[:2] == ["answers", "net"]
        assert visit.errors == []
        assert server.is_alive
        assert server.process_id == process
