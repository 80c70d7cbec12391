"""The process: it starts fast, ends with its parent, keeps a named file, and listens on loopback only."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

import limelight
from limelight.demo.command import main
from limelight.demo.process import DemoError, start_demo
from real.demo import OWNER, Demo, running_demo

PATHS = {**os.environ, "PYTHONPATH": str(Path(limelight.__file__).parent.parent)}
PARENT = """
import sys
from limelight.demo.process import start_demo
server = start_demo(simulate=False)
print(server.address, server.process.pid, flush=True)
sys.stdin.read()
"""


def wait_until(condition: Callable[[], bool], seconds: float = 15) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never became so"


def listens(address: str) -> bool:
    where = urlsplit(address)
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((where.hostname or "", where.port or 0)) == 0


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's; on Windows a job object would be the test's tool")
def test_the_server_ends_when_its_parent_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=PATHS
    ) as parent:
        assert parent.stdout
        address, _ = parent.stdout.readline().split()
        assert listens(address)
        os.kill(parent.pid, signal.SIGKILL)
        parent.wait()
        wait_until(lambda: not listens(address))


def test_stopping_twice_is_fine_and_frees_the_port() -> None:
    server = start_demo(simulate=False)
    assert listens(server.address)
    server.stop()
    server.stop()
    assert not listens(server.address)
    assert server.process.returncode == 0


def test_an_open_stream_of_events_does_not_hold_the_end_up() -> None:
    with running_demo() as demo, demo.client() as client, client.stream("GET", "/events") as stream:
        next(stream.iter_lines())
        start = time.monotonic()
        demo.server.stop()
        assert time.monotonic() - start < 5
        assert demo.server.process.returncode == 0


@pytest.mark.parametrize(
    ("fault", "path"),
    [
        ("slow:staging:60", "/environments/staging/flags"),
        ("trickle:staging:60", "/environments/staging/flags"),
        ("", "/events"),
    ],
)
def test_the_end_in_the_middle_of_an_answer_is_quick_and_quiet(
    fault: str, path: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with running_demo(options=("--fault", fault) if fault else ()) as demo:
        where = urlsplit(demo.address)
        with socket.create_connection((where.hostname, where.port), timeout=15) as asking:
            head = (
                f"GET {where.path}{path} HTTP/1.1\r\nHost: {where.netloc}\r\nAuthorization: Bearer {demo.token(OWNER)}"
            )
            asking.sendall(f"{head}\r\n\r\n".encode())
            assert demo.get("/").status_code == 200  # who came first is being answered by now
            start = time.monotonic()
            demo.server.stop()
            assert time.monotonic() - start < 5
        assert demo.server.process.returncode == 0
    assert capfd.readouterr().err == ""


def test_a_named_file_survives_a_restart_with_its_tokens_and_is_not_seeded_again(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "demo.sqlite3"
    with running_demo(file) as demo:
        released = demo.write("release", "production-eu", "instant-payments", key="key-before-restart").json()
        tokens, etag = demo.server.tokens, demo.get("/environments/production-eu/flags").headers["etag"]
    with running_demo(file) as demo:
        assert demo.server.tokens == tokens
        assert demo.get("/environments/production-eu/flags", if_none_match=etag).status_code == 304
        assert demo.flag("production-eu", "instant-payments") == released
        assert len(demo.get("/changes?key=key-before-restart").json()["changes"]) == 1
        seen = demo.requests()[0]["if_match"]
        again = demo.write("release", "production-eu", "instant-payments", key="key-before-restart", etag=seen)
        assert again.headers["idempotency-replayed"] == "true"
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")
def test_a_killed_server_loses_nothing_that_it_answered(tmp_path: Path) -> None:
    file = tmp_path / "demo.sqlite3"
    with running_demo(file) as demo:
        answered = demo.write("release", "production-eu", "instant-payments").json()
        os.kill(demo.server.process.pid, signal.SIGKILL)
        demo.server.process.wait()
    with running_demo(file) as demo:
        assert demo.flag("production-eu", "instant-payments") == answered


def test_each_fresh_file_has_tokens_of_its_own_and_a_role_may_be_given_one() -> None:
    with running_demo() as one, running_demo(options=("--token", "support=my-own-token-for-support")) as other:
        assert set(one.server.tokens) == set(other.server.tokens)
        assert not set(one.server.tokens.values()) & set(other.server.tokens.values())
        assert other.token("support") == "my-own-token-for-support"
        assert other.get("/", "support").json()["caller"]["name"] == "Samira Haddad"
        strange = {"Authorization": f"Bearer {one.token(OWNER)}"}
        assert httpx.get(f"{other.address}/", headers=strange, trust_env=False).status_code == 401


def test_no_secret_shows_in_the_servers_representation() -> None:
    with running_demo() as demo:
        shown = repr(demo.server)
        assert all(token not in shown for token in demo.server.tokens.values())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--host", "0.0.0.0"], "can be reached from outside"),
        (["--token", "pope=x"], "no role pope"),
        (["--token", "support"], "write support=TOKEN"),
        (["--token", "support=x", "--token", "service=x"], "token of its own"),
        (["--data", "/dev/null/demo.sqlite3"], "/dev/null/demo.sqlite3 cannot hold the demo's data"),
        (["--data", __file__], "cannot hold the demo's data: file is not a database"),
    ],
)
def test_what_cannot_be_served_is_said_in_one_sentence(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert said in capsys.readouterr().err


def test_a_port_that_is_taken_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with running_demo() as demo:
        port = urlsplit(demo.address).port
        assert main(["--port", str(port)]) == 2
        assert f"port {port} on 127.0.0.1 cannot be used" in capsys.readouterr().err


def test_another_programs_database_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "theirs.sqlite3"
    with contextlib.closing(sqlite3.connect(file)) as theirs:
        theirs.execute("CREATE TABLE precious(thing)")
    before = file.read_bytes()
    assert main(["--data", str(file)]) == 2
    assert "another program's database" in capsys.readouterr().err
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [(["--fault", "slowly"], "is no fault"), (["--port", "99999"], "is no port"), (["--pace", "0"], "is no pace")],
)
def test_a_mistake_on_the_command_line_is_said(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_a_demo_that_cannot_start_raises(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(DemoError, match="exit code 2"):
        start_demo(options=("--host", "192.0.2.1"))
    assert "can be reached from outside" in capfd.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGINT for one process")
def test_served_alone_it_tells_a_person_where_it_is_and_ends_with_ctrl_c() -> None:
    command = [sys.executable, "-m", "limelight.demo.command", "--no-simulation"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=PATHS) as process:
        assert process.stdout
        first = process.stdout.readline()
        address = first.split()[-1]
        lines = [process.stdout.readline() for _ in range(6)]
        token = next(line.split()[1] for line in lines if line.split()[0] == "support")
        answer = httpx.get(f"{address}/", headers={"Authorization": f"Bearer {token}"}, trust_env=False)
        assert answer.json()["name"] == "Northbank toggles (DEMO)"
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGTERM for one process")
def test_told_to_end_it_takes_its_temporary_file_away(tmp_path: Path) -> None:
    environment = {**PATHS, "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "limelight.demo.command", "--no-simulation"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout
        process.stdout.readline()
        assert list(tmp_path.iterdir())
        process.terminate()
        process.wait(10)
    assert not list(tmp_path.iterdir())


def test_a_rate_limit_answers_429_with_the_seconds_to_wait_for_each_token_apart() -> None:
    with running_demo(options=("--rate-limit", "3")) as demo:
        statuses = [demo.get("/").status_code for _ in range(8)]
        assert statuses[:3] == [200, 200, 200]
        assert 429 in statuses
        with demo.client() as client:
            answer = next(one for one in iter(lambda: client.get("/"), None) if one.status_code == 429)
        assert answer.headers["retry-after"] == "1"
        assert answer.json()["type"].endswith(":throttled")
        assert demo.get("/", "support").status_code == 200
        demo.control("rate", perSecond=0)
        assert demo.get("/").status_code == 200


def test_there_are_no_control_routes_unless_asked_for() -> None:
    with start_demo(simulate=False) as server:
        assert server.control is None
        origin = server.address.rpartition("/toggle-endpoint")[0]
        answer = httpx.get(f"{origin}/control/requests", trust_env=False)
        assert answer.status_code == 404


def events(demo: Demo, count: int, role: str = OWNER, **headers: str) -> list[dict[str, object]]:
    """Return the first events of a stream; something must happen to them, else the read times out."""
    found: list[dict[str, object]] = []
    sent = {name.replace("_", "-"): text for name, text in headers.items()}
    with demo.client(role) as client, client.stream("GET", "/events", headers=sent) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        for line in stream.iter_lines():
            if line == ": welcome":
                demo.somebody_else_changes("staging", "dark-mode", "DISABLED")
                demo.somebody_else_changes("production-uk", "app-tour", "DISABLED")
            elif line.startswith("id: "):
                found.append({"id": line[4:]})
            elif line.startswith("data: "):
                found[-1] |= json.loads(line[6:])
            assert not line.startswith("event:")
            if len(found) == count and "type" in found[-1]:
                return found
    return found


def test_the_stream_says_what_to_read_again_and_resumes() -> None:
    with running_demo() as demo:
        first, second = events(demo, 2)
        assert (first["type"], first["environment"], first["flags"]) == ("refetchEvaluation", "staging", ["dark-mode"])
        assert (second["environment"], second["flags"]) == ("production-uk", ["app-tour"])
        etag = demo.get("/environments/production-uk/flags").headers["etag"]
        assert second["etag"] == etag
        (resumed,) = events(demo, 1, last_event_id=str(first["id"]))
        assert resumed == second
        demo.control("permissions", role="support", environment="staging", permissions=[])
        (allowed,) = events(demo, 1, role="support")
        assert allowed["environment"] == "production-uk"
