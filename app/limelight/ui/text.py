"""The one place where text from outside becomes something on screen, and the words for ages and times.

Qt's labels, tooltips and message boxes guess whether a text is HTML; buttons and actions swallow "&". So every
label, tooltip and message of the program is made here, and a test over the syntax tree forbids the Qt calls
elsewhere (safety rules, section 5). What the first paint does not need of Qt is imported where it is used.
"""
# ruff: noqa: PLC0415  (see above)

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from limelight import figures
from limelight.domain.moments import local_moment_of, moment_of
from limelight.domain.odd_characters import spelt_out
from limelight.figures import number_words
from limelight.ui.mirrored import leading
from limelight.ui.theme import Look, set_look
from limelight.words import ntr, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QMessageBox, QSystemTrayIcon

_TOLD = "told_by_tooltip"
"""The property of a widget that keeps what its tooltip made its accessible description."""

_FROM_HEBREW_ON = re.compile("[\u0590-\U0010ffff]")  # in Unicode, nothing before is written from right to left
_LONG_WORD = re.compile(r"\S{32}(?=\S)")
"""Qt breaks lines between words only, so that a word of 10,000 letters would ask for a window as wide."""

_DAY = 86_400.0


NAME_HIDDEN = tr("(name hidden)")


class _Veil:
    """What is hidden: one for the program, as its font is, since all text on screen goes through `visible`."""

    hides_people = False
    words: re.Pattern[str] | None = None


def show_people() -> None:
    """Hide no names any more."""
    _Veil.hides_people, _Veil.words = False, None


def hide_people(words: Iterable[str]) -> None:
    """Hide names of people from now on: those that are told by `person_words`, and these wherever a text goes to the
    screen, whole words only. What is on screen already stays until it is given its text again.
    """
    _Veil.hides_people = True
    longest_first = sorted({word for word in words if word.strip()}, key=len, reverse=True)
    pattern = "|".join(map(re.escape, longest_first))
    _Veil.words = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") if pattern else None


def person_words(name: str, nameless: str = tr("somebody the system does not name")) -> str:
    """The name of a person for a sentence."""
    return NAME_HIDDEN if name and _Veil.hides_people else name or nameless


def hidden(text: str) -> str:
    """`text` without what `hide_people` names."""
    return text if _Veil.words is None else _Veil.words.sub(NAME_HIDDEN, text)


def visible(text: str, *, lines: bool = False) -> str:
    """`text` with bidi overrides, zero-width characters, controls and blank letters spelt out as "⟨U+202E⟩".

    With `lines`, line feeds stay (and carriage returns before them go). What `hide_people` names is hidden.
    """
    text = hidden(text)
    if text.isascii() and text.isprintable():
        return text
    if lines:
        return "\n".join(visible(line) for line in text.replace("\r\n", "\n").split("\n"))
    return spelt_out(text)


def shortened(text: str, limit: int = 300) -> str:
    """`text`, made visible, cut at `limit` characters with an ellipsis that says so."""
    shown = visible(text, lines=True)
    return shown if len(shown) <= limit else shown[: limit - 1].rstrip() + "…"


