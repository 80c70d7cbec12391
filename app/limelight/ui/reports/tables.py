"""Tables on PDF pages: as rows with their heads on every page, and as cards, one for each row. Lengths in points."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from limelight.domain.reports.model import Head, Layout, Table, Tone, Toned, Value, left_out_words, words_of
from limelight.domain.reports.words import is_moment
from limelight.ui.reports.flow import LEFT, ROOM, Flow, drawn_ground, drawn_line, drawn_shape, drawn_text
from limelight.ui.reports.type import INK, LINE, MUTED, STRONG_LINE, TONES, Block, Face, Typesetter
from limelight.words import tr

_GAP = 8.0  # between columns
_PAD = 2.6  # above and below a row
_MEASURED = 300  # rows that say how wide a column has to be
_LONGEST_WORD = 24  # letters that a column makes room for
_SHAPE, _AFTER_SHAPE = 5.0, 4.0
_LABEL = 120.0  # the names of a card


@dataclass(frozen=True, slots=True)
class _Column:
    x: float
    width: float
    is_number: bool


def put_table(flow: Flow, table: Table) -> None:
    """Put a table, and what says that there is more of it."""
    if not table.rows:
        flow.write(flow.type.block(table.empty, Face.BODY, ROOM, MUTED))
        return
    (_put_cards if table.layout is Layout.CARDS else _put_rows)(flow, table.on_pages)
    if table.left_out:
        flow.skip(3)
        flow.write(flow.type.block(left_out_words(table), Face.SMALL, ROOM, MUTED))


def _put_rows(flow: Flow, table: Table) -> None:
    columns = _columns(flow.type, table)
    _put_heads(flow, table.heads, columns)
    for row in table.shown:
        cells = [
            _cell(flow.type, value, column, is_first=at == 0)
            for at, (value, column) in enumerate(zip(row, columns, strict=True))
        ]
        if _row_height(cells) + _PAD * 2 > flow.left:
            flow.turn()
            _put_heads(flow, table.heads, columns)
        _put_row(flow, row, cells, columns)


def _put_heads(flow: Flow, heads: tuple[Head, ...], columns: list[_Column]) -> None:
    blocks = [
        flow.type.block(head.words, Face.SMALL, column.width, MUTED)
        for head, column in zip(heads, columns, strict=True)
    ]
    height = max(block.height for block in blocks)
    flow.need(height + 40)
    for block, column in zip(blocks, columns, strict=True):
        right = column.x + column.width if column.is_number else None
        flow.put(drawn_text(flow.type, block, column.x, flow.y + height - block.height, right))
    flow.y += height + 2
    flow.put(drawn_line(LEFT, flow.y, ROOM, STRONG_LINE, 1.0))
    flow.y += 1


def _put_row(flow: Flow, row: tuple[Value, ...], cells: list[Block], columns: list[_Column]) -> None:
    """One row; one that is higher than a page goes on over its end."""
    first, lines = 0, max(len(cell.lines) for cell in cells)
    step = cells[0].line_height
    while first < lines:
        count = max(1, int((flow.left - _PAD * 2) / step))
        flow.y += _PAD
        for value, cell, column in zip(row, cells, columns, strict=True):
            _put_cell(flow, value, cell.part(first, count), column)
        flow.y += step * min(count, lines - first) + _PAD
        first += count
        if first < lines:
            flow.turn()
    flow.put(drawn_line(LEFT, flow.y, ROOM, LINE))


def _put_cell(flow: Flow, value: Value, part: Block, column: _Column) -> None:
    if not part.lines:
        return
    if not isinstance(value, Toned):
        right = column.x + column.width if column.is_number else None
        flow.put(drawn_text(flow.type, part, column.x, flow.y, right))
        return
    _put_toned(flow, value.tone, part, column.x)


def _put_toned(flow: Flow, tone: Tone, part: Block, x: float) -> None:
    """A word on its ground, behind its shape."""
    width = _SHAPE + _AFTER_SHAPE + part.width + 5
    flow.put(drawn_ground(QRectF(x - 2, flow.y - 0.8, width + 2, part.height + 1), TONES[tone][1]))
    flow.put(drawn_shape(tone, x + 1, flow.y + (part.line_height - _SHAPE) / 2, _SHAPE))
    flow.put(drawn_text(flow.type, part, x + _SHAPE + _AFTER_SHAPE, flow.y))


def _put_cards(flow: Flow, table: Table) -> None:
    for number, row in enumerate(table.shown, 1):
        title = flow.type.block(f"{number}. {words_of(row[0])}", Face.CARD, ROOM)
        flow.need(title.height + 50)
        flow.skip(4)
        flow.write(title)
        flow.y += 1.5
        for head, value in zip(table.heads[1:], row[1:], strict=True):
            if value != "":
                _put_line(flow, head.words, value)
        flow.y += 3
        flow.put(drawn_line(LEFT, flow.y, ROOM, LINE))
        flow.y += 4


def _put_line(flow: Flow, name: str, value: Value) -> None:
    label = flow.type.block(name, Face.SMALL, _LABEL - _GAP, MUTED)
    column = _Column(LEFT + _LABEL, ROOM - _LABEL, is_number=False)
    cell = _cell(flow.type, value, column, is_first=False)
    flow.need(max(label.height, cell.line_height) + 2)
    flow.put(drawn_text(flow.type, label, LEFT, flow.y + 0.8))
    if isinstance(value, Toned):
        _put_toned(flow, value.tone, cell, column.x)
        flow.y += max(cell.height, label.height) + 1.5
        return
    top = flow.y
    flow.write(cell, column.x)
    flow.y = max(flow.y, top + label.height) + 1.5 if flow.y > top else flow.y + 1.5


def _cell(type_: Typesetter, value: Value, column: _Column, *, is_first: bool) -> Block:
    if isinstance(value, Toned):
        return type_.block(value.words, Face.STRONG, column.width - _SHAPE - _AFTER_SHAPE - 3, TONES[value.tone][0])
    text = _whole(words_of(value))
    if not text:
        return type_.block(tr("–", "nothing in a cell"), Face.BODY, column.width, MUTED)
    return type_.block(text, Face.STRONG if is_first else Face.BODY, column.width, INK)


def _whole(text: str) -> str:
    """A time stays in one line."""
    return text.replace(" ", "\N{NO-BREAK SPACE}") if is_moment(text) else text


def _row_height(cells: list[Block]) -> float:
    return max(cell.height for cell in cells)


def _columns(type_: Typesetter, table: Table) -> list[_Column]:
    """Columns of the widths that their texts want, or, where there is no room for that, of fair parts."""
    sample = table.shown[:_MEASURED]
    room = ROOM - _GAP * (len(table.heads) - 1)
    least, wanted = [], []
    for at, head in enumerate(table.heads):
        values = [row[at] for row in sample]
        least.append(max(_least(type_, each) for each in (head.words, *values)))
        wanted.append(max(_wanted(type_, each) for each in (head.words, *values)))
    widths = _shared(least, wanted, room)
    columns, x = [], LEFT
    for at, width in enumerate(widths):
        columns.append(_Column(x, width, all(isinstance(row[at], int) for row in sample)))
        x += width + _GAP
    return columns


def _shared(least: list[float], wanted: list[float], room: float) -> list[float]:
    if sum(wanted) <= room:
        more = (room - sum(wanted)) / len(wanted)
        return [width + more for width in wanted]
    if sum(least) >= room:
        return [width * room / sum(least) for width in least]
    part = (room - sum(least)) / (sum(wanted) - sum(least))
    return [low + (high - low) * part for low, high in zip(least, wanted, strict=True)]


def _least(type_: Typesetter, value: Value) -> float:
    words = _whole(words_of(value)).split(" ") or [""]
    return max(type_.width(word[:_LONGEST_WORD], Face.STRONG) for word in words) + _extra(value)


def _wanted(type_: Typesetter, value: Value) -> float:
    return min(type_.width(words_of(value)[:200], Face.STRONG), ROOM * 0.72) + _extra(value)


def _extra(value: Value) -> float:
    return _SHAPE + _AFTER_SHAPE + 4 if isinstance(value, Toned) else 1.0
