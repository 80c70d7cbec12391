"""What is known of the selected feature everywhere: name, key, owner, tags, what it is for, and its page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from limelight.domain.features import Feature, Lifecycle
from limelight.ui.stage.flow import FlowLayout
from limelight.ui.text import (
    age_words,
    both_times,
    plain_button,
    plain_label,
    plain_tooltip,
    prose_label,
    set_prose,
    shortened,
)
from limelight.ui.theme import Look, Themes, icon, scaled, set_look
from limelight.words import tr

_MOST_TAGS = 20
LONGEST_HEADLINE = 120  # characters of a name that stay in sight


class Headline(QFrame):
    """Which feature it is: it stays in sight above everything that scrolls."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, Look.BAR)
        self._title = prose_label("", Look.TITLE, self)
        self._key = prose_label("", Look.CODE, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 10)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        layout.addWidget(self._key)

    def show_feature(self, feature: Feature) -> None:
        """Show name and key of this feature."""
        set_prose(self._title, shortened(feature.title, LONGEST_HEADLINE))
        set_prose(self._key, feature.key)


class About(QWidget):
    """What follows under the `headline`, which is placed by whoever builds this.

    Signals:
        summary_wanted(): how the feature stands everywhere is to be copied as text.
    """

    summary_wanted = Signal()

    def __init__(
        self,
        themes: Themes,
        link_hosts: Sequence[str],
        opener: Callable[[QUrl], object] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._hosts = link_hosts
        self._opener = opener
        self._feature: Feature | None = None
        self.headline = Headline()
        self._full_name = prose_label("", Look.STRONG, self)
        self._facts = prose_label("", Look.MUTED, self)
        self._description = prose_label("", Look.BODY, self)
        self._needs = prose_label("", Look.MUTED, self)
        self._tags = QWidget(self)
        self._tag_flow = FlowLayout(6, self._tags)
        self.copy_key = plain_button(tr("Copy key"), Look.QUIET, self)
        self.copy_summary = plain_button(tr("Copy as text"), Look.QUIET, self)
        self.link = plain_button(tr("Open its page"), Look.QUIET, self)
        self._refusal = prose_label("", Look.WARNING_TEXT, self)
        self.copy_key.clicked.connect(self._copy_key)
        self.copy_summary.clicked.connect(self.summary_wanted)
        self.copy_summary.setAccessibleDescription(tr("How the feature stands in every environment, as sentences"))
        self.link.clicked.connect(self._open)
        themes.theme_changed.connect(self._colour)
        self._colour()
        self._lay_out()

    def show_feature(self, feature: Feature, now: float) -> None:
        """Show this feature; `now` in seconds since 1970, UTC."""
        if feature is self._feature:
            return
        self._feature = feature
        self.headline.show_feature(feature)
        full_name = feature.title if len(feature.title) > LONGEST_HEADLINE else ""
        set_prose(self._full_name, shortened(full_name, 1000))
        self._full_name.setVisible(bool(full_name))
        set_prose(self._facts, _facts(feature, now))
        plain_tooltip(
            self._facts,
            tr("Created {created}", created=both_times(feature.created)) if feature.created is not None else "",
        )
        for label, text in ((self._description, shortened(feature.description, 1000)), (self._needs, _needs(feature))):
            set_prose(label, text)
            label.setVisible(bool(text))
        self._show_tags(feature.tags)
        self.link.setVisible(bool(feature.link))
        self.link.setAccessibleDescription(tr("In the browser: {link}", link=shortened(feature.link)))
        self._say_refusal("")

    def update_age(self, now: float) -> None:
        """Time went by; `now` in seconds since 1970, UTC."""
        if self._feature is not None:
            set_prose(self._facts, _facts(self._feature, now))

    def _show_tags(self, tags: Sequence[str]) -> None:
        while (item := self._tag_flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        shown = [shortened(tag, 40) for tag in tags[:_MOST_TAGS]]
        if len(tags) > _MOST_TAGS:
            shown.append(tr("and {tags} more", tags=len(tags) - _MOST_TAGS))
        for tag in shown:
            label = plain_label(tag, Look.TAG, self._tags)
            label.show()
            self._tag_flow.addWidget(label)
        self._tags.setVisible(bool(tags))
        self._tags.setAccessibleName(tr("Tags: {shown}", shown=", ".join(shown)))

    def _lay_out(self) -> None:
        buttons = QWidget(self)
        flow = FlowLayout(2, buttons)
        for button in (self.copy_key, self.copy_summary, self.link):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self._full_name, self._facts, self._description, self._tags, self._needs):
            layout.addWidget(widget)
        layout.addWidget(buttons)
        layout.addWidget(self._refusal)

    def _say_refusal(self, words: str) -> None:
        set_prose(self._refusal, words)
        self._refusal.setVisible(bool(words))

    @Slot()
    def _copy_key(self) -> None:
        if self._feature is not None:
            QGuiApplication.clipboard().setText(self._feature.key)

    @Slot()
    def _open(self) -> None:
        if self._feature is not None:
            from limelight.ui.links import open_link  # noqa: PLC0415  (only where somebody follows one)

            self._say_refusal(open_link(self._feature.link, self._hosts, self._opener))

    @Slot()
    def _colour(self) -> None:
        muted = self._themes.theme.muted
        for button, name in ((self.copy_key, "copy"), (self.copy_summary, "copy"), (self.link, "link")):
            button.setIcon(icon(name, muted))
            button.setIconSize(QSize(scaled(14), scaled(14)))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def _facts(feature: Feature, now: float) -> str:
    parts = [feature.owner or tr("Nobody is named as owner"), feature.type.word]
    if feature.lifecycle is not Lifecycle.ACTIVE:
        parts.append(feature.lifecycle.word)
    if feature.since_version:
        parts.append(tr("in the code since {since_version}", since_version=shortened(feature.since_version, 60)))
    if feature.created is not None:
        parts.append(tr("created {now}", now=age_words(now - feature.created)))
    return " · ".join(shortened(part, 120) for part in parts)


def _needs(feature: Feature) -> str:
    return (
        tr("Needs: {features}", features=", ".join(shortened(key, 80) for key in feature.depends_on))
        if feature.depends_on
        else ""
    )
