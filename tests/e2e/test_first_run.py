"""The first run of somebody who has nothing yet: from the empty window to the features of a real server."""

from __future__ import annotations

import secrets
from pathlib import Path

from e2e.console import Console
from e2e.parties import files_with
from real.screen import Screen
from real.unleash import STAGING, RealUnleash, SeedFeature


def test_the_first_run_offers_connections_and_a_saved_one_opens_the_matrix(
    screen: Screen, unleash: RealUnleash, tmp_path: Path
) -> None:
    key = f"first-{secrets.token_hex(4)}"
    unleash.seed([SeedFeature(key, on={"development": 100, STAGING: 50})])
    console = Console(screen)
    console.find("label", "No environment is connected yet")
    console.find("push button", "Connections…").press()

    dialog = console.find_dialog("Add connection")
    dialog.find("check box", "Unleash").press()
    dialog.find("text", "Projects")
    dialog.find("text", "Address").write(unleash.address)
    dialog.find("text", "Title").write("Bank Unleash")
    dialog.find("password text", "Token").write("user:" + "0" * 56)
    assert not dialog.find("push button", "Save").enabled
    test = dialog.find("push button", "Test connection")
    before = set(dialog.texts())
    test.press()
    console.wait_for(lambda: test.enabled and set(dialog.texts()) != before, "the end of the first try")
    assert any("Sign in" in text or "token" in text for text in dialog.texts())
    assert not dialog.find("push button", "Save").enabled

    dialog.find("password text", "Token").write(unleash.editor.token)
    test.press()
    dialog.find("text", f"Name of {STAGING}", timeout=40).write("Staging")
    assert {"checked", "enabled"} <= dialog.find("check box", "production is critical").states
    dialog.find("push button", "Save").press()
    console.tree.wait_until_gone("dialog", "Add connection", whole=False)

    console.find("label", "editor")
    heads = console.table().headers()
    names = [head.partition(",")[0] for head in heads]
    assert names == ["Feature", "development", "Staging", "production"]
    assert "PRODUCTION" in heads[3]
    console.focus_window()
    console.filter(key)
    console.wait_for_cell(2, "50")
    assert [words in cell for words, cell in zip(("Released", "Partly", "Off"), console.row()[1:], strict=True)] == [
        True,
        True,
        True,
    ]

    assert Console(screen).wait_for_end() == 0  # a second start finds the window that took the first one's place
    assert console.child.running
    assert console.quit() == 0
    assert "Traceback" not in console.child.log_text()

    profile = screen.session.home / ".config" / "limelight" / "limelight.toml"
    assert f'address = "{unleash.address}"' in profile.read_text(encoding="utf-8")
    assert files_with(unleash.editor.token, [screen.session.folder, tmp_path]) == []
