"""Documents of the contract as domain values, and the step that leads to a target: with pencil and paper."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.demo import exposure as demo
from limelight.domain.cells import Cell, Deed
from limelight.domain.environments import Kind
from limelight.domain.errors import BadAnswer, Unsupported
from limelight.domain.evidence import Evidence, EvidenceKind
from limelight.domain.exposure import ABSENT, DARK, ON_UNREAD, RELEASED, UNKNOWN, Exposure, ExposureKind, partial
from limelight.domain.features import FeatureType, Lifecycle
from limelight.domain.people import Permission
from limelight.domain.systems import Need
from limelight.net.decoding import decode
from limelight.providers.toggle_endpoint_changes import entry_of, evidence_of
from limelight.providers.toggle_endpoint_data import (
    cell_of,
    description_of,
    exposure_of,
    feature_of,
    is_key,
)
from limelight.providers.toggle_endpoint_setting import Setting, read_setting, step_to
from limelight.providers.toggle_endpoint_shapes import (
    ChangeShape,
    DeploymentPageShape,
    DescriptionShape,
    FlagShape,
    StateShape,
)

STAFF = ("Staff",)


def flag(**members: object) -> FlagShape:
    document = {"key": "pay", "state": "ENABLED", "targeted": False, "etag": '"1"', **members}
    return decode(json.dumps(document).encode(), FlagShape, "It")


@pytest.mark.parametrize(
    ("members", "exposure"),
    [
        ({"state": "DISABLED"}, DARK),
        ({"state": "DISABLED", "percentage": 100}, DARK),
        ({"percentage": 0}, DARK),
        ({"percentage": 0, "targeted": True, "audiences": ["Staff"]}, DARK),
        ({}, RELEASED),
        ({"percentage": 100}, RELEASED),
        ({"percentage": 100.0}, RELEASED),
        ({"percentage": None}, Exposure(ExposureKind.PARTIAL)),
        ({"percentage": 25}, partial(25.0)),
        ({"percentage": 0.5}, partial(0.5)),
        ({"targeted": True, "audiences": ["Staff"]}, Exposure(ExposureKind.PARTIAL, None, STAFF)),
        ({"percentage": 100, "targeted": True, "audiences": ["Staff"]}, Exposure(ExposureKind.PARTIAL, None, STAFF)),
        ({"percentage": 25, "targeted": True, "audiences": ["Staff"]}, partial(25.0, STAFF)),
        ({"percentage": None, "targeted": True, "audiences": ["Staff"]}, Exposure(ExposureKind.PARTIAL, None, STAFF)),
        ({"targeted": True}, Exposure(ExposureKind.PARTIAL, None, ("unnamed rules",))),
        ({"audiences": ["Staff"]}, RELEASED),
        ({"state": "PAUSED"}, UNKNOWN),
    ],
)
def test_the_exposure_table(members: dict[str, object], exposure: Exposure) -> None:
    assert cell_of(flag(**members)).exposure == exposure


@pytest.mark.parametrize("share", [-1, 100.5, "25", True, float("inf")])
def test_a_share_that_is_none_is_refused(share: object) -> None:
    with pytest.raises(BadAnswer):
        flag(percentage=share)


def test_what_this_program_does_not_know_is_no_error() -> None:
    seen = {"kind": "divined", "source": "x", "observedAt": "2026-11-24T10:00:00Z"}
    found = flag(type="wish", lifecycle="dreamt", evidence=[seen], later={"a": [1]}, links=[{"href": "javascript:x"}])
    assert (feature_of(found).type, feature_of(found).lifecycle) == (FeatureType.OTHER, Lifecycle.ACTIVE)
    assert feature_of(found).link == ""
    assert cell_of(found).evidence == ()


def test_a_flag_in_full() -> None:
    found = flag(
        name="Instant payments",
        description="Pay at once.",
        type="kill-switch",
        lifecycle="stale",
        createdAt="2026-11-24T10:00:00+01:00",
        sinceVersion="4.9.0",
        owners=[{"id": "pay-team"}],
        tags=["a", "b"],
        links=[{"href": "https://tickets.example.com/1"}],
        dependsOn=["ledger"],
        lastChange={
            "id": "chg-1",
            "key": "k",
            "at": "2026-11-24T09:00:00Z",
            "actor": {"id": "desk", "name": "Desk"},
            "onBehalfOf": "Maya",
            "reason": None,
            "action": "rollback",
        },
        pending=["chg-2"],
    )
    feature, cell = feature_of(found), cell_of(found)
    assert (feature.owner, feature.tags, feature.type) == ("pay-team", ("a", "b"), FeatureType.KILL_SWITCH)
    assert (feature.since_version, feature.depends_on, feature.lifecycle) == ("4.9.0", ("ledger",), Lifecycle.STALE)
    assert feature.created == 1_795_510_800.0
    assert cell.last_change is not None
    assert (cell.last_change.actor, cell.last_change.actor_id) == ("Maya (through Desk)", "desk")
    assert (cell.last_change.reason, cell.last_change.key, cell.pending) == ("", "k", ("chg-2",))
    assert cell.last_change.deed is Deed.ROLLED_BACK


@pytest.mark.parametrize("etag", ["1", 'W/"1"', '"a"b"', '"a\r\nX-Evil: 1"', ""])
def test_a_flag_without_a_strong_validator_cannot_be_changed(etag: str) -> None:
    cell = cell_of(flag(etag=etag))
    assert cell.revision is None
    assert "revision" in cell.read_only


def test_where_no_evidence_is_told_the_servers_conclusion_counts() -> None:
    said = {"value": True, "since": "1970-01-01T00:00:10Z", "version": "2", "instances": {"have": 7, "of": 8}}
    kind = EvidenceKind.DEPLOYMENT
    assert cell_of(flag(deployed=said)).evidence == (Evidence(kind, "Toggle endpoint", 10.0, True, "2", 7, 8),)
    assert cell_of(flag(deployed={"value": None})).evidence == ()


def test_that_it_was_seen_means_that_it_is_there() -> None:
    seen = {"kind": "seen", "source": "SDK", "observedAt": "2026-11-24T10:00:00Z"}
    assert [item.present for item in cell_of(flag(evidence=[seen])).evidence] == [True]


def described(**members: object) -> DescriptionShape:
    document = {"contract": "toggle-endpoint/1", "name": "T", "caller": {"id": "me"}, "environments": [],
                "capabilities": [], **members}  # fmt: skip
    return decode(json.dumps(document).encode(), DescriptionShape, "It")


@pytest.mark.parametrize(
    ("permissions", "own_allowed", "may"),
    [
        (["approve"], True, {Permission.APPROVE, Permission.APPROVE_OWN}),
        (["approve"], False, {Permission.APPROVE}),
        (["read"], True, {Permission.READ}),
    ],
)
def test_whether_whoever_asked_counts_among_those_who_approve(
    permissions: list[str], own_allowed: bool, may: set[Permission]
) -> None:
    place = {
        "key": "prod",
        "name": "Production",
        "approvals": {"required": 1, "ownAllowed": own_allowed},
        "permissions": permissions,
    }
    facts = description_of(described(environments=[place]), 7.0, "It").environment("prod")
    assert facts is not None
    assert facts.permissions == may


def test_a_description_in_full() -> None:
    place = {
        "key": "prod",
        "name": "Production",
        "kind": "production",
        "position": 3,
        "critical": True,
        "reasonRequired": True,
        "approvals": {"required": 2, "ownAllowed": False},
        "rollbackBypasses": ["reason", "magic"],
        "permissions": ["read", "rollback", "levitate"],
        "frozen": {"until": None, "reason": "Closing.", "holds": ["release"]},
        "deployed": {"component": "pay", "version": "4.9.0", "deployedAt": "2026-11-24T10:00:00Z"},
    }
    said = description_of(
        described(environments=[place], pollSeconds=5, capabilities=["percentage", "magic"]), 7.0, "It"
    )
    facts = said.environment("prod")
    assert facts is not None
    assert facts.permissions == {Permission.READ, Permission.ROLL_BACK}
    assert (facts.kind, facts.position, facts.critical, facts.reason_required) == (Kind.PRODUCTION, 3, True, True)
    assert (facts.version, said.caller.name, said.server_time) == ("pay 4.9.0", "me", 7.0)
    assert (facts.approvals, facts.free_to_roll_back) == (2, {Need.REASON})
    assert facts.freeze is not None
    assert not facts.freeze.holds_roll_back
    assert (said.capabilities.percentages, said.capabilities.tells_history) == (True, False)
    assert said.capabilities.poll_seconds == 5
    assert len(said.capabilities.remarks) == 4


def test_another_contract_is_refused_by_name() -> None:
    with pytest.raises(BadAnswer, match="toggle-endpoint/2"):
        description_of(described(contract="toggle-endpoint/2"), None, "It")


@pytest.mark.parametrize("key", ["a", "a.b-c_d:E9", "...", "..a", "x" * 200])
def test_a_key_that_may_stand_in_a_path(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize("key", ["", ".", "..", "a/b", "a%2Fb", "a b", "ä", "a\n", "x" * 201, "a?b"])
def test_a_key_that_may_not(key: str) -> None:
    assert not is_key(key)


def change(**members: object) -> ChangeShape:
    document = {
        "id": "chg-1", "environment": "prod", "flag": "pay", "action": "release", "status": "applied",
        "at": "2026-11-24T10:00:00Z", "requestedAt": "2026-11-24T09:00:00Z", "actor": {"id": "maya"},
        "before": {"state": "DISABLED", "targeted": False}, "after": {"state": "ENABLED", "targeted": False}, **members,
    }  # fmt: skip
    return decode(json.dumps(document).encode(), ChangeShape, "It")


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({}, "released to everyone"),
        ({"after": {"state": "ENABLED", "percentage": 25, "targeted": False}}, "released to 25\N{NO-BREAK SPACE}%"),
        ({"action": "rollback", "after": {"state": "DISABLED", "targeted": False}}, "turned off"),
        (
            {"action": "rollback", "after": {"state": "ENABLED", "percentage": 5, "targeted": False}},
            "rolled back to 5\N{NO-BREAK SPACE}%",
        ),
        ({"after": {"state": "ENABLED", "targeted": True}}, "changed for named audiences"),
        ({"status": "waiting-approval"}, "released to everyone: waits for approval"),
        ({"status": "evaporated"}, "released to everyone: evaporated"),
        ({"before": None, "after": None}, "changed"),
    ],
)
def test_a_change_in_words(members: dict[str, object], words: str) -> None:
    assert entry_of(change(**members)).words == words


def test_what_was_before_is_only_told_where_it_is_known() -> None:
    assert (entry_of(change()).before, entry_of(change()).after) == (DARK, RELEASED)
    for status in ("rejected", "waiting-approval", "failed", "cancelled", "evaporated"):
        entry = entry_of(change(status=status))
        assert (entry.before, entry.after) == (None, None)
    assert exposure_of(StateShape("ENABLED", targeted=True)) is None
    assert exposure_of(StateShape("ENABLED", targeted=True, audiences=STAFF)) == Exposure(
        ExposureKind.PARTIAL, None, STAFF
    )
    assert exposure_of(None) is None


def deployments(*records: dict[str, object]) -> DeploymentPageShape:
    filled = [{"version": "1", "deployedAt": "2026-11-24T10:00:00Z", "status": "success", **each} for each in records]
    return decode(json.dumps({"deployments": filled}).encode(), DeploymentPageShape, "It")


def test_one_component_brings_a_version_to_compare_and_what_it_names() -> None:
    page = deployments({"version": "3", "status": "failed"}, {"version": "2", "flags": ["pay"]}, {"version": "1"})
    found = evidence_of(page.deployments)
    assert [(item.version, item.present) for item in found.everywhere] == [("2", None)]
    assert [(item.version, item.present) for item in found.features["pay"]] == [("2", True)]
    assert found.version == "2"


def test_the_version_of_one_of_several_components_is_compared_with_nothing() -> None:
    older = {"component": "cards", "version": "7", "deployedAt": "2026-11-23T10:00:00Z", "flags": ["card"]}
    found = evidence_of(deployments({"component": "pay", "version": "2"}, older).deployments)
    assert (found.everywhere, found.version) == ((), "pay 2, cards 7")
    assert list(found.features) == ["card"]
    assert evidence_of(()).version == ""


settings = st.builds(
    Setting,
    st.sampled_from(["ENABLED", "DISABLED"]),
    st.one_of(st.none(), st.floats(0, 100).map(lambda share: round(share, 3))),
    st.lists(st.text(min_size=1), max_size=2, unique=True).map(tuple),
)
targets = st.one_of(
    st.just(DARK),
    st.just(RELEASED),
    st.floats(0.001, 99.999).map(lambda share: partial(round(share, 3) or 1.0)),
    st.just(Exposure(ExposureKind.PARTIAL, None, STAFF)),
)


@given(settings)
def test_a_setting_survives_its_text(setting: Setting) -> None:
    assert read_setting(setting.text) == setting
    assert setting.text.isprintable() or any(not name.isprintable() for name in setting.audiences)


@given(settings, targets)
def test_a_step_leads_where_it_says_by_the_verb_that_the_server_wants(setting: Setting, target: Exposure) -> None:
    """The demo's own reading of the contract is the judge."""
    cell = Cell(setting.exposure, setting.text, '"1"')
    try:
        step = step_to(cell, target, restores_rules=True)
    except Unsupported:
        return
    if step is None:
        assert cell.exposure == target
        return
    wish = json.loads(step.request)
    rules = {"keep": setting.audiences, "clear": (), "restore": target.audiences}[wish["targeted"]]
    before = demo.State(setting.state, setting.share, tuple({"name": name} for name in setting.audiences))
    after = demo.State(wish["state"], wish["percentage"], tuple({"name": name} for name in rules))
    assert step.exposure_after == target
    assert step.leaves == Setting(wish["state"], wish["percentage"], rules).text
    if setting.share is not None:
        wrong = demo.is_lowered if wish["operation"] == "release" else demo.is_raised
        assert not wrong(before, after)


