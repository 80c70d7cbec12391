"""Brings what the machine itself lacks, where this script may install it, and else says the one command that does."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from steps.console import Console, Stop
from steps.needs import LINUX, Need


def provide(console: Console, required: Sequence[Need], wanted: Sequence[Need] = ()) -> list[Need]:
    """Install what is missing where this script may do so; return what of `wanted` cannot be had.

    Raises:
        Stop: something of `required` is missing; the text holds the one command that installs it.
    """
    missing = _missing((*required, *wanted))
    reason = ""
    if missing and _is_debian() and _is_root():
        try:
            _install(console, sorted({need.package for need in missing}))
        except Stop as stop:
            reason = f"\n{stop}"
        missing = _missing(missing)
    if any(need in required for need in missing):
        raise Stop(_request(missing) + reason)
    if reason:
        console.say(reason)
    return missing


def command_for(needs: Sequence[Need]) -> str:
    """Return the one command, or the plain names, with which a person installs what is missing."""
    if _is_debian():
        return "sudo apt-get install -y " + " ".join(sorted({need.package for need in needs}))
    return "the packages of your system that hold " + ", ".join(need.name for need in needs)


def _missing(needs: Sequence[Need]) -> list[Need]:
    return [need for need in needs if not need.is_here()]


def _request(missing: Sequence[Need]) -> str:
    names = ", ".join(need.name for need in missing)
    verb = "Install them with this command" if _is_debian() else "Install them"
    return (
        f"Limelight needs what this machine lacks: {names}.\n{verb}, then start again:\n\n    {command_for(missing)}\n"
    )


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _is_debian() -> bool:
    return LINUX and all(shutil.which(program) for program in ("apt-get", "dpkg"))


def _install(console: Console, packages: Sequence[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    with console.step(f"Installing Debian packages: {' '.join(packages)}"), _no_database_of_its_own(packages):
        console.run([*apt, "update"], env=environment)
        console.run([*apt, "install", "--no-install-recommends", *packages], env=environment)


@contextmanager
def _no_database_of_its_own(packages: Sequence[str]) -> Iterator[None]:
    """Keep Debian from making and starting a database server: the tests make their own and want its programs only."""
    if "postgresql" not in packages:
        yield
        return
    rule = Path("/etc/postgresql-common/createcluster.d/limelight-set-up.conf")
    rule.parent.mkdir(parents=True, exist_ok=True)
    rule.write_text("create_main_cluster = false\n", encoding="utf-8")
    try:
        yield
    finally:
        rule.unlink()
