"""How a run of a plan goes on, change by change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.plan_run import Phase, PlannedChange, PlanRun
from limelight.ui.confirm.facts import difference_lines
from limelight.ui.outcome import is_success, outcome_of
from limelight.ui.plans.words import run_words
from limelight.ui.sign import Box, Sign
from limelight.ui.text import plain_label, prose_label, set_plain, set_prose, shortened
from limelight.ui.theme import Look, Themes
from limelight.words import ntr, tr

_STAYS = tr("What was done stays. You can go back on it, or run the rest later: the plan knows from the journal.")
_GOES_ON = tr("You may close this: the run goes on, and the plan and Activity show how. Closing Limelight ends it.")
_THERE = tr("Activity and the plan show how each ends. Until its time, Go back withdraws what waits.")
_NOTES = {Phase.DONE: "", Phase.HANDED_OVER: _THERE}


class ProgressPage(QWidget):
    """The middle of the dialog while a plan runs, and when it has ended."""

    def __init__(self, run: PlanRun, themes: Themes) -> None:
        super().__init__()
        self._box = Box(themes, self, spoken=True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(tr("Changes that are done"))
        self._rows = [_Row(change, themes, self) for change in run.proposal.changes]
        self._note = prose_label("", Look.MUTED, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        for widget in (self._box, self._bar, *self._rows, self._note):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.show_run(run, 0.0)

    def show_run(self, run: PlanRun, now: float) -> None:
        """Show where it is."""
        words = run_words(run)
        lines = [run.sentence] if run.sentence and run.is_over and run.phase is not Phase.DONE else []
        done = sum(row.show_run(at, run) for at, row in enumerate(self._rows))
        count = _count_words(run, done, len(self._rows))
        self._box.say(
            words.tone.value, words.sign, words.word, [count, *lines, *difference_lines(run.differences, now)]
        )
        self._bar.setRange(0, len(self._rows))
        self._bar.setValue(done)
        set_prose(self._note, _NOTES.get(run.phase, _STAYS if run.is_over else _GOES_ON))


def _count_words(run: PlanRun, done: int, of: int) -> str:
    """How many are done; where they are handed over, how many of them wait."""
    if run.phase is not Phase.HANDED_OVER:
        return ntr("{done} of {n} change done.", "{done} of {n} changes done.", of, done=done)
    waiting = sum(each.state is ChangeState.WAITING for each in run.recorded)
    return ntr("{waiting} of {n} change waits there.", "{waiting} of {n} changes wait there.", of, waiting=waiting)


class _Row(QWidget):
    """One change: its sign, its words, and where it is."""

    def __init__(self, change: PlannedChange, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._change = change
        self._sign = Sign("to-do", Look.WELL, themes, 18, self)
        self._state = plain_label("", Look.STRONG, self)
        self._sentence = prose_label("", Look.SMALL, self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(prose_label(_title(change), Look.BODY, self))
        words.addWidget(self._sentence)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.setSpacing(10)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)

    def show_run(self, at: int, run: PlanRun) -> bool:
        """Show where it is; whether it is done."""
        told = run.of(self._change.in_plan.step)
        is_past = run.at > at or run.phase in _NOTES
        if self._change.is_already and is_past:
            return self._show(tr("Stood so already"), "done", Look.WELL, "")
        if not told:
            return self._show(tr("Not begun") if run.is_over else tr("To come"), "to-do", Look.WELL, "") and False
        return self._show_state(told[-1], is_past=is_past)

    def _show_state(self, recorded: Recorded, *, is_past: bool) -> bool:
        words = outcome_of(recorded.state, recorded.intent.at)
        self._show(words.word, words.sign, words.tone.value, recorded.sentence)
        return is_success(recorded.state) and (is_past or recorded.intent.part == recorded.intent.parts)

    def _show(self, word: str, sign: str, look: Look, sentence: str) -> bool:
        self._sign.show_sign(sign, look)
        set_plain(self._state, word)
        set_prose(self._sentence, sentence)
        self._sentence.setVisible(bool(sentence))
        return True


def _title(change: PlannedChange) -> str:
    if change.proposal is None:
        return tr("Step {number}", number=change.number)
    asked = change.proposal.confirmation
    return f"{change.number}. {shortened(asked.title, 200)}"
