"""Lists, deltas, cursors, validators, paths: what reading promises."""

from __future__ import annotations

import http.client
import json
import socket
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from real.demo import MANAGER, OWNER, SERVICE, SUPPORT, Demo

LISTS = (
    "/environments/staging/flags",
    "/environments/staging/history",
    "/environments/staging/deployments",
    "/changes",
)


@pytest.mark.parametrize("path", ["/", *LISTS, "/environments/staging/flags/dark-mode"])
def test_an_unchanged_answer_is_304_with_the_same_etag(demo: Demo, path: str) -> None:
    first = demo.get(path)
    again = demo.get(path, if_none_match=first.headers["etag"])
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert demo.get(path, if_none_match='"another"').status_code == 200


def test_a_flags_etag_header_is_strong_and_its_member_is_what_if_match_takes(demo: Demo) -> None:
    answer = demo.get("/environments/staging/flags/dark-mode")
    assert answer.headers["etag"].startswith('"')
    assert answer.json()["etag"].startswith('"')
    assert answer.headers["etag"] != answer.json()["etag"]


def test_evidence_moves_the_list_and_the_header_but_not_what_a_decision_rests_on(demo: Demo) -> None:
    before = demo.get("/environments/test/flags/virtual-cards")
    page = demo.get("/environments/test/flags")
    demo.control("deploy", environment="test", component="cards", version="7.5.9")
    after = demo.get("/environments/test/flags/virtual-cards")
    assert after.json()["etag"] == before.json()["etag"]
    assert after.headers["etag"] != before.headers["etag"]
    assert demo.get("/environments/test/flags").headers["etag"] != page.headers["etag"]
    assert after.json()["evidence"][0]["version"] == "7.5.9"


def test_activity_moves_nothing(demo: Demo) -> None:
    flags = demo.get("/environments/staging/flags").headers["etag"]
    activity = demo.get("/environments/staging/activity")
    assert "etag" not in activity.headers
    assert activity.headers["cache-control"] == "no-store"
    assert demo.get("/environments/staging/flags").headers["etag"] == flags
    by_key = {item["key"]: item for item in activity.json()["activity"]}
    assert by_key["dark-mode"]["lastHour"]["on"] == by_key["dark-mode"]["lastHour"]["evaluations"] > 0
    assert by_key["payee-suggestions"]["lastEvaluatedAt"] is None  # its code is not there


def test_pages_together_are_the_list(demo: Demo) -> None:
    whole = demo.get("/environments/production-eu/flags").json()["flags"]
    keys = [flag["key"] for page in pages(demo, "/environments/production-eu/flags?limit=7") for flag in page["flags"]]
    assert keys == [flag["key"] for flag in whole]
    assert keys == sorted(keys)


@pytest.mark.parametrize("path", LISTS[1:])
def test_feeds_page_to_their_end_without_gap_or_repetition(demo: Demo, path: str) -> None:
    member = path.rpartition("/")[2].replace("history", "changes")
    whole = [item["id"] for item in demo.get(f"{path}?limit=5000").json()[member]]
    paged = [item["id"] for page in pages(demo, f"{path}?limit=9") for item in page[member]]
    assert paged == whole
    assert len(set(whole)) == len(whole) > 9


def pages(demo: Demo, path: str) -> list[dict[str, Any]]:
    found = [demo.get(path).json()]
    while found[-1]["nextCursor"]:
        found.append(demo.get(f"{path}&cursor={found[-1]['nextCursor']}").json())
    return found


def test_a_cursor_of_an_older_list_is_refused(demo: Demo) -> None:
    cursor = demo.get("/environments/development/flags?limit=5").json()["nextCursor"]
    demo.somebody_else_changes("development", "dark-mode", "DISABLED")
    refused = demo.get(f"/environments/development/flags?limit=5&cursor={cursor}")
    assert refused.status_code == 410
    assert refused.json()["type"].endswith(":cursor-expired")


def test_a_cursor_of_a_feed_stays_good_when_the_feed_grows(demo: Demo) -> None:
    path = "/environments/development/history?limit=3"
    first = demo.get(path).json()
    second = demo.get(f"{path}&cursor={first['nextCursor']}").json()
    demo.somebody_else_changes("development", "app-tour", "DISABLED")
    assert demo.get(f"{path}&cursor={first['nextCursor']}").json()["changes"] == second["changes"]


@pytest.mark.parametrize("cursor", ["0", "WzFd", "%00", "e30", "W10", "WyJ4IiwwLDFd"])
def test_what_never_was_a_cursor_is_malformed(demo: Demo, cursor: str) -> None:
    assert demo.get(f"/environments/staging/flags?cursor={cursor}").status_code == 400


