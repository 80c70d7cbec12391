"""The real parts are real: each starts, answers, refuses what it should, and is gone afterwards."""

import contextlib
import logging
import os
import secrets
import signal
import socket
import sys
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from keyring.backends.SecretService import Keyring

from real.keyring_service import PASSWORD, KeyringService
from real.log_watch import LogWatch
from real.postgres import Cluster
from real.processes import NotReadyError, Program, free_port, running, start, wait_until
from real.screen import Screen
from real.session import Session, private_session
from real.unleash import STAGING, RealUnleash, SeedFeature

_SAMPLE = Path(__file__).with_name("sample_window.py")


def _program(folder: Path, code: str, **more: object) -> Program:
    arguments = [sys.executable, "-c", code]
    return Program(name="child", arguments=arguments, log=folder / "log", environment=dict(os.environ), **more)  # type: ignore[arg-type]


def _key() -> str:
    """A feature nobody else has: the server is shared."""
    return f"real-{secrets.token_hex(4)}"


# Processes


def test_a_program_is_ended_together_with_what_it_started(tmp_path: Path) -> None:
    code = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    with running(_program(tmp_path, code)) as child:
        child.wait_until(lambda: child.log_text().endswith("\n"), "the grandchild's id")
        grandchild = int(child.log_text())
        assert _is_alive(grandchild)
    wait_until(lambda: not _is_alive(grandchild), "the grandchild's end")
    assert not child.running


def test_a_program_that_ignores_the_request_to_end_is_ended_all_the_same(tmp_path: Path) -> None:
    code = (
        "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nprint('deaf', flush=True)\ntime.sleep(600)"
    )
    child = start(_program(tmp_path, code))
    child.wait_until(lambda: "deaf" in child.log_text(), "the program to be deaf")
    child.end(patience=0.2)
    assert child.process.returncode == -signal.SIGKILL


def test_a_program_that_ends_too_early_is_named_with_its_last_words(tmp_path: Path) -> None:
    with running(_program(tmp_path, "raise SystemExit('no licence')")) as child, pytest.raises(NotReadyError) as error:
        child.wait_until(lambda: False, "an answer")
    assert "child ended while we waited for: an answer" in str(error.value)
    assert "no licence" in str(error.value)


def test_a_program_ends_when_the_test_process_is_killed(tmp_path: Path) -> None:
    code = (
        "import os, sys\n"
        f"sys.path.insert(0, {str(Path(__file__).parents[1])!r})\n"
        "from pathlib import Path\n"
        "from real.processes import Program, start\n"
        "long = [sys.executable, '-c', 'import time; print(1, flush=True); time.sleep(600)']\n"
        f"log = Path({str(tmp_path)!r}) / 'inner'\n"
        "inner = start(Program(name='inner', arguments=long, log=log, environment=dict(os.environ)))\n"
        "inner.wait_until(inner.log_text, 'its first word')\n"
        "print(inner.pid, flush=True)\n"
        "inner.wait_until(lambda: False, 'the kill', 600)\n"
    )
    with running(_program(tmp_path, code)) as outer:
        outer.wait_until(lambda: outer.log_text().endswith("\n"), "the inner id")
        inner = int(outer.log_text())
        os.kill(outer.pid, signal.SIGKILL)
        wait_until(lambda: not _is_alive(inner), "the end of the inner program")


def test_a_free_port_is_free() -> None:
    port = free_port()
    with socket.socket() as server:
        server.bind(("127.0.0.1", port))


# PostgreSQL


def test_postgres_keeps_what_it_is_told_and_says_what_is_wrong(postgres: Cluster) -> None:
    name = f"trial_{secrets.token_hex(4)}"
    assert postgres.create_database(name).endswith(f":{postgres.port}/{name}")
    postgres.sql(name, "create table act (number int, title text); insert into act values (1, 'dark'), (2, 'light')")
    assert postgres.sql(name, "select * from act order by number") == "1|dark\n2|light"
    with pytest.raises(AssertionError, match='relation "nothing" does not exist'):
        postgres.sql(name, "insert into act values (3, 'never'); select * from nothing")
    assert postgres.sql(name, "select count(*) from act") == "2"
    postgres.drop_database(name)


# Unleash


@pytest.fixture(params=["8", pytest.param("7", marks=pytest.mark.full)])
def server(request: pytest.FixtureRequest) -> RealUnleash:
    """Both versions; the older one in the full tier only."""
    server: RealUnleash = request.getfixturevalue({"8": "unleash", "7": "unleash_7"}[request.param])
    return server


