"""What the body of a write says, decoded strictly: no unknown member, no number in quotes, no text for a boolean."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, TypeVar

import msgspec

from limelight.demo.exposure import DISABLED, State
from limelight.demo.problems import invalid, malformed
from limelight.demo.storage import Json

MAX_BODY = 65_536  # bytes

_Reason = Annotated[str, msgspec.Meta(max_length=2000)]
_Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class Wish(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The contract's `ExposureChange`: the state that the flag shall have afterwards."""

    state: Literal["ENABLED", "DISABLED"]
    targeted: Literal["keep", "clear", "restore"]
    percentage: Annotated[float, msgspec.Meta(ge=0, le=100)] | None = None
    reason: _Reason = ""
    ticket: Annotated[str, msgspec.Meta(max_length=200)] = ""
    at: _Moment | None = None
    onBehalfOf: Annotated[str, msgspec.Meta(min_length=1, max_length=200)] = ""  # noqa: N815  (the contract's word)


class Decision(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The contract's `Decision`: why somebody approves, rejects or cancels."""

    reason: _Reason = ""


class Evaluation(msgspec.Struct, frozen=True):
    """OFREP's request: for whom."""

    context: Json


_Body = TypeVar("_Body", Wish, Decision, Evaluation)


def decode(body: bytes, shape: type[_Body]) -> _Body:
    """Return a body as the shape it must have.

    Raises:
        Problem: 400 when it is not JSON, 422 when it says something that the shape does not allow.
    """
    try:
        return msgspec.json.decode(body, type=shape)
    except msgspec.ValidationError as error:
        said, _, place = str(error).partition(" - at `$")
        raise invalid(f"{said}.", "/" + place.strip("`.").replace(".", "/")) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise malformed("The body is not JSON.") from error


def wished_state(wish: Wish, before: State, restorable: tuple[Json, ...] | None) -> State:
    """Return the state that a wish asks for; `restorable` are the rules that the last change cleared, if it did.

    Raises:
        Problem: 422.
    """
    rules = before.rules
    if wish.targeted == "clear":
        rules = ()
    elif wish.targeted == "restore":
        if restorable is None:
            raise invalid("The last change cleared no rules that could be restored.", "/targeted")
        rules = restorable
    return State(wish.state, wish.percentage, rules)


def turns_off(wish: Wish) -> bool:
    """Say whether nobody would have the feature afterwards."""
    return wish.state == DISABLED or wish.percentage == 0
