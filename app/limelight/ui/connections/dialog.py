"""Add a connection or edit one: tested live before it can be saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from limelight.domain.errors import LimelightError
from limelight.domain.profile import Binding, Profile, SystemEntry
from limelight.domain.secrets import TokenPlace
from limelight.domain.systems import Description
from limelight.ui.connections.cards import SystemCard
from limelight.ui.connections.findings import Findings
from limelight.ui.connections.form import ConnectionForm
from limelight.ui.connections.path import bindings_of, problem_of, rows_for
from limelight.ui.connections.path_editor import PathEditor
from limelight.ui.pending import Pending
from limelight.ui.sign_in.pages import Pages
from limelight.ui.sizes import dialog_size
from limelight.ui.text import plain_button, plain_label, set_plain, wrapping_label
from limelight.ui.theme import Look, set_look
from limelight.words import tr


@dataclass(frozen=True, slots=True)
class ConnectionActions:
    """What the dialog can start in the background.

    `try_connection` takes the entry and the pasted token (empty: the kept one); `save` the entry, the whole path, the
    token and whether to remember it; `store_name` names where tokens are kept.
    """

    try_connection: Callable[[SystemEntry, str], Future[Description]]
    save: Callable[[SystemEntry, Sequence[Binding], str, bool], Future[Profile]]
    store_name: Callable[[], str]


class ConnectionDialog(QDialog):
    """Add a connection, or edit the one of `entry`. Open it with `open()`.

    Signals:
        saved(object): the Profile as it is now.
    """

    saved = Signal(object)

    def __init__(
        self,
        cards: Sequence[SystemCard],
        actions: ConnectionActions,
        profile: Profile,
        entry: SystemEntry | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._profile = profile
        self._tested: SystemEntry | None = None  # what the shown environments belong to
        self._pending: Pending | None = None
        self._saving = False
        words = tr("Edit connection") if entry else tr("Add connection")
        self.setWindowTitle(words)
        size = dialog_size(self, 980, 880)
        self.resize(size.width(), min(size.height(), self.screen().availableGeometry().height() - 60))
        self.form = ConnectionForm(cards, actions.store_name, profile, entry)
        self.findings = Findings()
        self.path = PathEditor()
        self.test = plain_button(tr("Test connection"), Look.PRIMARY)
        self.stop = plain_button(tr("Stop"), Look.QUIET)
        self.save = plain_button(tr("Save"), Look.PRIMARY)
        self._cancel = plain_button(tr("Cancel"))
        self._status = wrapping_label("", Look.MUTED)
        self._status.setObjectName("status")
        self._lay_out(words)
        self._connect()
        self.findings.show_card(self.form.card)
        self._refresh()
        self.form.focus_first()

    def _lay_out(self, words: str) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addWidget(plain_label(words, Look.TITLE))
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addLayout(self._left(), 5)
        top.addWidget(self.findings, 6)
        layout.addLayout(top)
        layout.addWidget(self.path)
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._foot())

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.form, 1)
        row = QHBoxLayout()
        row.addWidget(self.test)
        row.addWidget(self.stop)
        row.addStretch(1)
        left.addLayout(row)
        return left

    def _foot(self) -> QFrame:
        foot = QFrame()
        set_look(foot, Look.BAR)
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(12)
        row.addWidget(self._status, 1)
        row.addWidget(self._cancel)
        row.addWidget(self.save)
        return foot

    def _connect(self) -> None:
        self.form.system_chosen.connect(self._show_card)
        self.form.changed.connect(self._outdate)
        self.form.confirmed.connect(self._test)
        self.path.changed.connect(self._refresh)
        self.test.clicked.connect(self._test)
        self.stop.clicked.connect(self._stop)
        self.save.clicked.connect(self._save)
        self._cancel.clicked.connect(self.reject)

    def _hindrance(self) -> str:
        """Why it cannot be saved, as a sentence; empty where it can."""
        if self._saving:
            return tr("Saving … The store of your tokens may be asking you.")
        if self._pending is not None:
            return tr("Asking the server …")
        if self._tested is None:
            return tr("Test the connection first.")
        return problem_of(self.path.rows)

    @Slot()
    def _refresh(self) -> None:
        """Let the buttons follow what can be done."""
        hindrance = self._hindrance()
        busy = self._pending is not None
        self._say(hindrance or tr("Nothing is changed at the server by saving."), Look.MUTED)
        self.save.setEnabled(not hindrance)
        self.test.setEnabled(not busy)
        self.stop.setVisible(busy and not self._saving)
        self._cancel.setEnabled(not self._saving)

    def _say(self, words: str, look: Look) -> None:
        set_look(self._status, look)
        set_plain(self._status, words)

    def _start(self, future: Future[object]) -> Pending:
        pending = Pending(future, self)
        pending.finished.connect(self._end)
        self._pending = pending
        self._refresh()
        return pending

    def watch(self, pages: Pages) -> None:
        """Show what becomes of the pages that a test opens in the browser; they become the dialog's."""
        pages.setParent(self)
        pages.opened.connect(self.findings.waiting.show_opened)
        pages.unopened.connect(self.findings.waiting.show_unopened)
        pages.refused.connect(self._refuse)

    @Slot(str)
    def _refuse(self, why: str) -> None:
        """The page may not be opened: there is nothing to wait for."""
        self._stop()
        self.findings.show_error(why)

    @Slot(object)
    def show_place(self, place: TokenPlace) -> None:
        """Say where the token will be kept, now that the store was asked; `actions.store_name` names it already."""
        self.form.token.say_place()

    @Slot()
    def _show_card(self) -> None:
        self.findings.show_card(self.form.card)

    @Slot()
    def _outdate(self) -> None:
        """What was tested, or is being tested, is no longer what is typed."""
        self._stop()
        if self._tested is not None:
            self._tested = None
            self._refresh_path()
            self.findings.show_outdated()
        self._refresh()

    @Slot()
    def _test(self) -> None:
        if self._pending is not None:
            return
        self._tested = None
        self._refresh_path()
        if problem := self.form.problem():
            self.findings.show_error(problem)
            self._refresh()
            return
        self._trying = self.form.entry()
        self.findings.show_asking()
        pending = self._start(self._actions.try_connection(self._trying, self.form.token_text))  # type: ignore[arg-type]
        pending.succeeded.connect(self._show_description)
        pending.failed.connect(self._show_error)

    @Slot(object)
    def _show_description(self, description: Description) -> None:
        self._tested = self._trying
        self.findings.show_description(self.form.card, description)
        titles = {system.key: system.title or system.origin for system in self._profile.systems}
        self.path.setEnabled(True)
        self.path.show_rows(rows_for(self._profile, self._trying, description), titles)
        self._refresh()

    @Slot(object)
    def _show_error(self, error: LimelightError) -> None:
        self.findings.show_error(str(error))
        self._refresh()

    @Slot()
    def _stop(self) -> None:
        if self._pending is not None:
            self._pending.cancel()
            self.findings.show_card(self.form.card)

    @Slot()
    def _save(self) -> None:
        if self._hindrance():
            return
        self._saving = True
        token, remember = self.form.token_text, self.form.token.remember
        future = self._actions.save(self.form.entry(), bindings_of(self.path.rows), token, remember)
        pending = self._start(future)  # type: ignore[arg-type]
        self.form.setEnabled(False)
        self.path.setEnabled(False)
        pending.succeeded.connect(self._finish)
        pending.failed.connect(self._show_save_error)

    @Slot(object)
    def _finish(self, profile: Profile) -> None:
        self.saved.emit(profile)
        self.accept()

    @Slot(object)
    def _show_save_error(self, error: LimelightError) -> None:
        self._say(str(error), Look.DANGER_TEXT)

    @Slot()
    def _end(self) -> None:
        self._pending = None
        self._saving = False
        self.findings.waiting.shut()
        self.form.setEnabled(True)
        self._refresh_path()
        self._refresh()

    def _refresh_path(self) -> None:
        """Rows of something that is no longer what was tested can be seen and not edited."""
        self.path.setEnabled(self._tested is not None or not self.path.rows)

    def reject(self) -> None:
        """Close, but not while it is being saved: half a saved connection would be reported to nobody."""
        if not self._saving:
            super().reject()

    def done(self, result: int) -> None:
        """Forget the token and give up what still runs, however the dialog is closed."""
        if self._pending is not None:
            self._pending.cancel()
        self.form.token.clear()
        super().done(result)