@pytest.mark.parametrize("limit", ["0", "5001", "-1", "x", "1.5", "99999999999999999999", ""])
def test_limits_are_enforced_and_not_quietly_changed(demo: Demo, limit: str) -> None:
    assert demo.get(f"/environments/staging/flags?limit={limit}").status_code == 400


def test_a_delta_holds_what_moved_and_what_vanished_and_nothing_else(own_demo: Demo) -> None:
    revision = own_demo.get("/environments/staging/flags").json()["revision"]
    assert own_demo.get(f"/environments/staging/flags?changedSince={revision}").json()["flags"] == []
    own_demo.somebody_else_changes("staging", "dark-mode", "DISABLED")
    own_demo.somebody_else_changes("production-eu", "app-tour", "DISABLED")
    own_demo.control("remove", environment="staging", flag="card-freeze")
    delta = own_demo.get(f"/environments/staging/flags?changedSince={revision}").json()
    assert [flag["key"] for flag in delta["flags"]] == ["dark-mode"]
    assert delta["flags"][0] == own_demo.flag("staging", "dark-mode")
    assert delta["vanished"] == ["card-freeze"]
    assert own_demo.get("/environments/staging/flags/card-freeze").status_code == 404


def test_a_revision_of_another_file_or_of_the_future_is_gone(demo: Demo) -> None:
    revision = demo.get("/environments/staging/flags").json()["revision"]
    instance, _, number = revision.rpartition(".")
    for unknown in (f"00000000.{number}", f"{instance}.{int(number) + 9}"):
        answer = demo.get(f"/environments/staging/flags?changedSince={unknown}")
        assert answer.status_code == 410
        assert answer.json()["type"].endswith(":revision-expired")
    assert demo.get("/environments/staging/flags?changedSince=yesterday").status_code == 400


def raw(demo: Demo, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, dict[str, Any]]:
    """Send a path exactly as it is written; clients would tidy it up."""
    where = urlsplit(demo.address)
    connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=10)
    sent = {
        "Authorization": f"Bearer {demo.token()}",
        **{name.replace("_", "-"): text for name, text in headers.items()},
    }
    connection.request(method, where.path + path, body, sent)
    answer = connection.getresponse()
    document = json.loads(answer.read() or b"{}")
    connection.close()
    return answer.status, document


@pytest.mark.parametrize(
    "path",
    [
        "/environments/staging/flags/dark-mode%2Frelease",
        "/environments/staging/flags/dark-mode%2frelease",
        "/environments/staging%2Fflags%2Fdark-mode/release",
        "/environments/staging/flags/%2E%2E/release",
        "/environments/staging/flags/../release",
        "/environments/staging/flags/./release",
        "/environments/staging/flags/dark-mode/%72elease/",
        "/environments/staging/flags/dark-mode//release",
        "/environments/staging/flags/dark-mode%00/release",
        "/environments/staging/flags/dark%20mode/release",
    ],
)
def test_no_spelling_of_a_path_reaches_another_operation(demo: Demo, path: str) -> None:
    before = demo.flag("staging", "dark-mode")
    written = len(demo.requests())
    body = json.dumps({"state": "DISABLED", "targeted": "keep", "reason": "No."}).encode()
    headers = {"If_Match": before["etag"], "Idempotency_Key": "a-key-of-a-test-1", "Content_Type": "application/json"}
    status, problem = raw(demo, "POST", path, body, **headers)
    assert status in (404, 405)
    assert problem["status"] == status
    assert len(demo.requests()) == written
    assert demo.flag("staging", "dark-mode") == before


def test_an_escaped_but_plain_key_is_that_key(demo: Demo) -> None:
    assert raw(demo, "GET", "/environments/staging/flags/d%61rk%2Dmode")[1]["key"] == "dark-mode"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/environments/atlantis/flags", 404),
        ("GET", "/environments/staging/flags/atlantis", 404),
        ("GET", "/changes/chg-0", 404),
        ("DELETE", "/changes/chg-0", 405),
        ("PUT", "/", 405),
        ("GET", "/environments/staging/flags/dark-mode/release", 405),
        ("GET", "/environments/staging/flags?limit=2&limit=3", 400),
        ("GET", "/changes?status=lost", 400),
        ("GET", "/changes?environment=a/b", 400),
    ],
)
def test_everything_that_fails_is_a_problem(demo: Demo, method: str, path: str, status: int) -> None:
    with demo.client() as client:
        answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    document = answer.json()
    assert document["status"] == status
    assert document["title"]
    assert document["detail"].endswith((".", "!"))


