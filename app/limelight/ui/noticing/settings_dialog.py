"""What to be told of on the desktop, and when not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from limelight.domain.environments import Environment
from limelight.ui.lamp import Badges
from limelight.ui.noticing.wishes import DAY, NIGHT, Wishes
from limelight.ui.sizes import dialog_size
from limelight.ui.text import ampersands, plain_button, plain_label, prose_label, set_prose, shortened
from limelight.ui.theme import Look, set_look
from limelight.words import tr

_TITLE = tr("Notifications")
_NOTE = tr(
    "While you do not look at Limelight, it can tell you on the desktop what others changed. Your own changes are not "
    "told. Whatever you choose here, the line “Since you last looked” tells of it when you come back."
)
_ASKING = tr("Finding out who shows notifications on this desktop…")
_STEP = 30  # minutes between the times that are offered
_NO_TRAY = tr("An icon in the tray (this desktop has no tray)")


class NoticeSettings(QDialog):
    """Opened by the person; nothing holds before it is saved.

    Signals:
        saved(object): the `Wishes`.
        trial_wanted(): one notification is to be shown now, to see how it looks.
    """

    saved = Signal(object)
    trial_wanted = Signal()

    def __init__(
        self, wishes: Wishes, environments: Sequence[Environment], *, has_tray: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._environments = tuple(environments)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(_TITLE)
        self.shows = _tick(tr("Show notifications on the desktop"), wishes.shows, self)
        self.places = {each.key: _place(each, wishes, self) for each in environments}
        self.outcomes = _tick(tr("Also when it is not known how a change of mine ended"), wishes.outcomes, self)
        self.quiet = _tick(tr("Not between"), wishes.quiet is not None, self)
        begins, ends = wishes.quiet or NIGHT
        self.begins, self.ends = _time(tr("Quiet from"), begins, self), _time(tr("Quiet until"), ends, self)
        self.tray = _tick(tr("An icon in the tray") if has_tray else _NO_TRAY, wishes.tray, self)
        self.tray.setEnabled(has_tray)
        self._who = prose_label(_ASKING, Look.SMALL, self)
        self.trial = plain_button(tr("Show one now"), Look.BUTTON, self)
        self.cancel = plain_button(tr("Cancel"), Look.BUTTON, self)
        self.save = plain_button(tr("Save"), Look.PRIMARY, self)
        self._lay_out()
        self._connect()
        self._offer()

    @property
    def wishes(self) -> Wishes:
        """What is ticked."""
        quiet = (int(self.begins.currentData()), int(self.ends.currentData()))
        return Wishes(
            shows=self.shows.isChecked(),
            outcomes=self.outcomes.isChecked(),
            tray=self.tray.isChecked(),
            quiet=quiet if self.quiet.isChecked() and quiet[0] != quiet[1] else None,
            chosen={key: box.isChecked() for key, box in self.places.items()},
        )

    @Slot(str)
    def show_who(self, name: str) -> None:
        """Who shows notifications here."""
        set_prose(self._who, tr("They are shown by {name}.", name=shortened(name, 80)))

    @Slot(str)
    def show_trouble(self, sentence: str) -> None:
        """Why none can be shown here."""
        set_prose(self._who, sentence)
        set_look(self._who, Look.WARNING_TEXT)

    def _lay_out(self) -> None:
        hours = QHBoxLayout()
        for widget in (self.quiet, self.begins, plain_label(tr("and"), Look.BODY, self), self.ends):
            hours.addWidget(widget)
        hours.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.trial)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(plain_label(_TITLE, Look.TITLE, self))
        layout.addWidget(prose_label(_NOTE, Look.MUTED, self))
        layout.addWidget(self.shows)
        layout.addWidget(self._who)
        layout.addWidget(plain_label(tr("Changes in"), Look.STRONG, self))
        layout.addWidget(self._list(), 1)
        layout.addWidget(self.outcomes)
        layout.addLayout(hours)
        layout.addWidget(self.tray)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        self.resize(dialog_size(self, 520, 560))

    def _list(self) -> QScrollArea:
        """The environments, each with its marks."""
        ground = QWidget()
        rows = QVBoxLayout(ground)
        rows.setContentsMargins(2, 2, 8, 2)
        rows.setSpacing(8)
        for environment in self._environments:
            marks = Badges(short=True, parent=ground)
            marks.show_environment(environment)
            row = QHBoxLayout()
            row.addWidget(self.places[environment.key])
            row.addWidget(marks)
            row.addStretch(1)
            rows.addLayout(row)
        rows.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        return area

    def _connect(self) -> None:
        for box in (self.shows, self.quiet):
            box.toggled.connect(self._offer)
        self.trial.clicked.connect(self.trial_wanted)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)

    @Slot()
    def _offer(self) -> None:
        """What depends on something else can be chosen only with it."""
        shows = self.shows.isChecked()
        for box in (*self.places.values(), self.outcomes, self.quiet, self.trial):
            box.setEnabled(shows)
        for field in (self.begins, self.ends):
            field.setEnabled(shows and self.quiet.isChecked())

    @Slot()
    def _save(self) -> None:
        self.saved.emit(self.wishes)
        self.accept()


def _tick(words: str, on: bool, parent: QWidget) -> QCheckBox:
    box = QCheckBox(ampersands(words), parent)
    box.setChecked(on)
    return box


def _place(environment: Environment, wishes: Wishes, parent: QWidget) -> QCheckBox:
    name = shortened(environment.name, 60)
    box = _tick(name, wishes.chosen.get(environment.key, Wishes().wants(environment)), parent)
    box.setAccessibleName(tr("{name}, PRODUCTION", name=name) if environment.is_production else name)
    return box


def _time(name: str, minute: int, parent: QWidget) -> QComboBox:
    """Half hours of a day."""
    field = QComboBox(parent)
    for each in range(0, DAY, _STEP):
        field.addItem(f"{each // 60:02d}:{each % 60:02d}", each)
    field.setCurrentIndex(minute // _STEP)
    field.setAccessibleName(name)
    return field
