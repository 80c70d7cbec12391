"""Secrets that a server says back: its words stand in sentences, and those in the journal and on the screen."""

from __future__ import annotations

import re
from collections import deque

from limelight.domain.secrets import Secret

_KEPT = 16  # secrets of one address: the person's, renewed ones, and those for reading environments


class Echoes:
    """What was sent as a secret to one address, and is taken out of whatever comes back from there."""

    def __init__(self) -> None:
        self._sent: deque[Secret] = deque(maxlen=_KEPT)

    def note(self, secret: Secret | None) -> None:
        """A secret is about to be sent."""
        if secret is not None and secret not in self._sent:
            self._sent.append(secret)

    def removed_from(self, text: str) -> str:
        """A server's text with `***` for every secret that it got from here, in whichever case it writes it."""
        for secret in self._sent:
            if plain := secret.reveal():
                text = re.sub(re.escape(plain), "***", text, flags=re.IGNORECASE)
        return text
