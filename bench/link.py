"""A slow mobile link: a relay that every connection of the browser goes through, the page's and the worker's alike."""

import asyncio
import threading
import time

RTT, RATE = 0.15, 1638.4 * 125
"""Slow 4G as Lighthouse models it: seconds for a round trip, bytes a second downwards."""
SETUP = 2 * RTT
"""A new connection costs two round trips: TCP and TLS."""


class Link:
    """Listens on `port` and passes on to `target`; one bucket of bytes for all connections, as on a phone."""

    def __init__(self, target: int) -> None:
        self.target, self.free_at, self.bytes = target, 0.0, 0
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self.server = asyncio.run_coroutine_threadsafe(self._listen(), self.loop).result()
        self.port: int = self.server.sockets[0].getsockname()[1]

    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._accept, "127.0.0.1", 0)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        born = time.monotonic()
        try:
            their_reader, their_writer = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.close()
            return
        await asyncio.gather(
            self._pass(reader, their_writer, first=born + SETUP, counted=False),
            self._pass(their_reader, writer, first=0.0, counted=True),
            return_exceptions=True,
        )

    async def _pass(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, first: float, counted: bool
    ) -> None:
        """Each packet arrives half a round trip later, and downwards only when the bucket had room for it."""
        packets: asyncio.Queue[tuple[float, bytes] | None] = asyncio.Queue()

        async def deliver() -> None:
            while packet := await packets.get():
                await asyncio.sleep(max(0.0, packet[0] - time.monotonic()))
                writer.write(packet[1])
                await writer.drain()
            writer.close()

        delivering = asyncio.ensure_future(deliver())
        while data := await reader.read(1460 if counted else 65536):
            due = max(time.monotonic(), first)
            if counted:
                self.bytes += len(data)
                self.free_at = due = max(due, self.free_at) + len(data) / RATE
            packets.put_nowait((due + RTT / 2, data))
        packets.put_nowait(None)
        await delivering

    def cut(self) -> None:
        self.loop.call_soon_threadsafe(self.server.close)
