"""Faults: each kind on the wire, seen with a raw socket or a client, and what the server did meanwhile."""

from __future__ import annotations

import http.client
import json
import socket
import time
from collections.abc import Iterator
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import pytest

from limelight.demo.faults import Kind, read_fault
from real.demo import Demo, running_demo

FLAG = "/environments/staging/flags/dark-mode"


@pytest.fixture(scope="module")
def server() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


@pytest.fixture
def demo(server: Demo) -> Iterator[Demo]:
    yield server
    server.faults()


def test_a_slow_environment_answers_late_and_the_others_do_not(demo: Demo) -> None:
    demo.faults("slow:staging:0.6")
    start = time.monotonic()
    assert demo.get("/environments/test/flags/dark-mode").status_code == 200
    middle = time.monotonic()
    assert demo.get(FLAG).status_code == 200
    assert time.monotonic() - middle >= 0.6
    assert middle - start < 0.6


def test_down_closes_without_an_answer_and_comes_back(demo: Demo) -> None:
    demo.faults("down:staging")
    with pytest.raises(httpx.RemoteProtocolError):
        demo.get(FLAG)
    assert demo.get("/").status_code == 200
    demo.faults()
    assert demo.get(FLAG).status_code == 200


def send(demo: Demo, verb: str, body: dict[str, object], etag: str) -> socket.socket:
    """Send a write on a raw socket and do not read."""
    where = urlsplit(demo.address)
    text = json.dumps(body).encode()
    head = (
        f"POST {where.path}{FLAG}/{verb} HTTP/1.1\r\nHost: {where.netloc}\r\nAuthorization: Bearer {demo.token()}\r\n"
        f"If-Match: {etag}\r\nIdempotency-Key: {uuid4()}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(text)}\r\n\r\n"
    )
    connection = socket.create_connection((where.hostname or "", where.port or 0), timeout=10)
    connection.sendall(head.encode() + text)
    return connection


OFF = {"state": "DISABLED", "targeted": "keep"}
ON = {"state": "ENABLED", "percentage": 100, "targeted": "clear"}


def state(demo: Demo) -> str:
    found: str = demo.flag("staging", "dark-mode")["state"]
    return found


def put(demo: Demo, wanted: str) -> None:
    demo.faults()
    demo.somebody_else_changes("staging", "dark-mode", wanted, percentage=100 if wanted == "ENABLED" else None)


def test_reset_resets_and_does_nothing(demo: Demo) -> None:
    put(demo, "ENABLED")
    etag = demo.flag("staging", "dark-mode")["etag"]
    demo.faults("reset,method=POST")
    with send(demo, "rollback", OFF, etag) as connection, pytest.raises(ConnectionResetError):
        connection.recv(100)
    assert state(demo) == "ENABLED"


def test_apply_then_reset_loses_the_answer_of_what_was_done(demo: Demo) -> None:
    put(demo, "ENABLED")
    etag = demo.flag("staging", "dark-mode")["etag"]
    demo.faults("apply-then-reset,method=POST,count=1")
    with send(demo, "rollback", OFF, etag) as connection, pytest.raises(ConnectionResetError):
        connection.recv(100)
    assert state(demo) == "DISABLED"
    etag = demo.flag("staging", "dark-mode")["etag"]
    with send(demo, "release", ON, etag) as connection:  # the count is used up
        assert connection.recv(12) == b"HTTP/1.1 200"


def test_late_does_after_the_connection_is_closed(demo: Demo) -> None:
    put(demo, "ENABLED")
    etag = demo.flag("staging", "dark-mode")["etag"]
    demo.faults("late:staging:0.5,method=POST")
    with send(demo, "rollback", OFF, etag) as connection:
        assert connection.recv(100) == b""
    assert state(demo) == "ENABLED"
    end = time.monotonic() + 10
    while state(demo) != "DISABLED":
        assert time.monotonic() < end


def test_a_duplicated_request_is_done_once(demo: Demo) -> None:
    put(demo, "ENABLED")
    before = len(demo.requests("dark-mode"))
    demo.faults("duplicate,method=POST")
    answer = demo.write("rollback", "staging", "dark-mode")
    assert (answer.status_code, answer.headers["idempotency-replayed"]) == (200, "true")
    rows = demo.requests("dark-mode")[before:]
    assert [(row["status"], row["replayed"]) for row in rows] == [(200, 0), (200, 1)]
    assert len(demo.get(f"/changes?key={rows[0]['key']}").json()["changes"]) == 1


@pytest.mark.parametrize(("kind", "status"), [("500", 500), ("503", 503), ("429", 429), ("redirect", 307)])
def test_a_refusal_of_the_wire_does_nothing(demo: Demo, kind: str, status: int) -> None:
    put(demo, "ENABLED")
    demo.faults(f"{kind},method=POST")
    answer = demo.write("rollback", "staging", "dark-mode")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    if status in (429, 503):
        assert answer.headers["retry-after"] == "2"
    assert state(demo) == "ENABLED"


def test_an_error_may_hide_that_it_was_done(demo: Demo) -> None:
    put(demo, "ENABLED")
    demo.faults("apply-then-500,method=POST")
    assert demo.write("rollback", "staging", "dark-mode").status_code == 500
    assert state(demo) == "DISABLED"


@pytest.mark.parametrize("kind", ["wrong-body", "garbage"])
def test_a_wrong_body_comes_with_200_after_the_change_was_done(demo: Demo, kind: str) -> None:
    put(demo, "ENABLED")
    demo.faults(f"{kind},method=POST")
    answer = demo.write("rollback", "staging", "dark-mode")
    assert answer.status_code == 200
    if kind == "garbage":
        with pytest.raises(json.JSONDecodeError):
            answer.json()
    else:
        assert answer.json()["key"] == 7
    assert state(demo) == "DISABLED"


def test_a_captive_portal_answers_200_with_a_page(demo: Demo) -> None:
    demo.faults("captive")
    answer = demo.get("/")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_a_cut_body_is_shorter_than_promised(demo: Demo) -> None:
    demo.faults("cut-body:staging")
    where = urlsplit(demo.address)
    connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=10)
    connection.request("GET", where.path + FLAG, headers={"Authorization": f"Bearer {demo.token()}"})
    answer = connection.getresponse()
    with pytest.raises(http.client.IncompleteRead):
        answer.read()
    connection.close()


def test_a_trickling_body_keeps_every_single_read_short(demo: Demo) -> None:
    demo.faults("trickle:*:0.001")
    with demo.client() as client, client.stream("GET", "/environments/staging/flags/dark-mode/activity") as answer:
        pieces = list(answer.iter_raw())
    assert len(pieces) > 5
    assert json.loads(b"".join(pieces))["key"] == "dark-mode"


def test_a_fault_of_one_flag_leaves_the_others_alone(demo: Demo) -> None:
    demo.faults("500:staging,flag=dark-mode")
    assert demo.get(FLAG).status_code == 500
    assert demo.get("/environments/staging/flags/app-tour").status_code == 200


def test_every_kind_can_be_written() -> None:
    for kind in Kind:
        assert read_fault(f"{kind.word}:staging:2,method=post,count=3,flag=x").method == "POST"


@pytest.mark.parametrize("text", ["", "slowly", "slow:staging:x", "slow:a:1:2", "slow,often", "slow,count=many"])
def test_what_is_no_fault_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="is no fault"):
        read_fault(text)
