"""Writes a file wholly or not at all."""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from pathlib import Path

from limelight.domain.errors import StoreTrouble
from limelight.words import tr


def write_whole(path: Path, data: bytes, *, replace: bool = True) -> None:
    """Write beside it, and put it in place at once; without `replace` only where no file of that name is.

    Raises:
        StoreTrouble: there is one, or it cannot be written.
    """
    draft = path.with_name(f".{uuid.uuid4().hex}.part")
    reserved = False
    try:
        if not replace:
            path.open("xb").close()
            reserved = True
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        reserved = False
    except FileExistsError as error:
        raise StoreTrouble(
            tr("There is a file {path} already, and it was left as it is. Choose another name.", path=path)
        ) from error
    except OSError as error:
        raise StoreTrouble(
            tr("The file could not be written to {path}: {error}.", path=path, error=error.strerror or error)
        ) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
            if reserved:
                path.unlink(missing_ok=True)
