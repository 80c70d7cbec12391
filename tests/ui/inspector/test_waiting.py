"""What waits in the system: told on the card with who asked and why, and decided about from there and from Activity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from limelight.domain.activity import Entry
from limelight.domain.changes import SETTLING, ChangeState, Verb
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.people import Permission
from limelight.domain.picture import Picture
from limelight.ui.activity import ActivityView
from limelight.ui.confirm.course import Course
from limelight.ui.confirm.dialog import ConfirmDialog
from limelight.ui.inspector.inspector import Inspector
from limelight.ui.theme import Themes
from pictures import samples
from pictures.dialogs import AtOnce
from ui.shown import on_screen, words_of

KEY, PLACE, ID = samples.PAYMENTS.key, "prod-eu", "CR-118"
OWN = samples.held(asked_by=samples.MAYA.name, asked_by_id=samples.MAYA.id)


@pytest.fixture
def inspector(qtbot, themes: Themes) -> Iterator[Inspector]:
    made = Inspector(themes, lambda: samples.MOMENT)
    made.resize(400, 900)
    with on_screen(qtbot, made):
        yield made


def offered(inspector: Inspector) -> list[Verb]:
    card = inspector.card(PLACE)
    verbs = (Verb.APPROVE, Verb.REJECT, Verb.WITHDRAW)
    return [verb for verb in verbs if card.held.button(0, verb).isVisibleTo(card)]


def shown(inspector: Inspector, picture: Picture | None = None, held=None) -> None:
    inspector.show_feature(picture or samples.picture(), KEY, PLACE)
    inspector.show_held(KEY, PLACE, (held or samples.held(),))


def test_what_is_held_is_asked_for_once_and_again_when_it_moved(inspector: Inspector) -> None:
    asked: list[tuple[object, ...]] = []
    inspector.held_asked.connect(lambda *what: asked.append(what))
    inspector.show_feature(samples.picture(), KEY, PLACE)
    inspector.show_picture(samples.picture())
    assert asked == [(KEY, PLACE, (ID,))]
    card = inspector.card(PLACE)
    assert "The system holds a change: CR-118" in words_of(card)
    assert not card.held.isVisibleTo(card)


def test_the_card_tells_who_asked_for_what_and_why(inspector: Inspector) -> None:
    shown(inspector, held=samples.held(approved_by=(("u-9", "Ida Holm"),)))
    words = words_of(inspector.card(PLACE))
    for told in (
        "Waits for approval: release to everyone",
        "Asked for by Jonas Berg, 2 h ago",
        "“Partner shops start next week.” MKT-508",
        "Approved so far by Ida Holm",
    ):
        assert told in words
    assert "The system holds a change" not in words


def test_somebody_elses_is_approved_or_rejected_and_ones_own_withdrawn(inspector: Inspector) -> None:
    shown(inspector)
    assert offered(inspector) == [Verb.APPROVE, Verb.REJECT]
    shown(inspector, held=samples.held(approved_by=((samples.MAYA.id, samples.MAYA.name),)))
    assert offered(inspector) == [Verb.REJECT]
    shown(inspector, held=OWN)
    assert offered(inspector) == [Verb.WITHDRAW]
    shown(inspector, samples.picture(permissions=frozenset({Permission.READ, Permission.RELEASE})))
    assert offered(inspector) == []
    assert "Asked for by Jonas Berg" in words_of(inspector.card(PLACE))


def test_a_locked_environment_offers_no_approval(inspector: Inspector) -> None:
    shown(inspector)
    inspector.know(replace(inspector.known, locked=frozenset({PLACE}), rolls_back=frozenset({PLACE})))
    assert offered(inspector) == [Verb.REJECT]
    inspector.know(replace(inspector.known, rolls_back=frozenset()))
    assert offered(inspector) == []


@pytest.mark.parametrize("verb", [Verb.APPROVE, Verb.REJECT])
def test_the_buttons_name_the_held_change_to_whoever_confirms(qtbot, inspector: Inspector, verb: Verb) -> None:
    shown(inspector)
    button = inspector.card(PLACE).held.button(0, verb)
    assert "Production EU, PRODUCTION" in button.accessibleDescription()
    with qtbot.waitSignal(inspector.decision_asked) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [KEY, PLACE, verb, ID]


def test_another_features_answer_is_dropped(inspector: Inspector) -> None:
    inspector.show_feature(samples.picture(), KEY, PLACE)
    inspector.show_held("other", PLACE, (samples.held(),))
    card = inspector.card(PLACE)
    assert not card.held.isVisibleTo(card)


def test_activity_offers_to_decide_about_what_waits(qtbot, themes: Themes) -> None:
    view = ActivityView(themes)
    view.resize(1280, 800)
    view.details.offer_decisions(lambda recorded: (Verb.WITHDRAW,) if recorded.state is ChangeState.WAITING else ())
    with on_screen(qtbot, view):
        view.details.show_entry(Entry(samples.recorded(ChangeState.CONFIRMED)))
        assert not view.details.decisions[Verb.WITHDRAW].isVisible()
        waiting = samples.recorded(ChangeState.WAITING)
        view.details.show_entry(Entry(waiting))
        assert view.details.decisions[Verb.WITHDRAW].isVisible()
        assert not view.details.decisions[Verb.APPROVE].isVisible()
        with qtbot.waitSignal(view.decision_asked) as asked:
            qtbot.mouseClick(view.details.decisions[Verb.WITHDRAW], Qt.MouseButton.LeftButton)
        assert asked.args == [waiting, Verb.WITHDRAW]


@pytest.mark.parametrize("verb", [Verb.APPROVE, Verb.REJECT])
def test_the_confirmation_says_what_waits_whose_it_is_and_what_follows(qtbot, themes: Themes, verb: Verb) -> None:
    dialog = ConfirmDialog(themes, lambda: samples.MOMENT, lambda _parent: AtOnce())
    dialog.ask(samples.decision_proposal(verb))
    with on_screen(qtbot, dialog):
        words = words_of(dialog)
        assert dialog.foot.confirm.text() == f"{verb.value.capitalize()}: release to everyone"
        for told in (
            f'{verb.value.capitalize()} the release of "Instant payments" to everyone in Production EU',
            "Asked for by Jonas Berg",
            "Partner shops start next week.",
            "Approved so far by nobody",
        ):
            assert told in words
        assert ("Was asked for" in words) is (verb in SETTLING)
        assert ("It stays at off in Production EU" in words) is (verb in SETTLING)
        assert ("Type the name" in words) is (verb is Verb.APPROVE)


def test_only_an_approval_of_a_release_offers_to_roll_back_afterwards() -> None:
    for verb, offers in ((Verb.APPROVE, True), (Verb.REJECT, False), (Verb.WITHDRAW, False)):
        course = Course()
        done = samples.recorded(ChangeState.CONFIRMED)
        course.end((replace(done, intent=replace(done.intent, verb=verb, target=RELEASED, decides=ID)),))
        assert course.going(goes_on=False).may_roll_back is offers


def test_what_waits_for_its_time_says_what_happens_then_and_can_be_withdrawn(inspector: Inspector) -> None:
    due = datetime(2026, 12, 3, 9, 0, tzinfo=UTC).timestamp()
    shown(inspector, held=replace(OWN, due_at=due, for_approval=False))
    assert "Will be released to everyone on 3 Dec 2026, 09:00 by the server" in words_of(inspector.card(PLACE))
    assert offered(inspector) == [Verb.WITHDRAW]
    shown(inspector, held=replace(OWN, verb=Verb.ROLL_BACK, after=DARK, due_at=due, for_approval=False))
    assert "Will be rolled back to off on 3 Dec 2026, 09:00 by the server" in words_of(inspector.card(PLACE))
