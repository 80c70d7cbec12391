"""The steps of a plan with where each stands and what was found: its readiness as a picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from limelight.domain.environments import Environment
from limelight.domain.evidence import Presence
from limelight.domain.exposure import UNKNOWN, Exposure
from limelight.domain.picture import Picture
from limelight.domain.plan_files import OpenPlan
from limelight.domain.plan_progress import StepState
from limelight.domain.plans import PlanStep, Wave
from limelight.domain.readiness import Check, Finding, Readiness
from limelight.ui.lamp import Badges
from limelight.ui.plans.asked import Journey
from limelight.ui.plans.words import MET, Marked, step_mark, worst
from limelight.ui.sign import Sign
from limelight.ui.text import plain_label, plain_tooltip, prose_label, shortened
from limelight.ui.theme import Look, Themes
from limelight.words import tr

_CHECKS = (Check.KNOWN, Check.CODE, Check.PATH, Check.FREEZE, Check.CONFLICT, Check.RIGHTS)
_WHAT, _JOURNEY, _FIRST_CHECK = 0, 1, 2
_STATE = _FIRST_CHECK + len(_CHECKS)


class Board(QWidget):
    """A row for each step, wave by wave; a column for each kind of point."""

    def __init__(self, opened: OpenPlan, readiness: Readiness, picture: Picture, themes: Themes) -> None:
        super().__init__()
        self._themes = themes
        self._opened = opened
        self._readiness = readiness
        self._picture = picture
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(_WHAT, 1)
        for at, check in enumerate(_CHECKS):
            label = plain_label(check.word, Look.SMALL, self)
            self._grid.addWidget(label, 0, _FIRST_CHECK + at, Qt.AlignmentFlag.AlignHCenter)
        for at, wave in enumerate(opened.kept.plan.waves):
            self._add_wave(wave, at)

    def _add_wave(self, wave: Wave, at: int) -> None:
        if at or wave.title:
            head = WaveHead(wave, at, self)
            self._grid.addWidget(head, self._grid.rowCount(), _WHAT, 1, _STATE + 1)
        if not wave.steps:
            empty = plain_label(tr("No step yet"), Look.MUTED, self)
            self._grid.addWidget(empty, self._grid.rowCount(), _WHAT)
        for step in wave.steps:
            self._add_step(step)

    def _add_step(self, step: PlanStep) -> None:
        row, state = self._grid.rowCount(), self._opened.progress.state(step.id)
        feature, environment, stands, presence = self._seen(step)
        number = self._opened.kept.plan.number(step.id)
        self._grid.addWidget(_Named(f"{number}. {feature}", step, environment, self), row, _WHAT)
        told = self._opened.progress.steps.get(step.id)
        recorded = told.recorded if told is not None else None
        before = self._before(step, stands)
        if state is StepState.DONE and recorded is not None:
            before = recorded.intent.before
        self._grid.addWidget(Journey(before, step.target, presence, self._themes, self), row, _JOURNEY)
        found = self._readiness.of(step.id)
        for at, check in enumerate(_CHECKS):
            mark = CheckMark(check, tuple(each for each in found if each.check is check), self._themes, self)
            self._grid.addWidget(mark, row, _FIRST_CHECK + at, Qt.AlignmentFlag.AlignCenter)
        where = StateMark(step_mark(state, recorded), self._themes, self)
        if recorded is not None:
            plain_tooltip(where, recorded.sentence)
        self._grid.addWidget(where, row, _STATE)

    def _before(self, step: PlanStep, stands: Exposure) -> Exposure:
        """How it will stand when the step begins: as an earlier step that is still to be done leaves it, or as now."""
        progress, steps = self._opened.progress, self._opened.kept.plan.steps
        same = [
            each.target
            for each in steps[: steps.index(step)]
            if (each.feature, each.environment) == (step.feature, step.environment)
            and progress.state(each.id) is not StepState.DONE
        ]
        return same[-1] if same else stands

    def _seen(self, step: PlanStep) -> tuple[str, Environment | None, Exposure, Presence]:
        """The names, how it stands and whether its code is there, as far as the picture knows."""
        picture = self._picture
        places = [column.environment for column in picture.columns]
        keys = [place.key for place in places]
        row = picture.catalogue.rows.get(step.feature, -1)
        place = places[keys.index(step.environment)] if step.environment in keys else None
        name = picture.catalogue.features[row].title if row >= 0 else step.feature
        if place is None or row < 0:
            return name, place, UNKNOWN, Presence.UNKNOWN
        cell = picture.cell(keys.index(step.environment), row)
        return name, place, cell.exposure, cell.presence


class WaveHead(QWidget):
    """The name of a wave, and what a person looks at before it."""

    def __init__(self, wave: Wave, at: int, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8 if at else 0, 0, 0)
        layout.setSpacing(2)
        if at:
            words = wave.hold or tr("A person looks, and confirms the rest.")
            layout.addWidget(prose_label(tr("Hold: {words}", words=words), Look.WARNING_TEXT, self))
        layout.addWidget(prose_label(shortened(wave.title or tr("Wave {at}", at=at + 1), 200), Look.STRONG, self))


class CheckMark(QWidget):
    """The sign of one kind of point for one step; its words are its tooltip, and for screen readers."""

    def __init__(self, check: Check, findings: Sequence[Finding], themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        met = worst(tuple(findings))
        if met is None:
            label = plain_label("–", Look.MUTED, self)
            layout.addWidget(label)
            self.setAccessibleName(tr("{check}: not asked", check=check.word))
            return
        marked = MET[met]
        layout.addWidget(Sign(marked.sign, marked.look, themes, 18, self))
        words = "\n".join(f"{each.words} {each.to_do}".strip() for each in findings)
        plain_tooltip(self, words)
        self.setAccessibleName(f"{check.word}: {marked.word.lower()}")
        self.setAccessibleDescription(words)


class StateMark(QWidget):
    """A sign with its word."""

    def __init__(self, marked: Marked, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Sign(marked.sign, marked.look, themes, 16, self))
        layout.addWidget(plain_label(marked.word, Look.BODY, self))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(marked.word)


class _Named(QWidget):
    """A feature, and below it the environment with its marks."""

    def __init__(self, title: str, step: PlanStep, environment: Environment | None, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(prose_label(shortened(title, 120), Look.BODY, self))
        line = QHBoxLayout()
        line.setSpacing(6)
        name = environment.name if environment is not None else step.environment
        line.addWidget(plain_label(shortened(name, 40), Look.SMALL, self))
        if environment is not None:
            badges = Badges(short=True, parent=self)
            badges.show_environment(environment)
            line.addWidget(badges)
        line.addStretch(1)
        layout.addLayout(line)
