"""Two replicas behind nginx over one release in object storage, and visitors who notice nothing."""

import json
import shutil
import ssl
import subprocess
import threading
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from deploy.local import CHECKOUT, Replica, Site
from deploy.publish import publish
from tests.browser.serving import until
from tests.browser.test_choices_in_the_address import choose
from tests.browser.visiting import PATIENCE, Visit
from tests.data_folder import reword
from tests.deploy.conftest import free_ports
from tests.deploy.object_storage import ObjectStorage
from via_dash.curation.release import build
from via_dash.texts import translator
from via_dash.views import complexity

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("replicas")]
WITHIN = 300.0  # an upper bound; nothing is decided by it
ENGLISH = translator("en")


@pytest.fixture(scope="module")
def releases(
    storage: ObjectStorage, sample_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path]:
    """The release that is served at first, and one that is built but not published."""
    coming = tmp_path_factory.mktemp("coming")
    shutil.copytree(sample_data / "authored", coming / "authored")
    reword(coming, "nieuw")
    build(coming)
    publish(sample_data, storage.uri())
    return sample_data, coming


@pytest.fixture(scope="module")
def site(
    chromium_path: str,
    nginx_path: str,
    storage: ObjectStorage,
    releases: tuple[Path, Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Site]:
    port, plain, *replicas = free_ports(4)
    folder = tmp_path_factory.mktemp("site")
    with Site(folder, replicas, port, plain, {"VIA_DATA": storage.uri()}) as found:
        yield found


@pytest.fixture
def visit(chromium: Browser, site: Site) -> Iterator[Visit]:
    """A visitor who takes the certificate of this machine for good."""
    context = chromium.new_context(
        ignore_https_errors=True, viewport={"width": 1440, "height": 1000}
    )
    context.set_default_timeout(PATIENCE)
    yield Visit(context.new_page(), site.url)
    context.close()


def wait_for_health(site: Site, status: str, release: str) -> None:
    """Waits until every replica says so of itself."""

    def told(replica: Replica) -> bool | None:
        health = json.loads(replica.health or "{}")
        return (health.get("status"), health.get("release")) == (status, release) or None

    for replica in site.replicas:
        until(lambda r=replica: told(r), f"{status} with {release}", WITHIN)  # type: ignore[misc]


def current_name(data: Path) -> str:
    name: str = json.loads((data / "current.json").read_text())["release"]
    return name


def sessions(replica: Replica) -> int:
    """How many sessions a replica ever opened."""
    return replica.log.count('"session opened"')


def home_of(visit: Visit, site: Site, path: str, **parameters: str) -> tuple[Replica, Replica]:
    """Opens a page; the replica that has the session, and the other."""
    before = [sessions(replica) for replica in site.replicas]
    visit.open(path, **parameters)
    first, second = site.replicas
    opened = [sessions(replica) - n for replica, n in zip(site.replicas, before, strict=True)]
    assert sorted(opened) == [0, 1]
    return (first, second) if opened[0] else (second, first)


def choose_stated(visit: Visit) -> str:
    """Sets the filter of the page of complexity to its second option; gives that option's key."""
    placed, *_ = complexity.controls()
    option = placed.options[1]
    choose(visit, ENGLISH.say(placed.label), ENGLISH.say(option.label))
    visit.wait_for_parameters({"lang": "en", "placed": option.code})
    visit.settle()
    return option.code


def assert_kept(visit: Visit, before: str) -> None:
    """Page, language and choice are what they were, on screen and in the address."""
    placed, *_ = complexity.controls()
    box = visit.page.get_by_role("combobox", name=ENGLISH.say(placed.label), exact=True)
    expect(box).to_have_value(ENGLISH.say(placed.options[1].label))
    expect(visit.heading).to_have_text(ENGLISH.text("title-complexiteit"))
    assert visit.path == "/complexiteit"
    assert visit.parameters == {"lang": "en", "placed": placed.options[1].code}
    assert visit.text == before


def assert_works(visit: Visit) -> None:
    """There is a session behind the page: a filter takes the first choice, and the menu leads on."""
    placed, *_ = complexity.controls()
    everything = ENGLISH.say(placed.options[0].label)
    choose(visit, ENGLISH.say(placed.label), everything)
    visit.wait_for_parameters({"lang": "en"})
    box = visit.page.get_by_role("combobox", name=ENGLISH.say(placed.label), exact=True)
    expect(box).to_have_value(everything)
    visit.click(visit.page.get_by_role("link", name=ENGLISH.text("page-lessen"), exact=True).first)
    expect(visit.heading).to_have_text(ENGLISH.text("title-lessen"))
    visit.settle()
    assert visit.parameters["lang"] == "en"


def test_a_new_release_and_lost_storage_reach_visitors_as_they_should(
    site: Site, visit: Visit, storage: ObjectStorage, releases: tuple[Path, Path]
) -> None:
    old, new = map(current_name, releases)
    footer = visit.page.locator(".footer")
    wait_for_health(site, "ok", old)
    visit.open("/complexiteit", lang="en")
    expect(footer).to_contain_text(old)
    publish(releases[1], storage.uri())
    wait_for_health(site, "ok", new)
    choose_stated(visit)
    expect(footer).to_contain_text(new)
    with storage.gone():
        wait_for_health(site, "degraded", new)
        visit.open("/lessen", lang="en")
        expect(footer).to_contain_text(new)
        assert visit.faults.count() == 0
    wait_for_health(site, "ok", new)
    assert visit.errors == []
    assert visit.outside == []


def test_a_visitor_whose_replica_is_killed_keeps_page_filter_and_language(
    site: Site, visit: Visit
) -> None:
    home, other = home_of(visit, site, "/complexiteit", lang="en")
    choose_stated(visit)
    before, had, killed = visit.text, sessions(other), home.process_id
    subprocess.run(["kill", "-KILL", str(killed)], check=True)
    until(lambda: sessions(other) > had or None, "the page is at the other replica", WITHIN)
    visit.settle()
    assert_kept(visit, before)
    assert_works(visit)
    assert visit.shows_no_traceback()
    home.wait_until_healthy()
    assert home.process_id != killed


def test_a_replica_starts_again_and_nobody_is_refused(site: Site, visit: Visit) -> None:
    home, _ = home_of(visit, site, "/complexiteit", lang="en")
    choose_stated(visit)
    before, old = visit.text, home.process_id
    refused: list[str] = []
    asked, done = 0, threading.Event()
    trusting = ssl.create_default_context(cafile=str(site.folder / "fullchain.pem"))

    def arrive() -> None:
        nonlocal asked
        while not done.wait(0.2):
            asked += 1
            request = urllib.request.Request(f"{site.url}/lessen?lang=en")
            request.add_header("cookie", f"via_replica={uuid.uuid4().hex}")
            try:
                with urllib.request.urlopen(request, timeout=60, context=trusting) as answer:
                    answer.read()
            except OSError as error:
                refused.append(str(error))

    crowd = threading.Thread(target=arrive)
    crowd.start()
    try:
        rolled = subprocess.run(
            ["deploy/rollout.sh", "--folder", str(site.folder), str(home.port)],
            cwd=CHECKOUT,
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        done.set()
        crowd.join()
    assert rolled.returncode == 0, rolled.stderr
    assert rolled.stdout.splitlines()[-1] == f"{home.port}: healthy"
    assert home.process_id != old
    assert asked > 0
    assert refused == []
    assert " down;" not in (site.folder / "nginx.conf").read_text()
    visit.settle()
    assert_kept(visit, before)
    assert_works(visit)
    assert "Traceback" not in "".join(replica.log for replica in site.replicas)
