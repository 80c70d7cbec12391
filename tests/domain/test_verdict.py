"""The verdict on a sent change."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.domain.cells import Cell, LastChange
from limelight.domain.changes import (
    CHANGE_READ_BACK,
    MAY_FOLLOW,
    RESOLVED,
    AnswerKind,
    ChangeState,
    Intent,
    Recorded,
    Step,
    Traced,
    Verb,
)
from limelight.domain.exposure import ABSENT, DARK, RELEASED, partial
from limelight.domain.verdict import Attribution, Sighting, attribute, is_doing_of, judge

S, A, T, By = ChangeState, AnswerKind, Traced, Attribution

WAS = Cell(DARK, "off", "7")
AS_WANTED = Cell(RELEASED, "on", "8", last_change=LastChange("c8", "Maya", 1.0))
SAME = Cell(DARK, "off", "7", last_change=LastChange("c7", "Tom", 1.0))
REVERTED = Cell(DARK, "off", "9", last_change=LastChange("c9", "Tom", 1.0))
HALF = Cell(partial(50), "half", "9", last_change=LastChange("c9", "Tom", 1.0))
GONE = Cell(ABSENT)

LOST = Sighting(A.NO_ANSWER, WAS, SAME, "on", By.NOBODY, T.UNTOLD, conditional=False, quiet=False, wanted=RELEASED)
DONE = replace(LOST, answer=A.DONE)


@pytest.mark.parametrize(
    ("seen", "state"),
    [
        # No byte left.
        (replace(LOST, answer=A.NOT_SENT), S.NOT_SENT),
        # Held by the system.
        (replace(LOST, answer=A.WAITING), S.WAITING),
        (replace(LOST, answer=A.WAITING, now=None), S.WAITING),
        (replace(LOST, answer=A.WAITING, now=AS_WANTED, attribution=By.OTHERS), S.WAITING),
        (replace(LOST, answer=A.WAITING, traced=T.NEVER, quiet=True), S.WAITING),
        (replace(LOST, traced=T.HELD), S.WAITING),
        (replace(LOST, answer=A.WAITING, traced=T.DROPPED), S.REFUSED),
        (replace(LOST, answer=A.WAITING, traced=T.APPLIED, now=AS_WANTED, attribution=By.OURS), S.CONFIRMED),
        (replace(LOST, answer=A.WAITING, now=AS_WANTED, attribution=By.OURS), S.CONFIRMED),
        (replace(LOST, answer=A.WAITING, traced=T.APPLIED, now=HALF), S.APPLIED_THEN_CHANGED),
        # Could not be read.
        (replace(DONE, now=None), S.VERIFYING),
        (replace(DONE, now=None, quiet=True), S.UNKNOWN),
        # As wanted.
        (replace(DONE, now=AS_WANTED, attribution=By.OURS), S.CONFIRMED),
        (replace(DONE, now=AS_WANTED, attribution=By.SAME_PERSON), S.CONFIRMED),
        (replace(DONE, now=AS_WANTED, attribution=By.OTHERS), S.CONFIRMED_OTHERS_TOO),
        (replace(DONE, now=AS_WANTED, attribution=By.UNTOLD), S.CONFIRMED_BY_WHOM_UNTOLD),
        (replace(DONE, now=AS_WANTED, attribution=By.NOBODY), S.CONFIRMED_BY_WHOM_UNTOLD),
        (replace(LOST, now=AS_WANTED, attribution=By.OURS), S.CONFIRMED),
        (replace(LOST, now=AS_WANTED, attribution=By.UNTOLD, traced=T.APPLIED), S.CONFIRMED),
        (replace(LOST, now=AS_WANTED, attribution=By.OTHERS, traced=T.APPLIED), S.CONFIRMED_OTHERS_TOO),
        # As wanted, the answer lost, and no proof: ours may still arrive.
        (replace(LOST, now=AS_WANTED, attribution=By.SAME_PERSON), S.VERIFYING),
        (replace(LOST, now=AS_WANTED, attribution=By.SAME_PERSON, quiet=True), S.CONFIRMED_BY_WHOM_UNTOLD),
        (replace(LOST, now=AS_WANTED, attribution=By.SAME_PERSON, conditional=True), S.CONFIRMED_BY_WHOM_UNTOLD),
        (replace(LOST, now=AS_WANTED, attribution=By.OTHERS), S.VERIFYING),
        (replace(LOST, now=AS_WANTED, attribution=By.OTHERS, conditional=True), S.VERIFYING),
        (replace(LOST, now=AS_WANTED, attribution=By.OTHERS, quiet=True), S.UNKNOWN),
        (replace(LOST, now=AS_WANTED, attribution=By.OTHERS, quiet=True, traced=T.NEVER), S.NOT_APPLIED),
        (
            replace(LOST, now=AS_WANTED, attribution=By.OTHERS, conditional=True, traced=T.NEVER),
            S.NOT_APPLIED,
        ),
        # As wanted, although it was refused.
        (replace(LOST, answer=A.CONFLICT, now=AS_WANTED, attribution=By.OURS), S.CONFIRMED),
        (replace(LOST, answer=A.CONFLICT, now=AS_WANTED, attribution=By.OTHERS), S.CONFLICT),
        (replace(LOST, answer=A.REFUSED, now=AS_WANTED, attribution=By.UNTOLD, traced=T.NEVER), S.CONFLICT),
        (replace(LOST, answer=A.REFUSED, now=AS_WANTED, attribution=By.UNTOLD), S.CONFIRMED_BY_WHOM_UNTOLD),
        # The system writes the same in another way.
        (replace(DONE, now=replace(AS_WANTED, setting="on, anew"), attribution=By.OURS), S.CONFIRMED),
        (replace(DONE, now=replace(AS_WANTED, setting="on, anew"), attribution=By.SAME_PERSON), S.CONFIRMED),
        (replace(LOST, now=replace(AS_WANTED, setting="on, anew"), attribution=By.SAME_PERSON), S.VERIFYING),
        # Nothing happened.
        (LOST, S.VERIFYING),
        (replace(LOST, quiet=True), S.NOT_APPLIED),
        (replace(LOST, conditional=True), S.VERIFYING),
        (replace(LOST, now=WAS, attribution=By.UNTOLD, quiet=True), S.NOT_APPLIED),  # the revision says so
        (
            replace(LOST, before=Cell(DARK, "off"), now=Cell(DARK, "off"), attribution=By.UNTOLD, quiet=True),
            S.UNKNOWN,  # it looks the same, and nothing says that it is
        ),
        (replace(LOST, answer=A.REFUSED), S.REFUSED),
        (replace(LOST, answer=A.CONFLICT), S.CONFLICT),
        (DONE, S.VERIFYING),
        (replace(DONE, quiet=True), S.NOT_APPLIED),
        (replace(DONE, now=WAS, attribution=By.UNTOLD, quiet=True), S.UNKNOWN),
        # Done, and changed back: it only looks as if nothing happened.
        (replace(LOST, now=WAS, attribution=By.UNTOLD, traced=T.APPLIED), S.APPLIED_THEN_CHANGED),
        (replace(LOST, now=REVERTED, attribution=By.OTHERS, quiet=True), S.UNKNOWN),
        (replace(LOST, now=REVERTED, attribution=By.OTHERS, quiet=True, traced=T.NEVER), S.NOT_APPLIED),
        (replace(LOST, now=REVERTED, attribution=By.OTHERS, traced=T.NEVER), S.VERIFYING),
        (replace(LOST, now=REVERTED, attribution=By.OTHERS, traced=T.NEVER, conditional=True), S.NOT_APPLIED),
        (replace(DONE, now=REVERTED, attribution=By.OTHERS), S.APPLIED_THEN_CHANGED),
        (replace(DONE, now=REVERTED, attribution=By.SAME_PERSON), S.VERIFYING),
        (replace(DONE, now=REVERTED, attribution=By.SAME_PERSON, quiet=True), S.APPLIED_THEN_CHANGED),
        # Otherwise.
        (replace(LOST, now=HALF, attribution=By.OURS), S.APPLIED_THEN_CHANGED),
        (replace(LOST, now=HALF, attribution=By.OTHERS), S.VERIFYING),
        (replace(LOST, now=HALF, attribution=By.SAME_PERSON, quiet=True), S.UNKNOWN),
        (replace(LOST, answer=A.REFUSED, now=HALF, attribution=By.OTHERS), S.CONFLICT),
        (replace(LOST, answer=A.REFUSED, now=REVERTED, attribution=By.OTHERS), S.CONFLICT),
        (replace(LOST, answer=A.CONFLICT, now=HALF, attribution=By.OTHERS), S.CONFLICT),
        (replace(DONE, now=HALF, attribution=By.SAME_PERSON), S.APPLIED_THEN_CHANGED),
        (replace(DONE, now=HALF, attribution=By.UNTOLD), S.VERIFYING),
        (replace(DONE, now=HALF, attribution=By.NOBODY, quiet=True), S.APPLIED_THEN_CHANGED),
        (replace(DONE, now=GONE, attribution=By.UNTOLD, quiet=True), S.APPLIED_THEN_CHANGED),
        (replace(LOST, now=GONE, attribution=By.UNTOLD, quiet=True), S.UNKNOWN),
    ],
)
def test_the_verdict(seen: Sighting, state: ChangeState) -> None:
    assert judge(seen) is state


SETTLES = replace(LOST, settles=True)


@pytest.mark.parametrize(
    ("seen", "state"),
    [
        (replace(SETTLES, answer=A.NOT_SENT), S.NOT_SENT),
        (replace(SETTLES, answer=A.DONE, traced=T.APPLIED), S.CONFIRMED),
        (replace(SETTLES, traced=T.APPLIED), S.CONFIRMED_BY_WHOM_UNTOLD),
        (replace(SETTLES, answer=A.CONFLICT, traced=T.APPLIED), S.CONFIRMED_BY_WHOM_UNTOLD),
        (replace(SETTLES, answer=A.REFUSED, traced=T.APPLIED), S.CONFIRMED_BY_WHOM_UNTOLD),
        (replace(SETTLES, traced=T.DROPPED), S.NOT_APPLIED),
        (replace(SETTLES, answer=A.CONFLICT, traced=T.DROPPED), S.CONFLICT),
        (replace(SETTLES, answer=A.REFUSED, traced=T.DROPPED), S.CONFLICT),
        (replace(SETTLES, answer=A.DONE, traced=T.DROPPED), S.VERIFYING),  # the server contradicts itself
        (replace(SETTLES, answer=A.DONE, traced=T.DROPPED, quiet=True), S.UNKNOWN),
        (replace(SETTLES, answer=A.REFUSED, traced=T.HELD), S.REFUSED),
        (replace(SETTLES, answer=A.CONFLICT, traced=T.HELD), S.REFUSED),
        (replace(SETTLES, traced=T.HELD), S.VERIFYING),
        (replace(SETTLES, traced=T.HELD, quiet=True), S.NOT_APPLIED),
        (replace(SETTLES, answer=A.DONE, traced=T.HELD), S.VERIFYING),
        (replace(SETTLES, answer=A.DONE, traced=T.HELD, quiet=True), S.UNKNOWN),
        (replace(SETTLES, traced=T.UNTOLD), S.VERIFYING),
        (replace(SETTLES, answer=A.REFUSED, traced=T.UNTOLD, quiet=True), S.UNKNOWN),
    ],
)
@pytest.mark.parametrize("now", [None, WAS, HALF, AS_WANTED])
def test_what_a_held_change_became_decides_about_its_rejection_and_withdrawal(
    seen: Sighting, state: ChangeState, now: Cell | None
) -> None:
    assert judge(replace(seen, now=now)) is state


sightings = st.builds(
    Sighting,
    answer=st.sampled_from(AnswerKind),
    before=st.just(WAS) | st.just(Cell(DARK, "off")),
    now=st.sampled_from([None, WAS, AS_WANTED, SAME, REVERTED, HALF, GONE, Cell(DARK, "off"), Cell(RELEASED, "on")]),
    leaves=st.just("on"),
    attribution=st.sampled_from(Attribution),
    traced=st.sampled_from(Traced),
    conditional=st.booleans(),
    quiet=st.booleans(),
    wanted=st.just(RELEASED),
)


@given(sightings)
def test_a_verdict_may_follow_verifying_or_was_never_on_the_wire(seen: Sighting) -> None:
    state = judge(seen)
    if seen.answer is A.NOT_SENT:
        assert state is S.NOT_SENT
    else:
        assert state in MAY_FOLLOW[S.VERIFYING] | {S.VERIFYING}


@given(sightings)
def test_after_the_quiet_period_nothing_is_left_verifying(seen: Sighting) -> None:
    assert judge(replace(seen, quiet=True)) is not S.VERIFYING


@given(sightings)
def test_what_is_resolved_does_not_become_open_by_waiting(seen: Sighting) -> None:
    early, late = judge(replace(seen, quiet=False)), judge(replace(seen, quiet=True))
    if early in RESOLVED:
        assert late is early


@given(sightings)
def test_success_is_said_only_of_what_is_read_back(seen: Sighting) -> None:
    if judge(seen) in (S.CONFIRMED, S.CONFIRMED_OTHERS_TOO, S.CONFIRMED_BY_WHOM_UNTOLD):
        assert seen.now is not None
        assert seen.now.setting == "on" or seen.now.exposure == RELEASED


@given(sightings)
def test_not_applied_is_said_only_when_nothing_late_can_arrive(seen: Sighting) -> None:
    if judge(seen) is S.NOT_APPLIED:
        assert seen.now is not None
        assert seen.quiet or (seen.conditional and seen.now.revision != seen.before.revision)
        assert seen.traced is not T.APPLIED
        assert seen.attribution is not By.OURS


INTENT = Intent(
    id="i1",
    verb=Verb.RELEASE,
    environment="prod",
    environment_name="Production",
    origin="https://t",
    feature="f",
    feature_name="F",
    before=DARK,
    target=RELEASED,
    step=Step("Turn it on", "off", "on", RELEASED),
    shown_revision="7",
    shown_change="c7",
    actor="Maya",
    reason="",
    ticket="",
    made_at=0.0,
    expires_at=60.0,
    actor_id="u1",
)


@pytest.mark.parametrize(
    ("change", "keeps_keys", "intent", "by"),
    [
        (None, True, INTENT, By.UNTOLD),
        (LastChange("c8", "Maya", 1.0, key="i1"), True, INTENT, By.OURS),
        (LastChange("c7", "Tom", 1.0), True, INTENT, By.NOBODY),
        (LastChange("c7", "Tom", 1.0), False, INTENT, By.NOBODY),
        (LastChange("c8", "Maya", 1.0, key="i0", actor_id="u1"), True, INTENT, By.OTHERS),
        (LastChange("c8", "Maya", 1.0, actor_id="u1"), True, INTENT, By.OTHERS),
        (LastChange("c8", "Maya", 1.0, actor_id="u1"), False, INTENT, By.SAME_PERSON),
        (LastChange("c8", "Tom", 1.0, actor_id="u2"), False, INTENT, By.OTHERS),
        (LastChange("c8", "Maya", 1.0), False, INTENT, By.UNTOLD),
        (LastChange("c8", "Maya", 1.0, actor_id="u1"), False, replace(INTENT, actor_id=""), By.UNTOLD),
        (LastChange("c8", "bot", 1.0, actor_id="u1"), False, replace(INTENT, actor_is_service=True), By.UNTOLD),
        (LastChange("c8", "Tom", 1.0, actor_id="u2"), False, replace(INTENT, actor_is_service=True), By.OTHERS),
        (LastChange("c1", "Tom", 1.0, actor_id="u2"), False, replace(INTENT, shown_change=""), By.OTHERS),
    ],
)
def test_who_made_the_last_change(change: LastChange | None, keeps_keys: bool, intent: Intent, by: Attribution) -> None:
    assert attribute(intent, Cell(RELEASED, "on", last_change=change), keeps_keys=keeps_keys) is by


MAYAS = LastChange("c8", "Maya", 1.0, actor_id="u1")
CONFIRMED = Recorded(INTENT, S.CONFIRMED, 1.0, facts={CHANGE_READ_BACK: "c8"})


@pytest.mark.parametrize(
    ("recorded", "change", "ours"),
    [
        (CONFIRMED, MAYAS, True),
        # The key proves it, whatever came of it and whoever the system names.
        (Recorded(INTENT, S.APPLIED_THEN_CHANGED, 1.0), replace(MAYAS, actor_id="u2", key="i1"), True),
        # Another intent's, another person's, a later one of the same person's, what was there before.
        (CONFIRMED, replace(MAYAS, key="i0"), False),
        (CONFIRMED, replace(MAYAS, actor_id="u2"), False),
        (CONFIRMED, replace(MAYAS, id="c9"), False),
        (replace(CONFIRMED, facts={CHANGE_READ_BACK: "c7"}), replace(MAYAS, id="c7"), False),
        # It was never read back, or is not confirmed as that person's.
        (replace(CONFIRMED, facts={}), MAYAS, False),
        *((replace(CONFIRMED, state=state), MAYAS, False) for state in S if state is not S.CONFIRMED),
        # Several share the name, or the system does not tell it.
        (replace(CONFIRMED, intent=replace(INTENT, actor_is_service=True)), MAYAS, False),
        (replace(CONFIRMED, intent=replace(INTENT, actor_id="")), MAYAS, False),
        (CONFIRMED, replace(MAYAS, actor_id=""), False),
    ],
)
def test_only_what_is_known_to_be_ours_is_called_ours(recorded: Recorded, change: LastChange, ours: bool) -> None:
    assert is_doing_of(recorded, change) is ours
