"""Release, roll back, approve: what a write promises, and that each is decided once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from real.demo import MANAGER, OWNER, SERVICE, SUPPORT, Demo

HELD = {"until": None, "reason": "Held.", "holds": ["release"]}
STAGING, EU, UK = "staging", "production-eu", "production-uk"


def is_problem(answer: httpx.Response, status: int, name: str) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    document: dict[str, Any] = answer.json()
    assert document["type"] == f"urn:toggle-endpoint:problem:{name}"
    assert answer.headers["content-type"] == "application/problem+json"
    return document


def wait_until(condition: Callable[[], bool], seconds: float = 10) -> None:
    """Ask again until it is so; each question is a request, so nothing spins."""
    end = datetime.now(UTC) + timedelta(seconds=seconds)
    while not condition():
        assert datetime.now(UTC) < end, "it never became so"


def test_a_release_is_done_attributed_and_found_by_its_key(demo: Demo) -> None:
    answer = demo.write("release", EU, "instant-payments", key="key-of-a-release-1", ticket="PAY-1")
    flag = answer.json()
    assert answer.status_code == 200
    assert (flag["state"], flag["percentage"], flag["targeted"]) == ("ENABLED", 100, False)
    last = flag["lastChange"]
    assert (last["key"], last["reason"], last["ticket"]) == ("key-of-a-release-1", "A test wants it.", "PAY-1")
    assert last["actor"]["name"] == "Eva Lindqvist"
    assert demo.flag(EU, "instant-payments") == flag
    assert demo.get(f"/environments/{EU}/flags/instant-payments").headers["etag"] == answer.headers["etag"]
    (change,) = demo.get("/changes?key=key-of-a-release-1").json()["changes"]
    assert (change["id"], change["status"]) == (last["id"], "applied")
    assert change["before"] == {"state": "DISABLED", "targeted": False}
    assert change["after"] == {"state": "ENABLED", "percentage": 100, "targeted": False}
    assert demo.get(f"/environments/{EU}/flags/instant-payments/history").json()["changes"][0] == change
    assert demo.get(f"/environments/{EU}/history").json()["changes"][0] == change


def test_a_key_that_was_never_used_finds_nothing(demo: Demo) -> None:
    assert demo.get("/changes?key=never-used-by-anyone").json()["changes"] == []


def test_a_repetition_gets_the_recorded_answer_and_does_nothing(demo: Demo) -> None:
    etag = demo.flag(STAGING, "chat-support")["etag"]
    first = demo.write("release", STAGING, "chat-support", etag=etag, key="key-to-repeat-0001")
    demo.somebody_else_changes(STAGING, "chat-support", "DISABLED")
    again = demo.write("release", STAGING, "chat-support", etag=etag, key="key-to-repeat-0001")
    assert again.content == first.content
    assert again.headers["idempotency-replayed"] == "true"
    assert demo.flag(STAGING, "chat-support")["state"] == "DISABLED"
    rows = [row for row in demo.requests("chat-support") if row["key"] == "key-to-repeat-0001"]
    assert [(row["status"], row["replayed"]) for row in rows] == [(200, 0), (200, 1)]
    assert len(demo.get("/changes?key=key-to-repeat-0001").json()["changes"]) == 1


def test_a_refusal_is_repeated_too(demo: Demo) -> None:
    stale = '"00000000.1"'
    assert demo.write("release", STAGING, "app-tour", etag=stale, key="key-of-a-refusal1").status_code == 412
    good = demo.flag(STAGING, "app-tour")["etag"]
    assert demo.write("release", STAGING, "app-tour", etag=good, key="key-of-a-refusal1").status_code == 412


def test_the_same_key_with_another_body_or_flag_is_refused(demo: Demo) -> None:
    demo.write("release", STAGING, "login-alerts", key="key-used-once-0001")
    for flag, percentage in (("login-alerts", 50), ("device-binding", 100)):
        other = demo.write("release", STAGING, flag, key="key-used-once-0001", percentage=percentage)
        is_problem(other, 422, "idempotency-mismatch")


def test_the_same_key_of_another_caller_is_another_request(demo: Demo) -> None:
    key = "key-of-two-callers"
    assert demo.write("rollback", UK, "login-alerts", key=key).status_code == 200
    mine = demo.write("rollback", UK, "login-alerts", key=key, role=MANAGER)
    assert mine.status_code == 200
    assert mine.json()["lastChange"]["actor"]["name"] == "Tom Harper"


def test_a_stale_write_does_nothing_and_carries_the_flag_as_it_is(demo: Demo) -> None:
    seen = demo.flag(STAGING, "virtual-cards")["etag"]
    now = demo.somebody_else_changes(STAGING, "virtual-cards", "DISABLED", reason="I was first.")
    problem = is_problem(demo.write("release", STAGING, "virtual-cards", etag=seen), 412, "stale")
    assert problem["flag"] == now == demo.flag(STAGING, "virtual-cards")
    assert problem["flag"]["lastChange"]["reason"] == "I was first."


def test_a_write_that_did_not_look_is_refused(demo: Demo) -> None:
    is_problem(demo.write("release", STAGING, "dark-mode", etag="*"), 428, "precondition-required")


def test_a_write_needs_if_match_and_a_usable_key(demo: Demo) -> None:
    path = f"/environments/{STAGING}/flags/dark-mode/release"
    body = {"state": "ENABLED", "percentage": 100, "targeted": "clear"}
    with demo.client() as client:
        is_problem(client.post(path, json=body, headers={"Idempotency-Key": "a" * 16}), 428, "precondition-required")
        is_problem(client.post(path, json=body, headers={"If-Match": '"x"'}), 400, "invalid")
        short = {"If-Match": '"x"', "Idempotency-Key": "short"}
        is_problem(client.post(path, json=body, headers=short), 400, "invalid")


def test_the_header_etag_is_as_good_as_the_member(demo: Demo) -> None:
    etag = demo.get(f"/environments/{STAGING}/flags/round-ups").headers["etag"]
    assert demo.write("rollback", STAGING, "round-ups", etag=f'"other", {etag}').status_code == 200


@pytest.mark.parametrize(
    ("content", "kind", "status", "name"),
    [
        (b"{", "application/json", 400, "invalid"),
        (b"\xff", "application/json", 400, "invalid"),
        (b"[" * 60_000, "application/json", 422, "invalid"),
        (b"[]", "application/json", 422, "invalid"),
        (b"{}", "application/json", 422, "invalid"),
        (b'{"state":"ENABLED","targeted":"keep","percentage":101}', "application/json", 422, "invalid"),
        (b'{"state":"ENABLED","targeted":"keep","percentage":"50"}', "application/json", 422, "invalid"),
        (b'{"state":"ENABLED","targeted":"keep","percentage":true}', "application/json", 422, "invalid"),
        (b'{"state":"on","targeted":"keep"}', "application/json", 422, "invalid"),
        (b'{"state":"ENABLED","targeted":"keep","flip":true}', "application/json", 422, "invalid"),
        (b'{"state":"ENABLED","targeted":"keep","at":"2020-01-01T00:00:00Z"}', "application/json", 422, "invalid"),
        (b'{"state":"ENABLED","targeted":"keep","at":"9999-12-31T23:59:59-23:59"}', "application/json", 422, "invalid"),
        (b"state=ENABLED", "application/x-www-form-urlencoded", 415, "unsupported-media-type"),
        (b" " * 70_000, "application/json", 413, "too-large"),
    ],
)
def test_a_body_that_is_not_right_is_refused(demo: Demo, content: bytes, kind: str, status: int, name: str) -> None:
    before = demo.flag(STAGING, "home-widgets")
    headers = {
        "Content-Type": kind,
        "If-Match": before["etag"],
        "Idempotency-Key": str(uuid4()),
    }
    with demo.client() as client:
        answer = client.post(f"/environments/{STAGING}/flags/home-widgets/release", content=content, headers=headers)
    is_problem(answer, status, name)
    assert demo.flag(STAGING, "home-widgets") == before


def test_a_verb_must_fit_what_it_does(demo: Demo) -> None:
    assert demo.write("release", STAGING, "budget-coach", percentage=50).status_code == 422
    assert demo.write("rollback", STAGING, "budget-coach", state="ENABLED", percentage=50).status_code == 200
    assert demo.write("rollback", STAGING, "budget-coach", state="ENABLED", percentage=60).status_code == 422
    assert demo.write("release", STAGING, "budget-coach", percentage=60).json()["percentage"] == 60
    assert demo.write("release", STAGING, "budget-coach", percentage=None).json().get("percentage") is None


def test_a_release_to_everyone_clears_rules_and_its_roll_back_restores_them(demo: Demo) -> None:
    before = demo.flag(EU, "pin-in-app")
    assert (before["targeted"], before["audiences"]) == (True, ["Staff and their families"])
    assert demo.write("release", EU, "pin-in-app", targeted="keep").json()["targeted"] is True
    assert demo.write("release", EU, "pin-in-app").json()["audiences"] == []
    back = demo.write("rollback", EU, "pin-in-app", state="ENABLED", targeted="restore")
    assert back.json()["audiences"] == ["Staff and their families"]
    assert demo.write("rollback", EU, "pin-in-app", state="ENABLED", targeted="restore").status_code == 422


def test_an_environment_may_ask_for_a_reason_but_not_for_a_roll_back(demo: Demo) -> None:
    is_problem(demo.write("release", EU, "home-widgets", reason="  "), 422, "reason-required")
    assert demo.write("release", EU, "home-widgets").status_code == 200
    assert demo.write("rollback", EU, "home-widgets", reason="").status_code == 200


@pytest.mark.parametrize(
    ("role", "environment", "verb"),
    [(SUPPORT, STAGING, "release"), (SUPPORT, UK, "rollback"), (MANAGER, EU, "release")],
)
def test_a_token_may_do_only_what_it_is_for(demo: Demo, role: str, environment: str, verb: str) -> None:
    before = demo.flag(environment, "dark-mode")
    is_problem(demo.write(verb, environment, "dark-mode", role=role), 403, "forbidden")
    assert demo.flag(environment, "dark-mode") == before


def test_acting_on_behalf_of_somebody_needs_its_own_permission_and_records_both(demo: Demo) -> None:
    is_problem(demo.write("rollback", STAGING, "travel-notices", onBehalfOf="Eva"), 403, "forbidden")
    flag = demo.write("rollback", STAGING, "travel-notices", role=SERVICE, onBehalfOf="Eva Lindqvist").json()
    assert flag["lastChange"]["actor"]["name"] == "Release desk"
    assert flag["lastChange"]["onBehalfOf"] == "Eva Lindqvist"


def test_a_frozen_flag_refuses_what_the_freeze_holds_and_lets_the_rest_through(demo: Demo) -> None:
    problem = is_problem(demo.write("release", EU, "card-tokenisation"), 423, "frozen")
    assert problem["frozen"]["holds"] == ["release"]
    assert "Quarter-end" in problem["detail"]
    assert demo.write("rollback", EU, "card-tokenisation").status_code == 200


def test_a_frozen_environment_holds_every_flag_until_its_time_is_over(own_demo: Demo) -> None:
    until = (datetime.now(UTC) + timedelta(seconds=1.2)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    freeze = {"until": until, "reason": "Year-end.", "holds": ["release", "rollback"]}
    own_demo.control("freeze", environment=STAGING, freeze=freeze)
    for verb in ("release", "rollback"):
        assert is_problem(own_demo.write(verb, STAGING, "dark-mode"), 423, "frozen")["frozen"] == freeze
    wait_until(lambda: own_demo.get("/").json()["environments"][2]["frozen"] is None)
    assert own_demo.write("rollback", STAGING, "dark-mode").status_code == 200


def test_a_flag_steered_elsewhere_refuses_every_write(demo: Demo) -> None:
    for verb in ("release", "rollback"):
        is_problem(demo.write(verb, EU, "fraud-score-v2"), 409, "read-only")


def test_freeze_and_read_only_move_what_a_decision_rests_on(demo: Demo) -> None:
    first = demo.flag(STAGING, "broker-portal")["etag"]
    demo.control("freeze", environment=STAGING, flag="broker-portal", freeze=HELD)
    second = demo.flag(STAGING, "broker-portal")["etag"]
    demo.control("read-only", environment=STAGING, flag="broker-portal", readOnly=True)
    assert len({first, second, demo.flag(STAGING, "broker-portal")["etag"]}) == 3


def decide(demo: Demo, change: str, verb: str, role: str = OWNER, **body: Any) -> httpx.Response:
    with demo.client(role) as client:
        return client.post(f"/changes/{change}/{verb}", json=body)


def ask_for(demo: Demo, flag: str, role: str = MANAGER, **body: Any) -> dict[str, Any]:
    """Ask for a release in Production UK, where somebody else has to approve."""
    answer = demo.write("release", UK, flag, role=role, **body)
    assert answer.status_code == 202
    change: dict[str, Any] = answer.json()
    assert answer.headers["location"].endswith(f"/changes/{change['id']}")
    return change


def test_what_needs_approval_waits_and_is_applied_when_approved(demo: Demo) -> None:
    change = ask_for(demo, "virtual-cards")
    assert change["status"] == "waiting-approval"
    flag = demo.flag(UK, "virtual-cards")
    assert (flag["state"], flag["pending"]) == ("DISABLED", [change["id"]])
    assert change["id"] in [one["id"] for one in demo.get("/changes?status=pending").json()["changes"]]
    done = decide(demo, change["id"], "approve", reason="Looks right.")
    assert (done.status_code, done.json()["status"]) == (200, "applied")
    (vote,) = done.json()["approvals"]
    assert (vote["actor"]["name"], vote["decision"], vote["reason"]) == ("Eva Lindqvist", "approved", "Looks right.")
    flag = demo.flag(UK, "virtual-cards")
    assert (flag["state"], flag["pending"], flag["lastChange"]["id"]) == ("ENABLED", [], change["id"])
    assert flag["lastChange"]["actor"]["name"] == "Tom Harper"
    is_problem(decide(demo, change["id"], "approve"), 409, "not-waiting")


def test_nobody_approves_their_own_change_and_support_approves_none(demo: Demo) -> None:
    change = ask_for(demo, "home-widgets")
    is_problem(decide(demo, change["id"], "approve", MANAGER), 403, "forbidden")
    is_problem(decide(demo, change["id"], "approve", SUPPORT), 403, "forbidden")
    is_problem(decide(demo, change["id"], "cancel", SUPPORT), 403, "forbidden")
    assert demo.get(f"/changes/{change['id']}").json()["status"] == "waiting-approval"


def test_a_rejected_change_says_why_and_does_nothing(demo: Demo) -> None:
    change = ask_for(demo, "car-loan-online")
    is_problem(decide(demo, change["id"], "reject", reason=" "), 422, "reason-required")
    done = decide(demo, change["id"], "reject", reason="Not before the fair.").json()
    assert (done["status"], done["approvals"][0]["decision"]) == ("rejected", "rejected")
    assert demo.flag(UK, "car-loan-online")["state"] == "DISABLED"


def test_whoever_asked_may_cancel(demo: Demo) -> None:
    change = ask_for(demo, "joint-account-online")
    assert decide(demo, change["id"], "cancel", MANAGER, reason="Too early.").json()["status"] == "cancelled"
    assert demo.flag(UK, "joint-account-online")["pending"] == []
    assert decide(demo, change["id"], "cancel", MANAGER).status_code == 409


def test_a_second_release_of_a_flag_with_a_pending_one_is_refused_naming_it(demo: Demo) -> None:
    change = ask_for(demo, "business-onboarding")
    problem = is_problem(demo.write("release", UK, "business-onboarding"), 409, "pending-change")
    assert problem["change"]["id"] == change["id"]
    assert demo.write("rollback", UK, "business-onboarding").status_code == 200  # the emergency path stays open


def test_an_approved_change_never_reverts_a_newer_one(demo: Demo) -> None:
    change = ask_for(demo, "spending-forecast", percentage=50)
    now = demo.somebody_else_changes(UK, "spending-forecast", "ENABLED", percentage=75)
    done = decide(demo, change["id"], "approve").json()
    assert (done["status"], "changed after" in done["detail"]) == ("failed", True)
    flag = demo.flag(UK, "spending-forecast")
    assert (flag["percentage"], flag["lastChange"]) == (75, now["lastChange"])


def test_an_approval_does_not_pass_a_freeze(demo: Demo) -> None:
    change = ask_for(demo, "qr-payments")
    demo.control("freeze", environment=UK, flag="qr-payments", freeze=HELD)
    is_problem(decide(demo, change["id"], "approve"), 423, "frozen")
    assert demo.get(f"/changes/{change['id']}").json()["status"] == "waiting-approval"
    assert demo.get(f"/changes/{change['id']}").json()["approvals"] == []


def soon(seconds: float) -> str:
    return (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat()


def test_a_scheduled_change_is_applied_by_the_server_when_due(demo: Demo) -> None:
    answer = demo.write("rollback", STAGING, "merchant-logos", at=soon(1))
    change = answer.json()
    assert (answer.status_code, change["status"]) == (202, "scheduled")
    assert demo.flag(STAGING, "merchant-logos")["state"] == "ENABLED"
    wait_until(lambda: demo.get(f"/changes/{change['id']}").json()["status"] == "applied")
    flag = demo.flag(STAGING, "merchant-logos")
    assert (flag["state"], flag["lastChange"]["id"], flag["pending"]) == ("DISABLED", change["id"], [])


def test_a_scheduled_change_of_a_flag_that_moved_fails_and_says_so(demo: Demo) -> None:
    change = demo.write("rollback", STAGING, "statement-archive", at=soon(1)).json()
    demo.somebody_else_changes(STAGING, "statement-archive", "ENABLED", percentage=10)
    wait_until(lambda: demo.get(f"/changes/{change['id']}").json()["status"] == "failed")
    assert demo.flag(STAGING, "statement-archive")["percentage"] == 10


def test_a_change_may_need_approval_and_then_its_time(demo: Demo) -> None:
    change = ask_for(demo, "green-home-loan", at=soon(3600))
    approved = decide(demo, change["id"], "approve").json()
    assert (approved["status"], approved["at"]) == ("scheduled", change["at"])
    assert decide(demo, change["id"], "cancel").json()["status"] == "cancelled"


def test_every_attempt_is_in_the_servers_own_log_and_only_one_wrote(own_demo: Demo) -> None:
    seen = own_demo.flag(STAGING, "dark-mode")["etag"]
    answers = [own_demo.write("rollback", STAGING, "dark-mode", etag=seen).status_code for _ in range(3)]
    own_demo.write("release", STAGING, "dark-mode", role=SUPPORT)
    rows = own_demo.requests("dark-mode")
    assert answers == [200, 412, 412]
    assert [row["status"] for row in rows] == [200, 412, 412, 403]
    assert [row["role"] for row in rows] == [OWNER, OWNER, OWNER, SUPPORT]
    assert [bool(row["change_id"]) for row in rows] == [True, False, False, False]


def test_a_feature_and_an_environment_that_vanish_are_not_found_and_nothing_else_breaks(own_demo: Demo) -> None:
    seen = own_demo.flag(STAGING, "dark-mode")["etag"]
    own_demo.control("remove", environment=STAGING, flag="dark-mode")
    assert own_demo.write("rollback", STAGING, "dark-mode", etag=seen).status_code == 404
    own_demo.control("remove", environment="test")
    assert own_demo.get("/environments/test/flags").status_code == 404
    assert [place["key"] for place in own_demo.get("/").json()["environments"]] == ["development", STAGING, EU, UK]
