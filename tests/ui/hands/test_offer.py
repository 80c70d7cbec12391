"""The newest release can be rolled back from the line of news, for as long as it is the newest change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from limelight.domain.changes import SUCCEEDED, ChangeState, Recorded, Verb
from limelight.domain.exposure import DARK, ExposureKind, partial
from limelight.domain.picture import Freshness, Picture
from limelight.ui.console import Console
from limelight.ui.offer import RollBackOffer
from pictures import samples

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

KEY, EU = samples.PAYMENTS.key, samples.EU


def release(state: ChangeState = ChangeState.CONFIRMED, identity: str = "i-1", **of_intent: object) -> Recorded:
    made = samples.recorded(state, identity)
    return replace(made, intent=replace(made.intent, **of_intent))


@pytest.fixture
def offer(qtbot) -> RollBackOffer:
    made = RollBackOffer()
    qtbot.addWidget(made)
    return made


def test_a_confirmed_release_is_offered_in_words(offer: RollBackOffer) -> None:
    offer.take(release())
    assert not offer.isHidden()
    assert [label.text() for label in offer.findChildren(QLabel)] == [
        "Newest change: Instant payments in Production EU"
    ]
    (button,) = offer.findChildren(QPushButton)
    assert button.text() == "Roll back…"
    assert button.accessibleName() == "Roll back Instant payments in Production EU…"


@pytest.mark.parametrize(
    "state",
    sorted(set(ChangeState) - SUCCEEDED, key=lambda state: state.name),
)
def test_what_is_not_known_to_be_released_is_not_offered(offer: RollBackOffer, state: ChangeState) -> None:
    offer.take(release(state))
    assert offer.isHidden()


def test_neither_is_a_roll_back_nor_the_first_of_two_steps(offer: RollBackOffer) -> None:
    offer.take(release(verb=Verb.ROLL_BACK))
    offer.take(release(part=1, parts=2))
    assert offer.isHidden()
    offer.take(release(part=2, parts=2))
    assert not offer.isHidden()


def test_a_newer_release_takes_its_place_and_an_older_one_does_not(offer: RollBackOffer) -> None:
    offer.take(release())
    at = release().intent.made_at
    offer.take(release(identity="i-2", made_at=at + 5, feature_name="Savings goals"))
    (words,) = [label.text() for label in offer.findChildren(QLabel)]
    assert words.startswith("Newest change: Savings goals")
    offer.take(release(identity="i-0", made_at=at - 5))
    assert [label.text() for label in offer.findChildren(QLabel)] == [words]


def test_it_goes_once_another_change_was_sent_and_stays_while_none_was(offer: RollBackOffer) -> None:
    offer.take(release())
    at = release().intent.made_at + 5
    asked = release(ChangeState.CHANGED_MEANWHILE, "i-2", verb=Verb.ROLL_BACK, made_at=at)
    offer.take(replace(asked, sent_at=None))
    assert not offer.isHidden()
    offer.take(release(ChangeState.SENDING, "i-3", verb=Verb.ROLL_BACK, made_at=at))
    assert offer.isHidden()


def with_exposure(kind: ExposureKind, read_at: float, share: int | None = None) -> Picture:
    picture = samples.picture()
    column = picture.columns[4]
    row = picture.catalogue.rows[KEY]
    exposure = bytearray(column.exposure)
    exposure[row] = kind
    shares = column.share[:]
    if share is not None:
        shares[row] = share
    changed = replace(column, exposure=bytes(exposure), share=shares, freshness=Freshness(read_at, 1.0))
    return replace(picture, columns=(*picture.columns[:4], changed))


def test_it_goes_when_somebody_else_changed_the_cell_since(offer: RollBackOffer) -> None:
    done = release()
    offer.take(done)
    offer.look(with_exposure(ExposureKind.DARK, done.at - 1))  # read before
    offer.look(with_exposure(ExposureKind.RELEASED, done.at + 1))
    offer.look(with_exposure(ExposureKind.ON_UNREAD, done.at + 1))  # how far is not known
    assert not offer.isHidden()
    offer.look(with_exposure(ExposureKind.DARK, done.at + 1))
    assert offer.isHidden()
    offer.look(with_exposure(ExposureKind.RELEASED, done.at + 2))
    assert offer.isHidden()


def test_it_goes_with_another_share_and_with_the_feature(offer: RollBackOffer) -> None:
    done = release(target=partial(25.0))
    offer.take(done)
    offer.look(with_exposure(ExposureKind.PARTIAL, done.at + 1, 2_500))
    assert not offer.isHidden()
    offer.look(with_exposure(ExposureKind.PARTIAL, done.at + 1, 5_000))
    assert offer.isHidden()
    offer.take(done)
    offer.look(samples.picture((replace(samples.PAYMENTS, key="another"),)))
    assert offer.isHidden()


def test_it_opens_the_usual_confirmation_by_mouse_and_by_keys(qtbot, console: Console) -> None:
    window = console.window
    assert window.commands.refusal("change.undo").startswith("Nothing was released from here")
    qtbot.keyClick(window, Qt.Key.Key_Backspace, CONTROL_SHIFT)
    assert console.changing._flow is None
    console.changing.take(release())
    assert window.commands.refusal("change.undo") == ""
    qtbot.keyClick(window, Qt.Key.Key_Backspace, CONTROL_SHIFT)
    flow = console.changing._flow
    assert flow is not None
    assert flow.dialog.isVisible()
    assert (flow.wish.environment, flow.wish.feature, flow.wish.verb) == (EU.key, KEY, Verb.ROLL_BACK)
    flow.dialog.close()


def test_the_console_takes_it_away_when_the_picture_tells_otherwise(console: Console) -> None:
    done = release()
    console.changing.take(done)
    assert console.changing.offer.isVisible()
    console.take_picture(with_exposure(ExposureKind.DARK, done.at + 1))
    assert not console.changing.offer.isVisible()
    assert samples.picture().cell(4, 0).exposure == DARK
