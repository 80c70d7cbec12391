"""Saves a connection into the profile file: comments stay, it is replaced in one step, nobody else may read it."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from limelight.documents.files import replace_file
from limelight.domain.environments import Kind
from limelight.domain.errors import ProfileProblem
from limelight.domain.profile import DEFAULT_PROJECTS, Binding, Profile, SystemEntry
from limelight.settings.blocks import Block, Field, changed, fresh, join, split
from limelight.settings.reading import parse_profile, read_text
from limelight.words import tr

_NEW_FILE = """\
# The profile of Limelight: which toggle systems there are, and the path to production.
# Never write a token here: it is pasted when you sign in. Every key is explained in limelight.example.toml.
"""
_BY_HAND = tr(
    "This profile writes its systems or environments inline, which Limelight does not rewrite. "
    "Write them as [systems.KEY] and [[environments]], or add the connection by hand."
)


def save_connection(path: Path, entry: SystemEntry, bindings: Sequence[Binding]) -> Profile:
    """Put a system, and the whole path of environments in its new order, into the profile; return what it says now.

    A missing file and its folder are made (0600 and 0700).

    Raises:
        ProfileProblem: what would be written, or what is there already, cannot be used.
        StoreTrouble: the file cannot be written.
    """
    text = read_text(path) if path.exists() else _NEW_FILE
    before = parse_profile(text, str(path), path.parent)
    blocks = _with_system(split(text), before, entry, path.parent)
    blocks = _with_environments(blocks, before, bindings)
    after = join(blocks)
    profile = parse_profile(after, str(path), path.parent)
    if not _says(profile, entry, bindings):
        raise ProfileProblem(_BY_HAND, path=str(path))
    replace_file(path, after, "profile")
    return profile


def _with_system(blocks: list[Block], before: Profile, entry: SystemEntry, folder: Path) -> list[Block]:
    ca_file = entry.ca_file
    with contextlib.suppress(ValueError):
        ca_file = str(Path(ca_file).relative_to(folder)) if ca_file else ""
    fields = (
        Field("kind", entry.kind.value),
        Field("address", entry.address),
        Field("title", entry.title, ""),
        Field("projects", list(entry.projects), list(DEFAULT_PROJECTS)),
        Field("poll_seconds", entry.poll_seconds, None),
        Field("ca_file", ca_file, ""),
        Field("sign_in", entry.sign_in, ""),
    )
    path = ("systems", entry.key)
    if any(system.key == entry.key for system in before.systems):
        return [changed(block, fields) if block.path == path else block for block in blocks]
    new = fresh(path, False, fields)
    last = max((index for index, block in enumerate(blocks) if block.path[:1] == ("systems",)), default=0)
    return [*blocks[: last + 1], new, *blocks[last + 1 :]]


def _with_environments(blocks: list[Block], before: Profile, bindings: Sequence[Binding]) -> list[Block]:
    """The blocks of the environments in their new order, where the first of them stood."""
    written = [block for block in blocks if block.path[:1] == ("environments",)]
    if len(written) != len(before.bindings):
        raise ProfileProblem(_BY_HAND)
    title = written[0].above if written else ""  # of their section: it stays above all of them
    plain = [replace(block, above="") if block is written[0] else block for block in written]
    old = dict(zip((binding.environment.key for binding in before.bindings), plain, strict=True))
    new = [_environment_block(old.get(binding.environment.key), binding) for binding in bindings]
    if written:
        place = blocks.index(written[0])
        titled = [Block((), title), *(_spaced(block, index) for index, block in enumerate(new))]
    else:
        last = (index for index, block in enumerate(blocks) if block.path[:1] in (("systems",), ("sources",)))
        place = max(last, default=0) + 1
        titled = new
    return [*blocks[:place], *titled, *(block for block in blocks[place:] if block not in written)]


def _spaced(block: Block, index: int) -> Block:
    """One empty line above each environment but the first, whose section has its own; a comment there stays."""
    if block.above.strip() and index:
        return block
    return replace(block, above="\n" if index else "")


def _environment_block(old: Block | None, binding: Binding) -> Block:
    environment = binding.environment
    fields = (
        Field("key", environment.key),
        Field("name", environment.name, environment.key),
        Field("kind", environment.kind.value),
        Field("critical", environment.critical, environment.kind is Kind.PRODUCTION),
        Field("colour", environment.colour, ""),
        Field("system", binding.system),
        Field("remote", binding.remote, environment.key),
        Field("sources", list(binding.sources), []),
    )
    return changed(old, fields) if old else fresh(("environments", 0), True, fields)


def _says(profile: Profile, entry: SystemEntry, bindings: Sequence[Binding]) -> bool:
    wanted = tuple(
        replace(binding, environment=replace(binding.environment, position=position))
        for position, binding in enumerate(bindings)
    )
    return entry in profile.systems and profile.bindings == wanted
