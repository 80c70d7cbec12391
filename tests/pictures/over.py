"""What opens over the window or beside it, for the whole set of pictures: each with its name, opened."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from limelight.domain.exposure import DARK
from limelight.domain.plans import Group, Point
from limelight.providers.table import SYSTEMS
from limelight.ui.activity.add_reason import AddReasonDialog
from limelight.ui.activity.attest import AttestDialog
from limelight.ui.ask.view import AskView
from limelight.ui.compare.acknowledge import AcknowledgeDialog
from limelight.ui.compare.view import CompareView
from limelight.ui.confirm.armed import Phase
from limelight.ui.confirm.dialog import ConfirmDialog
from limelight.ui.connections.dialog import ConnectionActions, ConnectionDialog
from limelight.ui.environments.poll_table import PollTable
from limelight.ui.inspector.inspector import Inspector
from limelight.ui.inspector.release_button import ShareDialog
from limelight.ui.inspector.window import FeatureWindow
from limelight.ui.legend import Legend
from limelight.ui.licences import Licences
from limelight.ui.noticing.noticing import Noticing
from limelight.ui.pages import Page
from limelight.ui.stage.arrangement import SavedView
from limelight.ui.stage.dialogs import ChooseColumns, OwnViews, SaveView
from limelight.ui.stage.wishes import Filter
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.whats_new import WhatsNew
from limelight.ui.window import MainWindow
from pictures import ask, dialogs, hands, noticing, samples, sign_in
from pictures.pages import polled
from pictures.story import MONOTONIC, NOW, story
from ui.noticing.desk import Desk
from ui.plans.plan_stand import Stand
from usecases.plan_desk import WAVES, PlanDesk

KEPT = "kept"
"""A property of widgets that stay open after their picture was taken."""

Shown = Iterator[tuple[str, QWidget]]
CONFIRMATIONS = (
    dialogs.critical, dialogs.warned, dialogs.confirmed, dialogs.unknown, dialogs.meanwhile, dialogs.approval,
    dialogs.rejection, dialogs.roll_back, dialogs.steps, dialogs.reading, dialogs.long_names,
)  # fmt: skip
SIGN_INS = (
    sign_in.offered, sign_in.token_or_password, sign_in.waiting, sign_in.long_name, sign_in.device_code, sign_in.failed,
)  # fmt: skip


def confirmations(themes: Themes) -> Shown:
    """The confirmation in its states."""
    for show in CONFIRMATIONS:
        dialog = ConfirmDialog(themes, lambda: samples.MOMENT, dialogs._at_once)
        themes.dress(dialog)  # in the program it stands in a window, and wears what that wears
        dialog.show()
        show(dialog)
        yield f"confirm-{_name(show)}", dialog


def people(window: MainWindow) -> Shown:
    """Signing in, who is signed in, and the connections."""
    here = sign_in.Rig(window)
    for show in SIGN_INS:
        dialog = show(here)
        dialog.open()
        yield f"sign-in-{_name(show)}", dialog
    yield "person", sign_in.popup(here)
    actions = ConnectionActions(lambda *_: Future(), lambda *_: Future(), lambda: "Secret Service")
    connections = ConnectionDialog(SYSTEMS, actions, sign_in.PROFILE, sign_in.PROFILE.systems[0], parent=window)
    connections.open()
    yield "connections", connections


def helps(window: MainWindow, themes: Themes) -> Shown:
    """What explains the program."""
    legend = Legend(themes, window)
    legend.open_over(window)
    yield "legend", legend
    window.commands.action("help.keys").trigger()
    keys = window.findChild(QDialog, "keys")
    assert isinstance(keys, QDialog)
    yield "keys", keys
    for name, dialog in (("news", WhatsNew(window)), ("licences", Licences(window))):
        dialog.open()
        yield name, dialog


def of_stage(window: MainWindow) -> Shown:
    """The dialogs of the stage, the palette over it, and what asks for another share."""
    arranging = window.stage.arranging
    arranging.views.save(SavedView("Cards & accounts that wait for the board's word", Filter("a")))
    for opens, kind, name in (
        (arranging.ask_for_name, SaveView, "save-view"),
        (arranging.show_own_views, OwnViews, "own-views"),
        (arranging.ask_for_columns, ChooseColumns, "columns"),
    ):
        opens()
        dialog = window.findChild(kind)
        assert dialog is not None
        yield name, dialog
    share = ShareDialog(samples.EU, DARK, window)
    share.open()
    yield "share", share
    palette = hands.window_hands(window)
    palette.show_palette()
    palette.palette.field.setText("pay")
    palette.palette.field.textEdited.emit("pay")
    yield "palette", window


def of_pages(window: MainWindow) -> Shown:
    """What opens on the other pages."""
    changed = samples.recorded(dialogs.ChangeState.UNKNOWN)
    window.show_page(Page.COMPARE)
    compare = window.findChild(CompareView)
    assert compare is not None
    for name, dialog in (
        ("attest", AttestDialog(changed, window)),
        ("add-reason", AddReasonDialog(changed, window)),
        ("polls", PollTable(polled(story()).columns[3], window)),
        ("acknowledge", AcknowledgeDialog(compare.model.comparison, compare.model.rows[0], "Maya", NOW, window)),
    ):
        dialog.open()
        yield name, dialog


def told(window: MainWindow, themes: Themes) -> Shown:
    """What tells of changes: the line, its list, and the settings."""
    with tempfile.TemporaryDirectory() as folder:
        made = noticing.build_noticing(window, themes, Path(folder), Desk())
        made._picture = made._seen = story()
        made._items = noticing.items()
        made._show_items()
        yield from _told(window, made)


def _told(window: MainWindow, made: Noticing) -> Shown:
    for name, opens in (("notice-settings", made.show_settings), ("since-list", _first_kind(made))):
        opens()
        QApplication.processEvents()
        (dialog,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
        yield name, dialog
    window.show_page(Page.STAGE)
    yield "since-line", window


def _first_kind(made: Noticing) -> Callable[[], None]:
    return lambda: made.show_kind(noticing.News.RELEASED)


def beside(themes: Themes) -> Shown:
    """A feature in a window of its own."""
    window = FeatureWindow(Inspector(themes, lambda: Moment(NOW, MONOTONIC)), "instant-payments")
    window.show_picture(story(), "prod-eu")
    window.show()
    yield "feature-window", window


def asked(window: MainWindow) -> Shown:
    """An answer to the question of support."""
    window.show_page(Page.ASK)
    view = window.findChild(AskView)
    assert view is not None
    ask.fill(view)
    view._customer = ask.SOMEBODY
    view.show_answer(ask.ANSWERS["off"])
    yield "ask-answer", window


def presented(window: MainWindow, size: QSize) -> Shown:
    """For an audience."""
    window.commands.action("present.toggle").trigger()
    QApplication.processEvents()
    window.resize(size)
    yield "presentation", _kept(window)
    window.commands.action("present.toggle").trigger()
    window.close()


def plans(themes: Themes, size: QSize) -> Shown:
    """The page of plans: nothing open, a plan, its confirmation, its run, and the editor."""
    points = (Point(Group.SUPPORT, "Brief support", who="Ann"), Point(Group.MARKETING, "Announce it", required=False))
    plan = replace(WAVES, purpose="Money arrives at once.", owner="Eva", checklist=points)
    with tempfile.TemporaryDirectory() as folder:
        stand = Stand(themes, Path(folder), PlanDesk(plan))
        stand.window.resize(size)
        stand.window.show_page(Page.PLANS)
        stand.settle()
        yield "plans-none", _kept(stand.window)
        stand.open()
        yield "plans", _kept(stand.window)
        yield from _run(stand)
        stand.planning.view.sheet.head.edit.click()
        stand.settle()
        yield "plans-editor", _kept(stand.window)
        stand.close()


def _run(stand: Stand) -> Shown:
    stand.planning.view.sheet.head.run.click()
    stand.settle()
    assert stand.planning.flow is not None
    dialog = stand.planning.flow.dialog
    assert dialog.phase is Phase.ASKING
    yield "plan-asked", _kept(dialog)
    for tick in dialog.page.answers.ticks:
        tick.setChecked(True)
    dialog.page.answers.reason_field.setText("The campaign starts on Monday.")
    for name in dialog.page.answers.name_fields:
        name.field.setText(name.name)
    while not dialog.foot.confirm.isEnabled():
        QTest.qWait(50)
    dialog.foot.confirm.click()
    stand.settle()
    yield "plan-run", _kept(dialog)
    dialog.foot.cancel.click()
    stand.settle()


def _kept(widget: QWidget) -> QWidget:
    """Not to be closed: more is looked at of it."""
    widget.setProperty(KEPT, True)
    return widget


def _name(show: Callable[..., object]) -> str:
    return show.__name__.replace("_", "-")