@pytest.mark.unleash
def test_unleash_keeps_what_another_operator_does_in_three_environments(server: RealUnleash) -> None:
    key, editor = _key(), server.client()
    editor.create_feature(key, description="Pay at once", tags=["till"])
    editor.set_strategy(key, "production", 25)
    for environment in (STAGING, "production"):
        editor.set_on(key, environment)
    places = editor.feature(key)["environments"]
    assert [(place["name"], place["enabled"]) for place in places] == [
        ("development", False),
        (STAGING, True),
        ("production", True),
    ]
    assert editor.percentages(key, "production") == ["25"]
    editor.set_strategy(key, "production", 50)
    editor.set_off(key, "production")
    assert editor.percentages(key, "production") == ["50"]
    assert not editor.is_on(key, "production")
    assert editor.writes(key, "production") == [
        "feature-strategy-add",
        "feature-environment-enabled",
        "feature-strategy-update",
        "feature-environment-disabled",
    ]
    assert {event["createdBy"] for event in editor.events(key)} == {"editor"}


@pytest.mark.unleash
def test_unleash_refuses_the_viewer_every_write_and_lets_it_read(server: RealUnleash) -> None:
    key = _key()
    server.seed([SeedFeature(key, on={STAGING: 100})])
    viewer = server.client(server.viewer.token)
    assert viewer.is_on(key, STAGING)
    with pytest.raises(httpx.HTTPStatusError) as refusal:
        viewer.set_off(key, STAGING)
    assert refusal.value.response.status_code == 403
    assert refusal.value.response.json()["permissions"] == ["UPDATE_FEATURE_ENVIRONMENT"]
    assert viewer.is_on(key, STAGING)


@pytest.mark.unleash
def test_unleash_takes_ten_thousand_features_by_rows(server: RealUnleash) -> None:
    prefix = f"{_key()}-"
    keys = server.seed_many(10_000, prefix)
    assert (len(set(keys)), keys[0], keys[-1]) == (10_000, f"{prefix}00000", f"{prefix}09999")
    listed = server.client().request("GET", "/api/admin/projects/default/features")["features"]
    mine = [feature for feature in listed if feature["name"].startswith(prefix)]
    assert len(mine) == 10_000
    assert all(len(feature["environments"]) == 3 for feature in mine)
    editor = server.client()
    assert [editor.is_on(keys[number], "production") for number in range(4)] == [False, False, True, True]
    assert [editor.percentages(keys[number], "production") for number in (2, 3)] == [["100"], ["25"]]
    assert editor.feature(keys[50])["stale"]
    server.sql(f"delete from features where name like '{prefix}%'")


def _report_until_shown(server: RealUnleash, key: str, use: Callable[[], object]) -> None:
    """Report up to three times, as an application goes on doing: a server under load may lose a report."""
    for _ in range(2):
        server.report_use(key, STAGING, yes=0, no=3, name="till")
        with contextlib.suppress(NotReadyError):
            wait_until(use, "the application's counts", 15)
            return
    server.report_use(key, STAGING, yes=0, no=3, name="till")
    wait_until(use, "the application's counts", 15)


@pytest.mark.unleash
def test_unleash_shows_when_an_application_asked(server: RealUnleash) -> None:
    key, long_ago = _key(), datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    server.seed([SeedFeature(key)])
    server.state_last_seen(key, "production", long_ago)
    editor = server.client()

    def use() -> list[dict[str, object]]:
        return list(editor.request("GET", f"/api/admin/client-metrics/features/{key}")["lastHourUsage"])

    _report_until_shown(server, key, use)
    assert [(each["environment"], each["yes"]) for each in use()] == [(STAGING, 0)]
    assert {each["no"] for each in use()} <= {3, 6, 9}
    seen = {place["name"]: place["lastSeenAt"] for place in editor.feature(key)["environments"]}
    assert datetime.fromisoformat(str(seen["production"])) == long_ago


@pytest.mark.unleash
def test_unleash_can_stop_answering_for_a_while(unleash: RealUnleash) -> None:
    with unleash.paused(), httpx.Client(trust_env=False, timeout=0.5) as impatient, pytest.raises(httpx.ReadTimeout):
        impatient.get(f"{unleash.address}/health")
    assert httpx.get(f"{unleash.address}/health", trust_env=False).status_code == 200


@pytest.mark.unleash
def test_unleash_tells_a_person_by_password_and_by_token(server: RealUnleash) -> None:
    with httpx.Client(base_url=server.address, trust_env=False) as browser:
        person = {"username": server.editor.username, "password": server.editor.password}
        assert browser.post("/auth/simple/login", json=person).status_code == 200
        assert browser.get("/api/admin/user").json()["user"]["username"] == "editor"
    assert server.client().request("GET", "/api/admin/user")["user"]["username"] == "editor"
    assert "token" not in repr(server.editor)


# The keyring


