"""The icon in a real tray, and what it shows where no service shows notifications."""

from pathlib import Path

from real.absence import tool
from real.screen import Screen

SAMPLE = Path(__file__).with_name("tray_sample.py")
SUMMARY = "1 change in Production EU"
HOSTILE = '<b>bold</b> & <a href="https://evil.example">here</a> <img src="file:///etc/passwd"/>'


def test_in_a_tray_the_icon_tells_in_plain_text_what_changed(screen: Screen, tmp_path: Path) -> None:
    tool("trayer", "trayer")
    screen.start_program(["trayer", "--edge", "top", "--align", "right", "--height", "32", "--width", "10"])
    program = screen.start_python([str(SAMPLE), SUMMARY, HOSTILE])
    program.wait_until(lambda: "told Bank b: 3 changes since you last looked" in program.log_text(), "the icon", 30)
    screen.tree.find("label", SUMMARY, timeout=20)
    screen.tree.find("label", HOSTILE, timeout=20)
    screen.screenshot(tmp_path / "tray.png")


def test_without_a_tray_there_is_no_icon_and_nothing_fails(screen: Screen) -> None:
    program = screen.start_python([str(SAMPLE), SUMMARY, HOSTILE])
    screen.tree.find("frame", "A window with a tray", timeout=30)
    program.wait_until(lambda: "possible False" in program.log_text(), "the window", 30)
    assert "told" not in program.log_text()
    assert program.running
