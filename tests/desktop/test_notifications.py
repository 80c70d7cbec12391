"""Notifications, shown by a real service on a virtual screen."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from limelight.desktop.notifications import DesktopNotifications
from limelight.domain.errors import Unsupported
from limelight.domain.notifications import Notification
from limelight.resources import resource
from real.notification_service import NotificationService
from real.screen import Screen
from real.session import Session

ICON = str(resource("icons", "limelight.svg"))
HOSTILE = '<b>bold</b> & <a href="https://evil.example">here</a> <img src="file:///etc/passwd"/> &lt;i&gt;'


@pytest.fixture
def service(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> NotificationService:
    made = NotificationService(screen)
    made.start()
    on_the_bus_of(screen.session, monkeypatch)
    return made


def on_the_bus_of(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session.environment["DBUS_SESSION_BUS_ADDRESS"])


def with_notifications(
    test: Callable[[DesktopNotifications], Awaitable[None]], opened: Callable[[str], None] = lambda _key: None
) -> None:
    """Run a test on a loop with a connection of its own."""

    async def run() -> None:
        notifications = DesktopNotifications(ICON, opened)
        try:
            await test(notifications)
        finally:
            await notifications.aclose()

    asyncio.run(run())


def test_it_is_shown_and_says_by_whom(service: NotificationService) -> None:
    async def test(notifications: DesktopNotifications) -> None:
        assert (await notifications.name()).startswith("dunst 1")
        await notifications.show(Notification("prod", "Released in Production EU", "Instant payments\nby Maya"))
        service.wait_for(1)

    with_notifications(test)
    (shown,) = service.closed()
    assert shown["appname"] == "Limelight"
    assert shown["summary"] == "Released in Production EU"
    assert shown["body"] == "Instant payments\nby Maya"
    assert shown["timeout"] == 60_000_000


def test_what_servers_wrote_is_plain_text_however_it_looks(service: NotificationService, tmp_path: Path) -> None:
    async def test(notifications: DesktopNotifications) -> None:
        await notifications.show(Notification("prod", "1 change in Production", HOSTILE))
        service.wait_for(1)
        service.picture(tmp_path / "hostile.png")

    with_notifications(test)
    (shown,) = service.closed()
    assert shown["body"].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == HOSTILE
    assert "<b>" not in shown["body"]
    assert "<" not in shown["message"].replace("<b>1 change in Production</b>", "")


def test_a_service_without_markup_gets_it_as_it_is(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    service = NotificationService(screen, markup="no")
    service.start()
    on_the_bus_of(screen.session, monkeypatch)

    async def test(notifications: DesktopNotifications) -> None:
        notifications._capabilities = frozenset()
        await notifications._open()
        notifications._capabilities -= {"body-markup"}
        await notifications.show(Notification("prod", "1 change", "a < b & c"))
        service.wait_for(1)

    with_notifications(test)
    (shown,) = service.closed()
    assert shown["body"].replace("&lt;", "<").replace("&amp;", "&") == "a < b & c"


def test_the_same_again_takes_the_place_of_the_one_that_is_shown(service: NotificationService) -> None:
    async def test(notifications: DesktopNotifications) -> None:
        for number in (1, 2, 3):
            await notifications.show(Notification("prod", f"{number} changes in Production", "Instant payments"))
        await notifications.show(Notification("staging", "1 change in Staging", "Instant payments"))
        service.wait_for(2)

    with_notifications(test)
    assert sorted(each["summary"] for each in service.closed()) == ["1 change in Staging", "3 changes in Production"]


def test_it_is_withdrawn(service: NotificationService) -> None:
    async def test(notifications: DesktopNotifications) -> None:
        await notifications.show(Notification("prod", "1 change", "x", urgent=True))
        service.wait_for(1)
        await notifications.withdraw("prod")
        service.wait_for(0)
        await notifications.withdraw("prod")
        await notifications.withdraw("never shown")

    with_notifications(test)
    assert service.closed()[0]["timeout"] == 0


def test_a_click_tells_which_one_it_was_and_what_was_closed_is_shown_anew(service: NotificationService) -> None:
    opened: list[str] = []
    clicked = asyncio.Event()

    def note(key: str) -> None:
        opened.append(key)
        clicked.set()

    async def test(notifications: DesktopNotifications) -> None:
        await notifications.show(Notification("prod", "1 change", "x"))
        service.wait_for(1)
        await asyncio.to_thread(service.click)
        async with asyncio.timeout(10):
            await clicked.wait()
            await asyncio.to_thread(service.close)
        await notifications.show(Notification("prod", "2 changes", "x"))
        service.wait_for(1)

    with_notifications(test, note)
    assert opened == ["prod"]


def test_a_service_that_comes_later_or_again_is_found(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    on_the_bus_of(screen.session, monkeypatch)
    service = NotificationService(screen)

    async def test(notifications: DesktopNotifications) -> None:
        with pytest.raises(Unsupported, match="No program on this desktop shows notifications"):
            await notifications.show(Notification("prod", "1 change", "x"))
        service.start()
        await notifications.show(Notification("prod", "1 change", "x"))
        service.wait_for(1)
        service.stop()
        with pytest.raises(Unsupported):
            await notifications.name()
        service.start()
        await notifications.show(Notification("prod", "2 changes", "x"))
        service.wait_for(1)

    with_notifications(test)


def test_a_bus_that_goes_is_said_and_a_desktop_without_one_too(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)

    async def none(notifications: DesktopNotifications) -> None:
        with pytest.raises(Unsupported, match="no message bus"):
            await notifications.show(Notification("prod", "1 change", "x"))
        with pytest.raises(Unsupported, match="no message bus"):
            await notifications.name()
        await notifications.withdraw("prod")

    with_notifications(none)
    on_the_bus_of(session, monkeypatch)

    async def gone(notifications: DesktopNotifications) -> None:
        with pytest.raises(Unsupported, match="No program"):
            await notifications.name()
        session.end()
        with pytest.raises(Unsupported):
            await notifications.name()

    with_notifications(gone)
