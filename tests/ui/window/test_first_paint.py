"""What the first paint waits for: only what it shows is imported before it, and nothing is collected until then."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.profiles import profile_with_picture
from bench.starts import settings

FEATURES, ENVIRONMENTS = 300, 4
_NOT_YET = {
    "asyncio",
    "concurrent.futures",
    "cryptography",
    "httpx",
    "keyring",
    "msgspec",
    "sqlite3",
    "ssl",
    "statistics",
    "PySide6.QtNetwork",
    "limelight.domain.changes",
    "limelight.domain.confirmation",
    "limelight.domain.sign_ins",
    "limelight.domain.situation",
    "limelight.domain.verdict",
    "limelight.identity",
    "limelight.journal",
    "limelight.net",
    "limelight.providers",
    "limelight.sync",
    "limelight.usecases",
    "limelight.demo",
    "limelight.ui.activity",
    "limelight.ui.changing",
    "limelight.ui.confirm",
    "limelight.ui.connecting",
    "limelight.ui.connections",
    "limelight.ui.copying",
    "limelight.ui.deep_links",
    "limelight.ui.going",
    "limelight.ui.hands",
    "limelight.ui.inspector.inspector",
    "limelight.ui.keys",
    "limelight.ui.palette",
    "limelight.ui.pending",
    "limelight.ui.sign_in",
    "limelight.ui.stage.sentences",
    "limelight.ui.tour",
    "limelight.ui.whats_new",
}
"""Modules and packages of which nothing is shown in the first frame."""

_MOST_OF_OUR_OWN = 114
"""Modules of Limelight: each costs about a millisecond of the first paint."""

_PROGRAM = """
import gc, json, sys
from limelight.__main__ import main

def watch():
    from limelight.bootstrap import program

    class Watched(program.Program):
        def _begin(self):
            before = {"modules": sorted(sys.modules), "collections": gc.get_stats()[2]["collections"]}
            before["collects"] = gc.isenabled()
            stage = self.stay.console.window.stage
            features = stage.model.picture.catalogue.features
            before["rows"], before["decoded"] = stage.model.rowCount(), features._decoded is not None
            super()._begin()
            after = {"collects": gc.isenabled(), "modules": sorted(sys.modules), "turn": sys.getswitchinterval()}
            print(json.dumps([before, after]), flush=True)
            self._app.quit()

    program.Program = Watched

from limelight.bootstrap import garbage
hold = garbage.hold
garbage.hold = lambda: (hold(), watch())
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    """What the real program has imported when its window is painted, and right after it was furnished."""
    data = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(data))
        profile, _ = profile_with_picture(data, FEATURES, ENVIRONMENTS, 9)
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM, "--profile", str(profile)],
        env=settings(Path(data)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout.splitlines()[0])


def test_what_the_first_frame_does_not_show_is_not_imported_before_it(told: list[dict[str, object]]) -> None:
    before, after = (set(each["modules"]) for each in told)
    early = {name for name in before for late in _NOT_YET if name == late or name.startswith(f"{late}.")}
    assert early == set()
    assert {"limelight.ui.inspector.inspector", "limelight.ui.changing"} <= after


def test_few_modules_of_our_own_are_imported_before_the_first_frame(told: list[dict[str, object]]) -> None:
    own = [name for name in told[0]["modules"] if name.partition(".")[0] == "limelight"]
    assert len(own) <= _MOST_OF_OUR_OWN, own


def test_the_first_frame_holds_the_stored_rows_without_decoding_every_feature(told: list[dict[str, object]]) -> None:
    assert told[0]["rows"] == FEATURES
    assert not told[0]["decoded"]


def test_nothing_is_collected_until_the_first_frame_and_by_itself_never(told: list[dict[str, object]]) -> None:
    assert (told[0]["collects"], told[1]["collects"]) == (False, False)
    assert told[0]["collections"] == 0


def test_the_window_gets_its_turn_soon_while_much_is_read_behind_it(told: list[dict[str, object]]) -> None:
    assert told[1]["turn"] <= 0.001
