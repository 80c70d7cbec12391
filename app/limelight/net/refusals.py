"""Statuses that are not the wanted one, as errors with a sentence. Decided on the status alone; words only explain."""

from __future__ import annotations

from limelight.domain.errors import (
    BadAnswer,
    LimelightError,
    NotAllowed,
    NotThere,
    ServerTrouble,
    SignInNeeded,
    Throttled,
    Unreachable,
)
from limelight.net.address import shown
from limelight.net.answers import Place, Response, quoted
from limelight.net.retry import UNSAID, retry_after
from limelight.words import tr


def refusal(response: Response, place: Place, words: str, now: float) -> LimelightError:
    """The error for an answer that is not what was asked for.

    `words` is the server's own text, empty where it has none; `now` our time in seconds since 1970, used where the
    server does not tell its own.
    """
    said = quoted(words)
    wait = retry_after(response.header("retry-after"), now if response.server_date is None else response.server_date)
    status = response.status
    if status in _SENTENCES:
        kind, sentence = _SENTENCES[status]
        return kind(_join(sentence.format(place=place), said))
    if status == 429:
        seconds = UNSAID if wait is None else wait
        return Throttled(
            _join(
                tr("{place} asks to wait {seconds:.0f} s: too many requests (429).", place=place, seconds=seconds), said
            ),
            seconds,
        )
    if 300 <= status < 400:
        return BadAnswer(redirect_sentence(response, place))
    if status >= 500:
        return ServerTrouble(
            _join(tr("{place} failed ({status}). If it stays so, tell who runs it.", place=place, status=status), said),
            wait,
        )
    return BadAnswer(
        _join(
            tr(
                "{place} did not take the request ({status}). Check the address in the connection.",
                place=place,
                status=status,
            ),
            said,
        )
    )


def redirect_sentence(response: Response, place: Place) -> str:
    """What to say about a redirect, which is never followed."""
    target = shown(response.header("location")) or tr("another address")
    return tr(
        "{place} answers with a redirect ({status}) to {target}, which is not followed, so that no token "
        "goes astray. If you trust it, enter that address in the connection.",
        place=place,
        status=response.status,
        target=target,
    )


_SENTENCES: dict[int, tuple[type[LimelightError], str]] = {
    401: (SignInNeeded, tr("{place} does not take the token (401). Sign in again.")),
    403: (NotAllowed, tr("{place} does not allow this (403). Ask who runs it for the permission.")),
    404: (NotThere, tr("{place} does not have this (404).")),
    409: (NotAllowed, tr("{place} refuses, because something stands against it or somebody was faster (409).")),
    412: (NotAllowed, tr("{place} refuses, because somebody changed it since it was read (412).")),
    422: (NotAllowed, tr("{place} refuses what was asked for (422).")),
    423: (NotAllowed, tr("{place} holds changes back at the moment (423).")),
    428: (NotAllowed, tr("{place} refuses a change that does not say what it rests on (428).")),
    410: (NotThere, tr("{place} does not have this any more (410).")),
    407: (
        Unreachable,
        tr("{place} is behind a proxy that asks for a sign-in (407). Put name and password into HTTPS_PROXY."),
    ),
    408: (Unreachable, tr("{place} waited too long for the request (408). Check the network.")),
    511: (Unreachable, tr("The network asks for a sign-in before {place} can be reached (511). Open a browser.")),
}


def _join(sentence: str, said: str) -> str:
    return f"{sentence} {said}" if said else sentence
