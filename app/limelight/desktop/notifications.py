"""Notifications of a freedesktop session, over its message bus.

Source: Desktop Notifications Specification 1.2. A body may be markup where the service says so, and plain text
elsewhere; the summary is plain text always. From Python, Qt cannot send the unsigned number that this call takes, and
its tray icon shows messages only where there is a tray; so jeepney speaks here, which the keyring needs anyway.
"""

from __future__ import annotations

import asyncio
import contextlib
import html
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from limelight.domain.errors import Unsupported
from limelight.domain.notifications import Notification
from limelight.words import tr

if TYPE_CHECKING:
    from jeepney import Message  # type: ignore[import-untyped]
    from jeepney.io.asyncio import DBusConnection, DBusRouter  # type: ignore[import-untyped]

PATIENCE = 5.0  # seconds that the service may take to answer
_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_NO_BUS = tr("This desktop has no message bus, so nothing can be shown on it.")
_NOBODY = tr("No program on this desktop shows notifications.")
_NORMAL, _CRITICAL = 1, 2  # urgencies
_SERVER_DECIDES = -1  # how long it is shown


class DesktopNotifications:
    """Satisfies Notifier. `icon` is the address or name of an image; `opened` gets the key of one that was clicked.

    The connection is made when it is first needed, and stays: some desktops take away what a program has shown when it
    leaves the bus. To be used on one loop.
    """

    def __init__(self, icon: str, opened: Callable[[str], None]) -> None:
        self._icon = icon
        self._opened = opened
        self._connection: DBusConnection | None = None
        self._router: DBusRouter | None = None
        self._listening: asyncio.Task[None] | None = None
        self._opening = asyncio.Lock()
        self._capabilities: frozenset[str] = frozenset()
        self._shown: dict[str, int] = {}  # the service's number, by key

    async def name(self) -> str:
        """Who shows them: "dunst 1.9.0".

        Raises:
            Unsupported: nobody does; says why.
        """
        name, _vendor, version, _spec = await self._call("GetServerInformation")
        return f"{name} {version}".strip()

    async def show(self, notification: Notification) -> None:
        """Show it.

        Raises:
            Unsupported: nobody can.
        """
        await self._open()
        has_markup = "body-markup" in self._capabilities
        body = html.escape(notification.body, quote=False) if has_markup else notification.body
        hints = {
            "urgency": ("y", _CRITICAL if notification.urgent else _NORMAL),
            "desktop-entry": ("s", "limelight"),
        }
        actions = ["default", tr("Open Limelight")] if "actions" in self._capabilities else []
        replaces = self._shown.get(notification.key, 0)
        told = ("Limelight", replaces, self._icon, notification.summary, body, actions, hints, _SERVER_DECIDES)
        (number,) = await self._call("Notify", "susssasa{sv}i", *told)
        self._shown[notification.key] = number

    async def withdraw(self, key: str) -> None:
        """Take it away, where it is still shown."""
        number = self._shown.pop(key, None)
        if number is not None:
            with contextlib.suppress(Unsupported):  # the person has closed it already
                await self._call("CloseNotification", "u", number)

    async def aclose(self) -> None:
        """Leave the bus."""
        listening, self._listening = self._listening, None
        if listening is not None:
            listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await listening
        router, connection, self._router, self._connection = self._router, self._connection, None, None
        self._shown.clear()
        if router is not None:
            with contextlib.suppress(OSError, EOFError):
                await router.__aexit__(None, None, None)
        if connection is not None:
            with contextlib.suppress(OSError):
                await connection.close()

    async def _call(self, method: str, signature: str | None = None, *arguments: Any) -> tuple[Any, ...]:
        message = _message(method, signature, arguments)
        try:
            return await _answer(await self._open(), message)
        except _Lost:
            await self.aclose()
        try:
            return await _answer(await self._open(), message)
        except _Lost as error:
            raise Unsupported(_NO_BUS) from error

    async def _open(self) -> DBusRouter:
        """The connection, made where there is none.

        Raises:
            Unsupported: there is none to be had.
        """
        async with self._opening:
            if self._router is not None:
                return self._router
            try:
                from jeepney.io.asyncio import DBusRouter, open_dbus_connection  # noqa: PLC0415  (on Linux only)

                async with asyncio.timeout(PATIENCE):
                    self._connection = await open_dbus_connection("SESSION")
            except (ImportError, KeyError, ValueError, RuntimeError, OSError, EOFError) as error:
                raise Unsupported(_NO_BUS) from error
            router = self._router = DBusRouter(self._connection)
            (found,) = await _answer(router, _message("GetCapabilities"))
            self._capabilities = frozenset(str(each) for each in found)
            self._listening = asyncio.create_task(self._listen(router))
            return router

    async def _listen(self, router: DBusRouter) -> None:
        """Follow what becomes of those that are shown, until the connection is closed."""
        from jeepney import MatchRule, message_bus  # noqa: PLC0415  (as above)

        rule = MatchRule(type="signal", interface=_NAME, path=_PATH)
        with router.filter(rule, bufsize=100) as queue, contextlib.suppress(Unsupported, _Lost):
            await _answer(router, message_bus.AddMatch(rule))
            while True:
                self._take(await queue.get())

    def _take(self, signal: Message) -> None:
        number = signal.body[0] if signal.body else None
        key = next((key for key, each in self._shown.items() if each == number), None)
        member = _member_of(signal)
        if key is None:
            return
        if member == "NotificationClosed":
            del self._shown[key]
        elif member == "ActionInvoked":
            self._opened(key)


def _message(method: str, signature: str | None = None, arguments: tuple[Any, ...] = ()) -> Message:
    from jeepney import DBusAddress, new_method_call  # noqa: PLC0415  (on Linux only)

    return new_method_call(DBusAddress(_PATH, _NAME, _NAME), method, signature, arguments)


def _member_of(signal: Message) -> str:
    from jeepney import HeaderFields  # noqa: PLC0415  (on Linux only)

    return str(signal.header.fields.get(HeaderFields.member, ""))


class _Lost(Exception):
    """The connection to the bus is no more."""


async def _answer(router: DBusRouter, message: Message) -> tuple[Any, ...]:
    """The answer to a call.

    Raises:
        Unsupported: there is none in time, or it is a refusal.
    """
    from jeepney import MessageType  # noqa: PLC0415  (on Linux only)
    from jeepney.io.common import RouterClosed  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        async with asyncio.timeout(PATIENCE):
            answer = await router.send_and_get_reply(message)
    except TimeoutError as error:
        raise Unsupported(_NOBODY) from error
    except (OSError, EOFError, RouterClosed) as error:
        raise _Lost from error
    if answer.header.message_type is MessageType.error:
        raise Unsupported(_NOBODY)
    return tuple(answer.body)