@pytest.mark.parametrize(
    ("setting", "target"),
    [
        (Setting("ENABLED", 100, STAFF), partial(25.0)),
        (Setting("ENABLED", 100, STAFF), Exposure(ExposureKind.PARTIAL, None, ("Beta",))),
        (Setting("ENABLED", 100), Exposure(ExposureKind.PARTIAL)),
        (Setting("ENABLED", 100), ABSENT),
        (Setting("ENABLED", 100), UNKNOWN),
        (Setting("ENABLED", 100), ON_UNREAD),
        (Setting("PAUSED", 100), RELEASED),
    ],
)
def test_what_the_contract_cannot_do_is_said_before_anything_is_sent(setting: Setting, target: Exposure) -> None:
    with pytest.raises(Unsupported) as caught:
        step_to(Cell(setting.exposure, setting.text), target, restores_rules=True)
    assert str(caught.value).endswith(".")


def test_audiences_come_back_only_where_the_server_can_bring_them_back() -> None:
    cell = Cell(RELEASED, Setting("ENABLED", 100).text)
    target = Exposure(ExposureKind.PARTIAL, None, STAFF)
    step = step_to(cell, target, restores_rules=True)
    assert step is not None
    assert json.loads(step.request)["targeted"] == "restore"
    with pytest.raises(Unsupported):
        step_to(cell, target, restores_rules=False)


@pytest.mark.parametrize("text", ["", "ENABLED", "ENABLED x for everyone", "ENABLED 25 for [", "off"])
def test_a_setting_that_is_not_ours_is_refused(text: str) -> None:
    with pytest.raises(Unsupported):
        step_to(Cell(DARK, text), RELEASED, restores_rules=True)
