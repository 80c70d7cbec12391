"""A profile as blocks of text, one for each header, so that one can be changed and the rest stays as typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import tomlkit
from tomlkit.items import Table

from limelight.documents.positions import Path, Places, find_places

Plain = str | bool | float | list[str]
"""A value as the profile writes it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A header with everything down to the next one.

    `path` is the header's; empty for what stands before the first header. `text` begins with the comment lines
    directly above the header; `above` is what stands over those, such as empty lines and the title of a section.
    """

    path: Path
    text: str
    above: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """What a key should say, and what it means where it is not written."""

    key: str
    value: Plain | None  # None: as where it is not written
    default: Plain | None = None


def split(text: str) -> list[Block]:
    """Cut a valid profile into its blocks; joined they are the text again. The last one is what ends the file."""
    places = find_places(text)
    if not places.headers:
        return [Block((), text), Block((), "")]
    blocks: list[Block] = []
    path: Path = ()
    own, above, start = "", "", 0
    for header in places.headers:
        end = _body_end(places, start, header.start)
        blocks.append(Block(path, own + text[start:end], above))
        start = text.rfind("\n", 0, header.start) + 1
        above, own = _parted(text[end:start])
        path = header.path
    end = _body_end(places, start, len(text))
    return [*blocks, Block(path, own + text[start:end], above), Block((), text[end:])]


def join(blocks: Sequence[Block]) -> str:
    """The text of the blocks."""
    text = ""
    for block in blocks:
        if text and block.path and not text.endswith("\n"):
            text += "\n"
        text += block.above + block.text if text else (block.above + block.text).lstrip("\n")
    return text


def changed(block: Block, fields: Sequence[Field]) -> Block:
    """The block with what its fields should say; comments, order and everything that is right already stay."""
    document = tomlkit.parse(block.text if block.text.endswith("\n") else block.text + "\n")
    table = _table_in(document, block.path)
    for field in fields:
        _set(table, field)
    return replace(block, text=tomlkit.dumps(document))


def fresh(path: Path, is_list: bool, fields: Sequence[Field]) -> Block:
    """A new block with what is not said by default."""
    name = ".".join(tomlkit.key(str(part)).as_string() for part in path if isinstance(part, str))
    head = f"[[{name}]]" if is_list else f"[{name}]"
    return changed(Block(path, f"{head}\n", above="\n"), fields)


def _set(table: Table, field: Field) -> None:
    now = table.get(field.key, field.default)
    if now == (field.default if field.value is None else field.value):
        return
    if field.value is None:
        del table[field.key]
    else:
        table[field.key] = field.value


def _body_end(places: Places, start: int, limit: int) -> int:
    """The end of the line on which the last thing said between two indices ends."""
    last = max((end for end in places.ends if start < end <= limit), default=start)
    if last == start:
        return start
    line_end = places.text.find("\n", last)
    return len(places.text) if line_end < 0 else line_end + 1


def _parted(between: str) -> tuple[str, str]:
    """Part what stands between two blocks: the comment lines directly above the next header come second."""
    lines = between.split("\n")[:-1]
    start = len(lines)
    while start and lines[start - 1].strip():
        start -= 1
    return "".join(f"{line}\n" for line in lines[:start]), "".join(f"{line}\n" for line in lines[start:])


def _table_in(document: Mapping[str, object], path: Path) -> Table:
    found: object = document
    for part in path:
        # A block holds one table of its list, and its own header names the rest.
        found = found[0 if isinstance(part, int) else part]  # type: ignore[index]
    assert isinstance(found, Table)
    return found
