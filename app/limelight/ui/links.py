"""The one gate through which a link leaves the program: https only, to hosts that the profile allows.

Qt takes `https://idp@evil` and `file:` for valid addresses (safety rules, section 5), and a test over the syntax tree
forbids its call elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from limelight.domain.odd_characters import is_odd
from limelight.domain.profile import is_loopback
from limelight.ui.text import visible
from limelight.words import tr

_LONGEST_HOST = 80  # characters of a host in a sentence


def link_refusal(address: str, hosts: Iterable[str], *, on_loopback: bool = False) -> str:
    """Why a link may not be opened, as a sentence; empty where it may.

    Only https, with a host out of `hosts`, and without user information: `https://idp@evil` and `file:` are valid
    addresses to Qt (safety rules, section 5). With `on_loopback` plain http as well, on this machine itself.
    """
    if any(is_odd(char) or char.isspace() for char in address):
        return tr("This link is not opened: it holds characters that no address has.")
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
        port_is_odd = parts.port == 0
    except ValueError:
        return tr("This link is not opened: it is not an address.")
    plain = on_loopback and parts.scheme.lower() == "http" and is_loopback(host)
    if not (plain or parts.scheme.lower() == "https") or not host or port_is_odd:
        return tr("This link is not opened: it is not an https address.")
    if parts.username is not None or parts.password is not None or "\\" in address:
        return tr("This link is not opened: it names a user before the host.")
    if host not in {allowed.lower() for allowed in hosts}:
        shown = visible(host[:_LONGEST_HOST])
        return tr("This link is not opened: {shown} is not a host that the profile allows (link_hosts).", shown=shown)
    return ""


def show_folder_of(path: Path, opener: Callable[[QUrl], object] | None = None) -> str:
    """Show the folder of a file that we wrote; return why not, as a sentence, or an empty string.

    What is opened is a folder that is there, and never the file: no program is started with it.
    """
    folder = path.absolute().parent
    if not folder.is_dir():
        return tr("The folder is not there any more.")
    opened = (opener or QDesktopServices.openUrl)(QUrl.fromLocalFile(str(folder)))
    return "" if opened is not False else tr("The desktop did not show the folder.")


def open_link(
    address: str, hosts: Iterable[str], opener: Callable[[QUrl], object] | None = None, *, on_loopback: bool = False
) -> str:
    """Open a link in the system's browser; return why not, as a sentence, or an empty string.

    `opener` stands in for the desktop; `on_loopback` as for `link_refusal`.
    """
    refusal = link_refusal(address, hosts, on_loopback=on_loopback)
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if refusal or not url.isValid():
        return refusal or tr("This link is not opened: it is not an address.")
    opened = (opener or QDesktopServices.openUrl)(url)
    return "" if opened is not False else tr("The system's browser did not open the link.")
