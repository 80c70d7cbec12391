"""The command line: `limelight`, `limelight demo`, `--self-test`, and the commands that open no window."""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

from limelight import __version__
from limelight.domain.plan_places import is_plan, path_in

_LINK = "limelight:"  # an argument that begins so is an address that leads somewhere

_COMMANDS = {
    "serve": "limelight.demo.command",
    "verify-journal": "limelight.bootstrap.verify_journal",
    "status": "limelight.bootstrap.status_command",
    "report": "limelight.bootstrap.report_command",
}
"""The commands with a command line of their own. What they need is not loaded with the console, nor it with them."""


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] and given[0] in _COMMANDS:
        command = importlib.import_module(_COMMANDS[given[0]])
        return int(command.main(given[1:]))
    links = [argument for argument in given if argument.lower().startswith(_LINK) or is_plan(argument)]
    parser = _parser()
    options = parser.parse_args([argument for argument in given if argument not in links])
    if options.command in _COMMANDS:
        parser.error(f"write {options.command} first, and its options after it")
    if len(links) > 1:
        parser.error("only one link can be followed, or one plan opened, at a time")
    links = [str(Path(path_in(link)).absolute()) if is_plan(link) else link for link in links]
    if options.self_test:
        from limelight.selftest import run_self_test  # noqa: PLC0415 - loaded only when asked for

        return run_self_test()
    from limelight.bootstrap import garbage, memory_image  # noqa: PLC0415 - only a window needs them

    memory_image.keep_none()
    garbage.hold()
    from limelight.bootstrap import languages  # noqa: PLC0415 - words are translated when they are imported

    languages.speak()
    from limelight.bootstrap import program  # noqa: PLC0415 - Qt is not loaded for --version and --help

    if options.command == "demo":
        return program.run_demo(options.data, options.tour, *links)
    return program.run_console(options.profile, *links)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="limelight",
        description="The desktop console with which a business releases its features.",
        epilog=f"{_LINK}//feature/KEY?environment=ENVIRONMENT as an argument shows a feature in the open window, and "
        "the file of a plan is opened there.",
    )
    parser.add_argument("--version", action="version", version=f"limelight {__version__}")
    parser.add_argument("--profile", type=Path, metavar="FILE", help="the profile to open (default: the user's own)")
    parser.add_argument("--self-test", action="store_true", help="check every part of this installation and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    demo = commands.add_parser("demo", help="open the console on the embedded demo")
    demo.add_argument("--data", type=Path, metavar="FILE", help="keep the demo's data in this file")
    demo.add_argument(
        "--tour", type=Path, metavar="FOLDER", help="drive a short tour by itself, write pictures and a log, and end"
    )
    commands.add_parser("status", help="tell where features stand (see: limelight status --help)")
    commands.add_parser("report", help="write a report (see: limelight report --help)")
    commands.add_parser("verify-journal", help="check a journal or an export (see: limelight verify-journal --help)")
    commands.add_parser("serve", help="run the demo's toggle endpoint alone (see: limelight serve --help)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