@pytest.mark.parametrize("said", [b"hello\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nX: \x00\r\n\r\n"])
def test_even_what_is_no_request_is_answered_with_a_problem(demo: Demo, said: bytes) -> None:
    where = urlsplit(demo.address)
    with socket.create_connection((where.hostname or "", where.port or 0), timeout=10) as connection:
        connection.sendall(said)
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        assert (answer.status, answer.headers["content-type"]) == (400, "application/problem+json")
        assert json.loads(answer.read())["status"] == 400


def test_each_role_sees_who_it_is_and_what_it_may_do(demo: Demo) -> None:
    everything = ["read", "release", "rollback", "approve"]
    expected = {
        OWNER: {"Eva Lindqvist": [everything] * 5},
        MANAGER: {"Tom Harper": [["read"]] * 4 + [everything]},
        SUPPORT: {"Samira Haddad": [["read"]] * 5},
        SERVICE: {"Release desk": [["read", "release", "rollback", "on-behalf-of"]] * 5},
    }
    for role, said in expected.items():
        document = demo.get("/", role).json()
        places = document["environments"]
        assert {document["caller"]["name"]: [place["permissions"] for place in places]} == said
        assert [place["position"] for place in places] == [0, 1, 2, 3, 4]


def test_who_may_not_read_an_environment_does_not_learn_that_it_is_there(own_demo: Demo) -> None:
    own_demo.control("permissions", role=SUPPORT, environment="production-uk", permissions=[])
    assert len(own_demo.get("/", SUPPORT).json()["environments"]) == 4
    answer = own_demo.get("/environments/production-uk/flags", SUPPORT)
    assert answer.status_code == 404
    assert all(one["environment"] != "production-uk" for one in own_demo.get("/changes", SUPPORT).json()["changes"])


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer nonsense"}, {"X-API-Key": "x"}, {"Authorization": "Basic !"}]
)
def test_without_a_known_token_nothing_is_told_and_nothing_echoed(demo: Demo, headers: dict[str, str]) -> None:
    answer = httpx.get(f"{demo.address}/", headers=headers, trust_env=False)
    assert answer.status_code == 401
    assert "Bearer" in answer.headers["www-authenticate"]
    assert "nonsense" not in answer.text


def test_the_token_is_taken_as_bearer_as_password_and_as_api_key(demo: Demo) -> None:
    address, token = f"{demo.address}/", demo.token()
    assert httpx.get(address, auth=("anyone", token), trust_env=False).status_code == 200
    assert httpx.get(address, headers={"X-API-Key": token}, trust_env=False).status_code == 200
    assert httpx.get(address, headers={"Authorization": f"bearer {token}"}, trust_env=False).status_code == 200


def test_the_description_moves_with_a_freeze_and_with_permissions(own_demo: Demo) -> None:
    first = own_demo.get("/").headers["etag"]
    freeze = {"until": None, "reason": "Year-end.", "holds": ["release"]}
    own_demo.control("freeze", environment="production-eu", freeze=freeze)
    second = own_demo.get("/")
    assert second.headers["etag"] != first
    assert second.json()["environments"][3]["frozen"] == freeze
    own_demo.control("permissions", role=OWNER, environment="test", permissions=["read"])
    assert own_demo.get("/").headers["etag"] != second.headers["etag"]


def test_is_it_on_for_this_customer_is_answered_the_same_way_each_time(demo: Demo) -> None:
    def ask(environment: str, flag: str, **context: Any) -> dict[str, Any]:
        path = f"/environments/{environment}/ofrep/v1/evaluate/flags/{flag}"
        with demo.client(SUPPORT) as client:
            return client.post(path, json={"context": context}).json()

    assert ask("production-eu", "dark-mode", targetingKey="c1") | {"metadata": {}} == {
        "key": "dark-mode", "value": True, "variant": "on", "reason": "STATIC", "metadata": {},
    }  # fmt: skip
    assert ask("production-eu", "instant-payments", targetingKey="c1")["reason"] == "DISABLED"
    assert ask("production-uk", "junior-account", targetingKey="c1", segment="staff")["reason"] == "TARGETING_MATCH"
    assert ask("production-uk", "junior-account", targetingKey="c1")["value"] is False
    answers = [ask("production-eu", "spending-forecast", targetingKey=f"c{number}") for number in range(200)]
    assert {one["reason"] for one in answers} == {"SPLIT"}
    assert 30 <= sum(one["value"] for one in answers) <= 70  # 25 % of 200
    assert answers[7] == ask("production-eu", "spending-forecast", targetingKey="c7")
    assert ask("production-eu", "atlantis", targetingKey="c1")["errorCode"] == "FLAG_NOT_FOUND"
    assert ask("production-eu", "dark-mode")["errorCode"] == "TARGETING_KEY_MISSING"
