"""Text from outside stays text: what the one module does, and that nobody goes around it."""

import ast
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtWidgets import QWidget

import limelight.ui
from faults.telling import Tell
from limelight.ui import links
from limelight.ui import text as texts

UI = Path(limelight.ui.__file__).parent
BANNED_CALLS = {
    "QLabel",
    "QTextBrowser",
    "setToolTip",
    "setWhatsThis",
    "setHtml",
    "insertHtml",
    "appendHtml",
    "openUrl",
}
BANNED_NAMES = {"QMessageBox", "QToolTip", "QDesktopServices", "QWhatsThis"}
BANNED_ATTRIBUTES = {"ToolTipRole", "WhatsThisRole", "RichText", "MarkdownText", "AutoText"}


def offences(source: str) -> list[str]:
    """Every place of a module that could turn data into markup or open an address."""
    found = []
    for node in ast.walk(ast.parse(source)):
        name = ""
        if isinstance(node, ast.Call):
            called = node.func
            name = (
                called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""
            )
            name = name if name in BANNED_CALLS else ""
        elif isinstance(node, ast.Name) and node.id in BANNED_NAMES:
            name = node.id
        elif isinstance(node, ast.Attribute) and node.attr in BANNED_ATTRIBUTES | BANNED_NAMES | {"openUrl"}:
            name = node.attr
        if name:
            found.append(f"line {node.lineno}: {name}")
    return found


@pytest.mark.parametrize("module", sorted(UI.rglob("*.py")), ids=lambda path: str(path.relative_to(UI)))
def test_only_one_module_makes_labels_messages_tooltips_and_opens_addresses(module: Path) -> None:
    found = offences(module.read_text(encoding="utf-8"))
    if module == UI / "text.py":
        assert found, "the rule no longer sees what it forbids"
    elif module == UI / "links.py":
        assert {each.split(": ")[1] for each in found} == {"openUrl", "QDesktopServices"}
    else:
        assert not found, f"{module.relative_to(UI)}: use limelight.ui.text instead: {found}"


@pytest.mark.parametrize(
    "source",
    [
        "QLabel('x')",
        "QtWidgets.QLabel(text)",
        "widget.setToolTip(text)",
        "QMessageBox.warning(self, a, b)",
        "QDesktopServices.openUrl(url)",
        "box = QMessageBox()",
        "opener = desktop.openUrl",
        "return Qt.ItemDataRole.ToolTipRole",
        "label.setTextFormat(Qt.TextFormat.RichText)",
        "QToolTip.showText(at, text)",
    ],
)
def test_the_rule_finds_every_way_around(source: str) -> None:
    assert offences(source)


@pytest.mark.parametrize("source", ["def f(label: QLabel) -> None: ...", "plain_tooltip(w, t)", "model.ToolTip"])
def test_the_rule_leaves_the_rest_alone(source: str) -> None:
    assert not offences(source)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Instant payments", "Instant payments"),
        ("Überweisung – 即時", "Überweisung – 即時"),
        ("\u202egnol", "⟨U+202E⟩gnol"),
        ("pay\u200bments", "pay⟨U+200B⟩ments"),
        ("a\nb", "a⟨U+000A⟩b"),
        ("\ufeff\u00adx\u2066", "⟨U+FEFF⟩⟨U+00AD⟩x⟨U+2066⟩"),
        ("\u3164\u115f", "⟨U+3164⟩⟨U+115F⟩"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("\x00\x1b[31m", "⟨U+0000⟩⟨U+001B⟩[31m"),
    ],
)
def test_odd_characters_are_made_visible(text: str, shown: str) -> None:
    assert texts.visible(text) == shown


def test_lines_stay_lines_where_they_may() -> None:
    assert texts.visible("a\r\nb\tc", lines=True) == "a\nb⟨U+0009⟩c"


@given(st.text())
def test_nothing_that_cannot_be_seen_is_left_and_nothing_seen_is_lost(text: str) -> None:
    shown = texts.visible(text)
    assert texts.visible(shown) == shown
    assert all(char in shown for char in text if char.isalnum() and char not in "\u115f\u1160\u3164\uffa0")


@given(st.text(max_size=60))
def test_a_tooltip_shows_the_text_itself_whatever_it_holds(text: str) -> None:
    document = QTextDocument()
    document.setHtml(texts.tooltip_markup(text))
    wanted = texts.visible(text, lines=True).replace("\N{NO-BREAK SPACE}", " ")
    assert document.toPlainText().replace("\N{NO-BREAK SPACE}", " ").strip("\n") == wanted.strip("\n")


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", '<img src="file:///etc/passwd">', "<a href='https://x'>y</a>", "a & b"]
)
def test_a_label_shows_markup_as_text(qtbot, text: str, tell: Tell) -> None:
    label = texts.plain_label(text)
    qtbot.addWidget(label)
    assert label.text() == text
    assert label.textFormat().name == "PlainText"
    texts.plain_tooltip(label, text)
    assert "<b>" not in label.toolTip()
    assert "<img" not in label.toolTip()
    tell("markup in a label", "security", f"a label, {text}", f"a text from a server is {text}", label.text())


