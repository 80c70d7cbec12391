"""How the program ends and starts again: in order, while it waits, killed in the middle of a change, and twice."""

from __future__ import annotations

from pathlib import Path

from e2e.console import Console
from e2e.parties import REASON, endpoint_profile
from e2e.people import confirm, fill_in, sign_in
from faults.telling import Tell
from real.demo import OWNER, running_demo
from real.screen import Screen

PRODUCTION_EU = 2  # the column of the matrix
FEATURE, KEY = "Instant payments", "instant-payments"
_OTHER_WINDOW = Path(__file__).parents[1] / "real" / "sample_window.py"


def test_a_change_whose_program_was_killed_while_sending_is_resolved_at_the_next_start(
    screen: Screen, tmp_path: Path
) -> None:
    with running_demo() as demo:
        profile = str(endpoint_profile(tmp_path, demo.address))
        killed = Console(screen, "--profile", profile)
        sign_in(killed, demo.token(OWNER), "Eva Lindqvist")
        killed.focus_window()
        killed.select(KEY, PRODUCTION_EU)
        killed.wait_for_cell(PRODUCTION_EU, "Waiting")
        demo.faults("trickle:production-eu:5,method=POST,count=1")  # it is done, and its answer does not end
        asked = killed.ask("ctrl+Return", f'Release "{FEATURE}" to everyone in Production EU')
        fill_in(screen, asked, "Production EU")
        confirm(screen, asked, "Release to everyone")
        killed.wait_for(lambda: demo.requests(KEY), "the request to arrive")
        asked.wait_for("Being sent.")
        killed.kill()

        console = Console(screen, "--profile", profile)
        console.find("label", "Eva Lindqvist")
        console.wait_for(lambda: [row["Outcome"] for row in console.activity()] == ["Confirmed"], "the outcome")
        [row] = console.activity()
        assert (row["Feature"], row["Change"], row["Reason"]) == (FEATURE, "Release: off → everyone", REASON)
        assert demo.flag("production-eu", KEY)["state"] == "ENABLED"
        assert [request["status"] for request in demo.requests(KEY)] == [200]
        assert console.quit() == 0


def test_closing_the_window_ends_the_program_although_the_servers_do_not_answer(screen: Screen, tmp_path: Path) -> None:
    with running_demo() as demo:
        console = Console(screen, "--profile", str(endpoint_profile(tmp_path, demo.address)))
        sign_in(console, demo.token(OWNER), "Eva Lindqvist")
        console.table()
        demo.faults("slow:*:300,method=GET")
        console.focus_window()
        screen.key("F5")
        console.wait_for(lambda: not console.find("push button", "Refresh").enabled, "the reading to be under way")
        screen.key("alt+F4")
        assert console.wait_for_end() == 0


def test_a_second_start_on_the_same_profile_raises_the_first_window_and_ends(
    screen: Screen, tmp_path: Path, tell: Tell
) -> None:
    profile = str(endpoint_profile(tmp_path, "http://127.0.0.1:9/toggle-endpoint/v1"))
    first = Console(screen, "--profile", profile)
    first.focus_window()
    screen.start_python([str(_OTHER_WINDOW)])
    first.find("frame", "Sample window")
    screen.activate("Sample window")
    first.wait_for(lambda: "active" not in first.window().states, "another window in front")

    second = Console(screen, "--profile", profile)
    assert second.wait_for_end() == 0
    (said,) = [line for line in second.child.log_text().splitlines() if "is open on this profile already" in line]
    first.wait_for(lambda: "active" in first.window().states, "the first window in front")
    assert first.quit() == 0
    injected = "the program is started again on a profile whose window is open"
    log, kept = "nobody listens at the profile's address", "no intent"
    tell("a second window on one profile", "process", "a start", injected, said, server=log, journal=kept)
