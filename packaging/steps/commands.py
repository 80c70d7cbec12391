"""The command line: `demo`, `test`, `lock`, `sbom` and `languages`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from steps import checks, demo, lock, sbom
from steps.console import Console, Stop
from steps.languages import command as languages

_STOPPED = 2  # the set-up could not go on and said why
_INTERRUPTED = 130  # what a shell reports after Ctrl-C


def main(arguments: Sequence[str]) -> int:
    """Run one command; return the exit code of what it ran, or 2 where the set-up had to stop."""
    parser = _parser()
    known, rest = parser.parse_known_args(list(arguments))
    if rest and known.command in ("lock", "sbom", "languages"):
        parser.error(f"{known.command} does not know {' '.join(rest)}")
    console = Console(known.verbose)
    try:
        return _run(console, known, rest)
    except Stop as stop:
        console.say(f"\n{stop}")
        return _STOPPED
    except KeyboardInterrupt:
        console.say("\nStopped by you.")
        return _INTERRUPTED


def _run(console: Console, known: argparse.Namespace, rest: list[str]) -> int:
    if known.command == "demo":
        return demo.run(console, rest)
    if known.command == "test":
        return checks.run(console, rest, full=known.full)
    if known.command == "sbom":
        return sbom.run(console, known.file)
    if known.command == "languages":
        return languages.run(console, known.merge, known.untranslated)
    return lock.run(console, upgrade=known.upgrade)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="run.py", description="Sets Limelight up and runs it.", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True)

    def add(name: str, meaning: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=meaning, description=meaning, allow_abbrev=False)
        command.add_argument("-v", "--verbose", action="store_true", help="show everything that the steps print")
        return command

    add("demo", "Starts the demo; without a display, a tour with pictures. Further arguments go to the demo.")
    test = add("test", "Runs every check. Further arguments go to pytest.")
    test.add_argument("--full", action="store_true", help="also what takes longer, and the benchmarks")
    locks = add("lock", "Makes the lock files again, after a change to the dependencies.")
    locks.add_argument("--upgrade", action="store_true", help="take the newest versions that fit")
    bill = add("sbom", "Writes the bill of materials (CycloneDX 1.6), without a network.")
    bill.add_argument("file", nargs="?", default="", metavar="FILE", help="default: .limelight/limelight.cdx.json")
    words = add("languages", "Collects the texts that people read, and compiles their translations.")
    words.add_argument("--merge", nargs="+", default=[], metavar="FILE", help="take translations from these JSON files")
    words.add_argument(
        "--untranslated", type=int, default=0, metavar="N", help="write what is not translated into N files of JSON"
    )
    return parser