def test_a_screen_reader_gets_a_tooltips_words_unless_the_widget_has_its_own(qtbot) -> None:
    button = texts.plain_button("Release")
    qtbot.addWidget(button)
    texts.plain_tooltip(button, "On for <everyone>\nsince\u202e Monday")
    assert described(button) == "On for <everyone>\nsince⟨U+202E⟩ Monday"
    texts.plain_tooltip(button, "Off")
    assert described(button) == "Off"
    texts.plain_tooltip(button, "")
    assert described(button) == ""
    button.setAccessibleDescription("Asks first")
    texts.plain_tooltip(button, "Off")
    assert described(button) == "Asks first"


def described(widget: QWidget) -> str:
    """What a screen reader gets as the description."""
    told = QAccessible.queryAccessibleInterface(widget)
    assert told is not None
    return told.text(QAccessible.Text.Description)


def test_a_message_and_a_button_are_plain(qtbot) -> None:
    window = texts.plain_label()
    qtbot.addWidget(window)
    box = texts.plain_message(window, "Export", "<b>no</b>")
    assert box.textFormat().name == "PlainText"
    assert box.text() == "<b>no</b>"
    button = texts.plain_button("Save & close")
    qtbot.addWidget(button)
    assert button.text() == "Save && close"
    assert not button.autoDefault()


HOSTS = ("toggles.example.com", "wiki.example.com")


@pytest.mark.parametrize(
    "address",
    [
        "http://toggles.example.com/x",
        "file:///etc/passwd",
        "smb://toggles.example.com/share",
        "ms-msdt:/id",
        "https:///nohost",
        "https://toggles.example.com@evil.example/",
        "https://user:secret@toggles.example.com/",
        "https://evil.example/toggles.example.com",
        "https://toggles.example.com.evil.example/",
        "https://toggles.example.com\\@evil.example/",
        "https://toggles.example.com/\u202e",
        "https://toggles.example.com/a b",
        " https://toggles.example.com/",
        "https://[broken/",
        "https://toggles.example.com:99999/",
        "javascript:alert(1)",
        "",
    ],
)
def test_only_https_links_to_allowed_hosts_are_opened(address: str, tell: Tell) -> None:
    opened: list[QUrl] = []
    said = links.open_link(address, HOSTS, opened.append)
    assert said
    assert not opened
    injected = f"a link of a feature leads to {address or 'nothing'}"
    tell("a link that may not be opened", "security", f"a link, {address or 'none'}", injected, said)


def test_an_allowed_link_is_opened_once() -> None:
    opened: list[QUrl] = []
    assert links.open_link("https://Wiki.example.com/page?x=1", HOSTS, opened.append) == ""
    assert [url.toString() for url in opened] == ["https://wiki.example.com/page?x=1"]


def test_a_desktop_that_does_not_open_the_link_is_said() -> None:
    assert "did not open" in links.open_link("https://wiki.example.com/", HOSTS, lambda _url: False)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-3, "0 s"),
        (12.9, "12 s"),
        (59.9, "59 s"),
        (60, "1 min"),
        (3599, "59 min"),
        (3600, "1 h"),
        (47 * 3600, "47 h"),
        (2 * 86400, "2 days"),
        (13.9 * 86400, "13 days"),
        (21 * 86400, "3 weeks"),
        (100 * 86400, "3 months"),
        (800 * 86400, "2 years"),
    ],
)
def test_ages_are_told_in_one_unit(seconds: float, words: str) -> None:
    assert texts.span_words(seconds).replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("UTC", "30 Nov 2026, 01:03:22 UTC"),
        ("Europe/Berlin", "30 Nov 2026, 02:03:22 (01:03:22 UTC)"),
        ("America/New_York", "29 Nov 2026, 20:03:22 (30 Nov 2026, 01:03:22 UTC)"),
    ],
)
@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change its time zone for one process")
def test_a_time_is_local_with_utc_at_hand(monkeypatch, zone: str, words: str) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert texts.both_times(1_796_000_602.0) == words
        assert words.startswith(texts.time_words(1_796_000_602.0).removesuffix(" UTC"))
    finally:
        monkeypatch.undo()
        time.tzset()


def test_ages_near_nothing() -> None:
    assert texts.age_words(0.4) == "just now"
    assert texts.ago_words(None, 5.0) == "never"
    assert texts.ago_words(1.0, 13.0) == "12\N{NO-BREAK SPACE}s ago"
