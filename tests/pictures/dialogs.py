"""Saves pictures of confirmation, inspector and activity: `PYTHONPATH=app:tests python -m pictures.dialogs FOLDER`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QApplication, QWidget

from limelight.domain.cells import Cell
from limelight.domain.changes import ChangeState, Step, Verb
from limelight.domain.confirmation import Obstacles
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.people import Permission
from limelight.domain.picture import Freshness
from limelight.domain.profile import Appearance
from limelight.domain.situation import OnPath, differences
from limelight.domain.standing import Standing
from limelight.ui.activity import ActivityView
from limelight.ui.confirm.dialog import ConfirmDialog
from limelight.ui.confirm.pages import Going, ProposalPage
from limelight.ui.inspector.inspector import Inspector
from limelight.ui.theme import Themes
from pictures import samples

SIZE = QSize(700, 780)


class AtOnce:
    """A delay that is over when it begins, for the first one asked for; the others never end."""

    def start(self, seconds: float, then: Callable[[], None]) -> None:
        if seconds < 10:
            then()

    def stop(self) -> None:
        return


def normal(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.proposal())


def critical(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.critical_proposal())
    page = dialog.page
    assert isinstance(page, ProposalPage)
    page.answers.reason_field.setText("The autumn campaign starts today")
    page.answers.ticket_field.setText("REL-2081")
    page.answers.name_fields[0].field.setText("Production EU")


def approval(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.decision_proposal(Verb.APPROVE))


def rejection(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.decision_proposal(Verb.REJECT))


def warned(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.warned_proposal())


def meanwhile(dialog: ConfirmDialog) -> None:
    before, after = samples.situation(samples.EU), samples.changed_meanwhile()
    dialog.ask(samples.proposal(after), differences(before, after))


def roll_back(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.roll_back_proposal())
    assert isinstance(dialog.page, ProposalPage)
    dialog.page.details.button.click()


def blocked(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.proposal(samples.situation(samples.EU), obstacles=Obstacles("the disk is full.")))


def confirmed(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.critical_proposal())
    dialog.show_progress()
    dialog.show_going(Going((samples.recorded(ChangeState.CONFIRMED),), is_over=True, may_roll_back=True))


def unknown(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.critical_proposal())
    dialog.show_progress()
    dialog.show_going(Going((samples.recorded(ChangeState.UNKNOWN),), is_over=True, may_roll_back=True))


def steps(dialog: ConfirmDialog) -> None:
    two = (
        Step("Set the share to 100 % while it is off", "off", "off:100", DARK),
        Step("Turn it on", "off:100", "on:100", RELEASED),
    )
    dialog.ask(samples.proposal(samples.situation(samples.EU), steps=two))
    dialog.show_progress()
    states = (samples.recorded(ChangeState.CONFIRMED), samples.recorded(ChangeState.VERIFYING, "i-2"))
    dialog.show_going(Going(states))


def reading(dialog: ConfirmDialog) -> None:
    dialog.show_reading("Preparing to release")


def outage(dialog: ConfirmDialog) -> None:
    """A source of evidence is down, a place on the path was not read for hours, and its one step does more."""
    path = (
        OnPath(samples.DEVELOPMENT, Standing.RELEASED, Freshness(samples.NOW - 9)),
        OnPath(samples.TEST, Standing.RELEASED, Freshness(samples.NOW - 5 * samples.HOUR), is_old=True),
        OnPath(samples.STAGING, Standing.UNKNOWN, Freshness(), is_old=True),
    )
    situation = samples.situation(
        samples.NORDICS,
        Cell(DARK, "off", '"7"'),
        version="",
        path=path,
        evidence_trouble=("builds.bank.example did not answer within 10 s.",),
        dependents_on=None,
    )
    step = Step("Turn it on; Unleash adds a strategy for everyone, since none is enabled", "off", "on", RELEASED)
    dialog.ask(samples.proposal(situation, steps=(step,)))


def long_names(dialog: ConfirmDialog) -> None:
    place = replace(samples.EU, name="Production of the European Union and the United Kingdom, second data centre")
    path = tuple(
        OnPath(replace(each, name=f"{each.name} of the retail and corporate banks"), Standing.RELEASED, FRESH)
        for each in samples.PATH[:4]
    )
    feature = replace(samples.PAYMENTS, name="Instant payments between accounts of the bank and all others, at night")
    children = tuple(f"payments.instant.for-business-customers.part-{number}" for number in range(6))
    dialog.ask(samples.proposal(samples.situation(place, feature=feature, path=path, dependents_on=children)))


def old(dialog: ConfirmDialog) -> None:
    dialog.ask(samples.roll_back_proposal())
    dialog.arming.disarm("OLD: this was read at 24 Nov 2026, 14:00:00. Read again before you confirm.")


FRESH = Freshness(samples.NOW - 9)
DIALOGS: tuple[Callable[[ConfirmDialog], None], ...] = (
    normal, outage, long_names, old, critical, approval, rejection, warned, meanwhile,
    roll_back, blocked, confirmed, unknown, steps, reading,
)  # fmt: skip


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    themes = Themes(app, Appearance.LIGHT)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.choose(appearance)
        activity(themes, folder, appearance)
        inspectors(themes, folder, appearance)
        for show in DIALOGS:
            dialog = ConfirmDialog(themes, lambda: samples.MOMENT, _at_once)
            dialog.resize(SIZE)
            dialog.show()
            show(dialog)
            save(dialog, folder / f"confirm-{show.__name__.replace('_', '-')}-{appearance.value}.png")


def inspectors(themes: Themes, folder: Path, appearance: Appearance) -> None:
    """The inspector in full length, and as support staff see it."""
    for name, permissions in (("inspector", samples.ALL), ("inspector-support", frozenset({Permission.READ}))):
        inspector = Inspector(themes, lambda: samples.MOMENT, ("features.bank.example",))
        inspector.resize(400, 1620)
        inspector.show()
        inspector.set_capabilities({place.key: samples.CAPABILITIES for place in samples.PATH})
        inspector.show_feature(samples.picture(permissions=permissions), samples.PAYMENTS.key, "staging")
        inspector.show_recorded([samples.recorded(ChangeState.UNKNOWN)])
        inspector.show_held(samples.PAYMENTS.key, "prod-eu", (samples.held(),))
        inspector.show_history(samples.PAYMENTS.key, "staging", samples.history())
        save(inspector, folder / f"{name}-{appearance.value}.png")


def activity(themes: Themes, folder: Path, appearance: Appearance) -> None:
    """The activity with an entry of each kind, one that is not known selected."""
    view = ActivityView(themes)
    view.resize(1280, 800)
    view.show()
    view.show_entries(samples.activity())
    view.select_entry("i-unknown")
    save(view, folder / f"activity-{appearance.value}.png")


def save(widget: QWidget, path: Path) -> None:
    for _ in range(3):
        QApplication.processEvents()
    widget.grab().save(str(path))
    print(path)
    widget.close()


def _at_once(_parent: QObject) -> AtOnce:
    return AtOnce()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
