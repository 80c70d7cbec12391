"""A real notification service (dunst) on the screen of a test."""

import json
from pathlib import Path
from typing import Any

from real.absence import tool
from real.processes import Child, wait_until
from real.screen import Screen

NAME = "org.freedesktop.Notifications"
_SETTINGS = """[global]
    markup = {markup}
    origin = top-right
    width = 420
    height = 300
    notification_limit = 10
    history_length = 100
    idle_threshold = 0
    font = Sans 10
    format = "<b>%s</b>\\n%b"
[urgency_normal]
    timeout = 60
[urgency_critical]
    timeout = 0
"""


class NotificationService:
    """Nothing runs until `start`: a screen has no notification service by itself. Ended with the screen."""

    def __init__(self, screen: Screen, *, markup: str = "full") -> None:
        tool("dunst", "dunst")
        tool("dunstctl", "dunst")
        self.screen = screen
        self._markup = markup
        self._daemon: Child | None = None

    def start(self) -> None:
        """Start it, and wait until it can be spoken to."""
        settings = self.screen.session.folder / "dunstrc"
        settings.write_text(_SETTINGS.format(markup=self._markup), encoding="utf-8")
        self._daemon = self.screen.start_program(["dunst", "-conf", str(settings)])
        self.screen.session.wait_for_name(NAME, self._daemon)

    def stop(self) -> None:
        """End it: from now on nobody shows notifications."""
        if self._daemon is not None:
            self._daemon.end()

    def count(self) -> int:
        """How many are shown."""
        return int(self._control("count", "displayed"))

    def wait_for(self, count: int) -> None:
        """Wait until so many are shown."""
        wait_until(lambda: self.count() == count, f"{count} notifications to be shown", 20)

    def click(self) -> None:
        """Do what a click on the newest one does."""
        self._control("action", "0")

    def close(self) -> None:
        """Close all that are shown, as a person does, and those that come meanwhile."""

        def are_gone() -> bool:
            self._control("close-all")
            return self.count() == 0

        wait_until(are_gone, "all notifications to be closed", 20)

    def closed(self) -> list[dict[str, Any]]:
        """Close all that are shown; every notification so far as the service took it, the newest first."""
        self.close()
        (found,) = json.loads(self._control("history"))["data"]
        return [{name: value["data"] for name, value in each.items()} for each in found]

    def picture(self, path: Path) -> Path:
        """What the screen shows."""
        return self.screen.screenshot(path)

    def _control(self, *arguments: str) -> str:
        done = self.screen.session.run(["dunstctl", *arguments], environment=self.screen.environment)
        assert done.returncode == 0, f"dunstctl {' '.join(arguments)}: {done.stderr}"
        return done.stdout