def test_the_keyring_stores_locks_and_reads(our_keyring: KeyringService) -> None:
    backend = Keyring()
    backend.set_password("Limelight", "production", "a secret")
    assert backend.get_password("Limelight", "production") == "a secret"
    assert list(our_keyring.secrets().values()) == ["a secret"]
    our_keyring.lock()
    assert our_keyring.is_locked()
    our_keyring.unlock()
    assert Keyring().get_password("Limelight", "production") == "a secret"


def test_a_session_has_no_keyring_by_itself(session: Session) -> None:
    # In a process of its own: keyring drops its connection unclosed when it finds no service.
    code = "from keyring.backends.SecretService import Keyring; Keyring().get_password('Limelight', 'production')"
    answer = session.run([sys.executable, "-c", code])
    assert "keyring.errors.InitError" in answer.stderr


def test_a_stopped_keyring_is_gone_and_comes_back_with_its_secrets(our_keyring: KeyringService) -> None:
    Keyring().set_password("Limelight", "staging", "a secret")
    our_keyring.stop()
    assert not our_keyring.session.owns("org.freedesktop.secrets")
    our_keyring.start()
    assert Keyring().get_password("Limelight", "staging") == "a secret"


def test_a_session_leaves_nothing_behind(tmp_path: Path) -> None:
    with private_session(tmp_path) as session:
        service = KeyringService(session)
        service.start()
        folder = session.folder
    assert not folder.exists()


# The screen


@pytest.mark.screen
def test_a_window_is_found_read_and_driven_from_outside(screen: Screen, tmp_path: Path) -> None:
    program = screen.start_python([str(_SAMPLE)])
    window = screen.tree.find("frame", "Sample window")
    assert "In the dark" in window.texts()
    assert not window.find("push button", "Closed").enabled

    button, field = window.find("push button", "Light"), window.find("text", "Reason")
    field.write("by name, Größe")
    button.press()
    window.find("label", "In the limelight by name, Größe")

    screen.activate("Sample window")
    screen.click(field.middle)
    screen.key("ctrl+a")
    screen.type("Key by key, 25 %")
    screen.key("Tab", "space")
    window.find("label", "In the limelight Key by key, 25 %")
    assert button.focused

    table = window.find("table")
    assert table.size == (1000, 3)
    assert table.cell(999, 2) == "the last cell"
    assert screen.screenshot(tmp_path / "screen.png").stat().st_size > 1000
    assert screen.titles() == ["Sample window"]

    program.end()
    screen.tree.wait_until_gone("frame", "Sample window")


@pytest.mark.screen
def test_what_is_not_on_the_screen_is_not_found(screen: Screen) -> None:
    screen.start_python([str(_SAMPLE)])
    screen.tree.find("push button", "Light")
    with pytest.raises(AssertionError, match=r"There is:.*push button: Light"):
        screen.tree.find("push button", "Release", timeout=0.2)


@pytest.mark.screen
def test_a_locked_keyring_makes_a_program_wait_for_the_person(screen: Screen) -> None:
    code = "from keyring.backends.SecretService import Keyring; k = Keyring(); "
    stored = screen.session.run([sys.executable, "-c", f"{code} k.set_password('Limelight', 'production', 'a secret')"])
    assert stored.returncode == 0, stored.stderr
    screen.keyring.lock()
    screen.keyring.start_prompter(screen.environment)
    asking = screen.start_python(["-c", f"{code} print(k.get_password('Limelight', 'production'))"])
    screen.tree.find("push button", "Unlock")
    assert asking.running
    screen.type(PASSWORD)
    screen.key("Return")
    assert asking.wait_for_end() == 0
    assert asking.log_text().strip() == "a secret"


# What every test is watched for


def test_an_unannounced_warning_fails_a_test_and_an_announced_one_must_come(
    warnings_in_logs: LogWatch, expect_log: Callable[[str], None]
) -> None:
    logging.getLogger("limelight.real").info("all is well")
    assert warnings_in_logs.complaints() == []
    logging.getLogger("limelight.real").warning("the lamp %s", "flickers")
    assert warnings_in_logs.complaints() == ["Unexpected: WARNING limelight.real: the lamp flickers"]
    expect_log("lamp went out")
    assert "Expected, never logged: lamp went out" in warnings_in_logs.complaints()
    warnings_in_logs.expected.remove("lamp went out")
    expect_log("lamp flickers$")
    assert warnings_in_logs.complaints() == []


def test_what_only_others_log_of_our_mistakes_fails_a_test_too(warnings_in_logs: LogWatch) -> None:
    answer: Future[None] = Future()
    answer.add_done_callback(lambda _answer: 1 / 0)
    answer.set_result(None)
    assert "Unexpected: ERROR concurrent.futures: exception calling callback" in warnings_in_logs.complaints()[0]
    warnings_in_logs.expected.append("exception calling callback")


def _is_alive(process: int) -> bool:
    """Whether a process runs; one that ended and was not collected yet does not."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
