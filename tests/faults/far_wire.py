"""The wire on a thread of its own: for programs in other processes, whom a test tells step by step to go on."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any

from faults.on_the_wire import READS, WRITES, OnWire
from faults.quick_loop import run
from faults.wire import Rule, Wire, wired


class FarWire:
    """Everything passes until it is told otherwise. `address` is the server's with our port."""

    def __init__(self, server: str) -> None:
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: run(self._stand(server)), daemon=True)
        self._thread.start()
        assert self._ready.wait(10)
        self.address = self._wire.address

    def spoil(self, fault: OnWire, *, reads: bool = False) -> None:
        """From now on every write meets a fault, and every read where that is said too; or every connection, where the
        fault is one of connections."""
        self._do(self._spoil(self._wire, fault, WRITES + (READS if reads else ())))

    def heal(self) -> None:
        """All is well from now on."""
        self._do(self._wire.heal())

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(10)
        assert not self._thread.is_alive()

    async def _stand(self, server: str) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        async with wired(server) as self._wire:
            self._ready.set()
            await self._over.wait()

    @staticmethod
    async def _spoil(wire: Wire, fault: OnWire, methods: tuple[bytes, ...]) -> None:
        await wire.heal()
        if fault.fault is None:
            fault.on(wire)
        else:
            wire.rule = Rule(fault.fault, methods)

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)