class Prose(QLabel):
    """Wraps; its text can be selected with mouse and keyboard, and copied, as soon as the mouse has come to it.

    Not before: Qt makes a document of a text that can be selected, at twice the cost of each change of text and theme.
    """

    def enterEvent(self, event: QEnterEvent) -> None:
        """The mouse has come."""
        super().enterEvent(event)
        self.let_select()

    def let_select(self) -> None:
        """Let the text be selected from now on."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        if self.textInteractionFlags() != flags:
            self.setTextInteractionFlags(flags)


def plain_label(text: str = "", look: Look = Look.BODY, parent: QWidget | None = None) -> QLabel:
    """A label that shows `text` and nothing else: no HTML, no images, no links, odd characters visible."""
    return _plain(QLabel(parent), text, look)


def wrapping_label(text: str = "", look: Look = Look.BODY, parent: QWidget | None = None) -> QLabel:
    """A plain label over several lines, whose text can be selected and copied."""
    label = _plain(Prose(parent), text, look)
    label.setWordWrap(True)
    return label


def _plain(label: QLabel, text: str, look: Look) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setOpenExternalLinks(False)
    set_look(label, look)
    set_plain(label, text)
    return label


def prose_label(text: str = "", look: Look = Look.BODY, parent: QWidget | None = None) -> QLabel:
    """A wrapping label that never asks for more width than there is: very long words break anywhere."""
    label = wrapping_label("", look, parent)
    label.setMinimumWidth(1)
    set_prose(label, text)
    return label


class ElidedLabel(QLabel):
    """One plain line that is cut with an ellipsis where there is no more room; `text()` is always the whole of it."""

    def __init__(self, look: Look = Look.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self, look)

    def minimumSizeHint(self) -> QSize:
        """It may become as narrow as it has to."""
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much of it as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), leading() | Qt.TextFlag.TextSingleLine, shown)
        painter.end()


def set_prose(label: QLabel, text: str) -> None:
    """Give a prose label another text; a screen reader gets it without the places where long words may break."""
    shown = visible(text, lines=True)
    broken = _LONG_WORD.sub(lambda word: word.group() + "\N{ZERO WIDTH SPACE}", shown)
    if label.text() != broken:
        if isinstance(label, Prose) and _is_read_from_right(broken):
            label.let_select()  # a document begins it at the right, and it must not jump there under the mouse
        label.setText(broken)
        label.setAccessibleName(shown if shown != broken else "")


def _is_read_from_right(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in _FROM_HEBREW_ON.findall(text))


def set_plain(label: QLabel, text: str) -> None:
    """Give a plain label another text."""
    label.setText(visible(text, lines=True))


def plain_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that is plain text whatever `text` holds.

    It is the accessible description too, unless the widget has one of its own: Qt would take the tooltip's markup.
    """
    words = visible(text, lines=True)
    if widget.accessibleDescription() == (widget.property(_TOLD) or ""):
        widget.setAccessibleDescription(words)
        widget.setProperty(_TOLD, words)
    widget.setToolTip(tooltip_markup(text) if text else "")


def tray_tooltip(icon: QSystemTrayIcon, text: str) -> None:
    """Say something at an icon in the tray. The desktop shows it as it likes, so no mark of a markup stays in it."""
    icon.setToolTip(visible(text).translate({ord(mark): None for mark in "<>&"}))


def show_tooltip(at: QPoint, text: str, widget: QWidget, within: QRect) -> None:
    """Show a plain tooltip at a global position until the mouse leaves `within` (in the widget's coordinates)."""
    from PySide6.QtWidgets import QToolTip

    QToolTip.showText(at, tooltip_markup(text) if text else "", widget, within)


def tooltip_markup(text: str) -> str:
    """`text` as the only markup that a tooltip ever gets: escaped, with its line breaks kept.

    Escaping is safer than hoping that Qt guesses "plain": a text that starts with "<" would be taken for HTML.
    """
    return f'<p style="white-space:pre-wrap; margin:0">{html.escape(visible(text, lines=True))}</p>'


def tooltip_data(role: int, text: str) -> str | None:
    """What a model answers for the role of the tooltip: `text` as plain text; None for every other role."""
    return tooltip_markup(text) if text and role == Qt.ItemDataRole.ToolTipRole else None


def plain_message(parent: QWidget, title: str, text: str) -> QMessageBox:
    """A message that belongs to a window, in plain text; the caller opens it with `open()`."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setWindowTitle(visible(title))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(visible(text, lines=True))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    return box


def plain_button(text: str, look: Look = Look.BUTTON, parent: QWidget | None = None) -> QPushButton:
    """A push button with our own words on it (data never stands on a button), not the default of its dialog."""
    button = QPushButton(ampersands(visible(text)), parent)
    button.setAutoDefault(False)
    button.setDefault(False)
    set_look(button, look)
    return button


def offer_clearing(field: QLineEdit) -> None:
    """Give a field the button that empties it, with a name for screen readers, which Qt's own has not."""
    from PySide6.QtGui import QAction

    field.setClearButtonEnabled(True)
    for action in field.findChildren(QAction, "_q_qlineeditclearaction"):
        action.setText(tr("Clear the field"))


