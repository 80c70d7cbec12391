"""A report from the real window on a real screen: asked for by its keys, saved where a person says, and found again."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader

from e2e.test_demo import open_demo
from real.screen import Screen


def test_a_status_report_is_saved_by_keys_and_nothing_is_replaced_unasked(screen: Screen, tmp_path: Path) -> None:
    console = open_demo(screen, tmp_path / "demo.sqlite")
    console.wait_for(lambda: "all live" in "\n".join(console.window().texts()), "all to be read")
    screen.key("ctrl+shift+r")
    dialog = console.find_dialog("Report")
    dialog.find("push button", "Preview…").press()
    pages = console.find_dialog("Preview")
    pages.find("label", "1 page, as it would be printed.")
    screen.screenshot(tmp_path / "preview.png")
    screen.key("Escape")
    console.tree.wait_until_gone("dialog", "Preview", whole=False)
    dialog.find("push button", "Save as…").press()
    path = tmp_path / "status.pdf"
    files = console.find_dialog("Save the report")
    files.find("text", "File name:").write(str(path))
    files.find("push button", "Save").press()
    console.wait_for(lambda: "Saved to" in " ".join(dialog.texts()), "the report to be saved")
    pages = PdfReader(path).pages
    assert len(pages) == 1, "it is a page"
    text = " ".join(pages[0].extract_text().split())
    assert "DEMO" in text
    assert "Waiting for release in production" in text
    screen.screenshot(tmp_path / "saved.png")

    before = path.read_bytes()
    dialog.find("push button", "Save as…").press()
    files = console.find_dialog("Save the report")
    files.find("text", "File name:").write(str(path))
    files.find("push button", "Save").press()
    asked = console.find("push button", "No")
    assert path.read_bytes() == before
    asked.press()
    files.find("push button", "Cancel").press()
    console.tree.wait_until_gone("dialog", "Save the report", whole=False)
    dialog.find("push button", "Close").press()
    console.tree.wait_until_gone("push button", "Save as…")
    assert path.read_bytes() == before
    assert console.quit() == 0