def ampersands(text: str) -> str:
    """`text` for a button, tab, group box or action, where a single "&" would become a shortcut."""
    return text.replace("&", "&&")


def features_words(number: int) -> str:
    """So many features: "1 feature", "12 000 features"."""
    return ntr("{n} feature", "{n} features", number, n=number_words(number))


def environments_words(number: int) -> str:
    """So many environments: "1 environment", "20 environments"."""
    return ntr("{n} environment", "{n} environments", number, n=number_words(number))


def span_words(seconds: float) -> str:
    """A length of time in one unit: "12 s", "5 min", "3 h", "4 days", "3 weeks", "5 months"."""
    seconds = max(0.0, seconds)
    if seconds < 60:
        return tr("{n}\N{NO-BREAK SPACE}s", n=int(seconds))
    if seconds < 3600:
        return tr("{n}\N{NO-BREAK SPACE}min", n=int(seconds / 60))
    if seconds < 2 * _DAY:
        return tr("{n}\N{NO-BREAK SPACE}h", n=int(seconds / 3600))
    return _long_span_words(seconds / _DAY)


def _long_span_words(days: float) -> str:
    if days < 14:
        return ntr("{n}\N{NO-BREAK SPACE}day", "{n}\N{NO-BREAK SPACE}days", int(days))
    if days < 60:
        return ntr("{n}\N{NO-BREAK SPACE}week", "{n}\N{NO-BREAK SPACE}weeks", int(days / 7))
    if days < 730:
        return ntr("{n}\N{NO-BREAK SPACE}month", "{n}\N{NO-BREAK SPACE}months", int(days / 30.44))
    return ntr("{n}\N{NO-BREAK SPACE}year", "{n}\N{NO-BREAK SPACE}years", int(days / 365.25))


def age_words(seconds: float) -> str:
    """How long ago: "just now" below one second, else "12 s ago", "3 weeks ago"."""
    return tr("just now") if seconds < 1 else tr("{seconds} ago", seconds=span_words(seconds))


def ago_words(at: float | None, now: float) -> str:
    """How long before `now` a time was; "never" where there is none. Both in seconds since 1970, UTC."""
    return tr("never") if at is None else age_words(now - at)


def time_words(at: float) -> str:
    """A time for people, in local time: "24 Nov 2026, 14:03:22". `at` in seconds since 1970, UTC."""
    return _day_and_clock(local_moment_of(at))


def minute_words(at: float) -> str:
    """A time without its seconds: "3 Dec 2026, 09:00"."""
    here = local_moment_of(at)
    return figures.on_day(figures.day_words(here), figures.minute_words(here))


def clock_words(at: float, now: float) -> str:
    """Its time of day, "14:03:22", with the day where `now` is on another."""
    here = local_moment_of(at)
    return figures.clock_words(here) if here.date() == local_moment_of(now).date() else _day_and_clock(here)


def day_words(at: float) -> str:
    """Its day alone: "24 Nov 2026"."""
    return figures.day_words(local_moment_of(at))


def utc_words(at: float) -> str:
    """The same time in UTC: "24 Nov 2026, 13:03:22 UTC"."""
    return tr("{at} UTC", at=_day_and_clock(moment_of(at)))


def both_times(at: float) -> str:
    """Local time with UTC at hand: "24 Nov 2026, 14:03:22 (13:03:22 UTC)"."""
    there, here = moment_of(at), local_moment_of(at)
    if here.utcoffset() == there.utcoffset():
        return utc_words(at)
    same_day = here.date() == there.date()
    utc = tr("{at} UTC", at=figures.clock_words(there)) if same_day else utc_words(at)
    return f"{_day_and_clock(here)} ({utc})"


def _day_and_clock(moment: datetime) -> str:
    return figures.on_day(figures.day_words(moment), figures.clock_words(moment))
