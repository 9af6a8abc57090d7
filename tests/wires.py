"""Bad lines and bad servers, over real sockets: a proxy that spoils what passes, and servers that follow a script."""

import asyncio
import ssl
from collections.abc import Callable, Mapping, Sequence
from typing import Self

CUT, SILENT = "cut", "silent"


class Proxy:
    """Pass bytes on to a port of this machine, and spoil them on request.

    `hole`: swallow everything from now on, without a word. `down` and `up` change what the server and the client say;
    None from one of them cuts the line. `seen` is what the client has said, as it stood on the wire.
    """

    def __init__(self, port: int) -> None:
        self.target, self.port, self.hole, self.connections = port, 0, False, 0
        self.down: Callable[[bytes], bytes | None] = lambda data: data
        self.up: Callable[[bytes], bytes | None] = lambda data: data
        self.seen = bytearray()
        self._writers: list[asyncio.StreamWriter] = []

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._join, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        self.cut()
        await asyncio.sleep(0)

    def cut(self) -> None:
        """Cut every line."""
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.transport.abort()
            return
        self._writers += [writer, far_writer]
        self._far = asyncio.create_task(self._pump(far_reader, writer, lambda data: self.down(data)))
        await self._pump(reader, far_writer, self._up)

    def _up(self, data: bytes) -> bytes | None:
        self.seen += data
        return self.up(data)

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, change: Callable[[bytes], bytes | None]
    ) -> None:
        try:
            while data := await reader.read(65536):
                if self.hole:
                    continue
                changed = change(data)
                if changed is None:
                    self.cut()
                    return
                writer.write(changed)
                await writer.drain()
        except OSError:
            pass
        writer.close()


class FakeSmtp:
    """An SMTP server that answers as told: by verb, by "RCPT <address>", or "." for the letter. CUT and SILENT too."""

    ANSWERS: Mapping[str, str] = {
        "EHLO": "250-fake.example\r\n250 8BITMIME",
        "DATA": "354 go on",
        ".": "250 2.0.0 queued as 1A2B",
        "QUIT": "221 bye",
    }

    def __init__(self, answers: Mapping[str, str] | None = None, tls: ssl.SSLContext | None = None) -> None:
        self.answers, self._tls = {**self.ANSWERS, **(answers or {})}, tls
        self.said: list[str] = []
        self.letters: list[bytes] = []
        self.connections = 0
        self._writers: list[asyncio.StreamWriter] = []

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._talk, "127.0.0.1", 0, ssl=self._tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        self.hang_up()
        await asyncio.sleep(0)

    def hang_up(self) -> None:
        """End every conversation without a word."""
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()

    def verbs(self) -> list[str]:
        """Return the verbs that were said, in order, without EHLO and QUIT."""
        return [verb for line in self.said if (verb := line.split()[0]) not in ("EHLO", "QUIT")]

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._writers.append(writer)
        writer.write(b"220 fake.example\r\n")
        while line := (await reader.readline()).decode().strip():
            self.said.append(line)
            answer = self._answer(line)
            if not self._say(writer, answer):
                return
            if line == "DATA" and answer.startswith("354"):
                self.letters.append((await reader.readuntil(b"\r\n.\r\n"))[:-3])
                if not self._say(writer, self.answers["."]):
                    return

    def _answer(self, line: str) -> str:
        verb, _, rest = line.partition(" ")
        address = rest.partition("<")[2].partition(">")[0]
        return self.answers.get(f"{verb} {address}", self.answers.get(verb, "250 ok"))

    def _say(self, writer: asyncio.StreamWriter, answer: str) -> bool:
        if answer == CUT:
            writer.transport.abort()
        elif answer != SILENT:
            writer.write(answer.encode() + b"\r\n")
        return answer != CUT


class FakeImap:
    """An IMAP server that answers each command from a table of verbs.

    "*" at the start of an answer's line stands for the tag, "~" for an untagged line. Of several answers the first goes
    to the command and each further one to the next line that the client sends.
    """

    def __init__(self, answers: Mapping[str, str | Sequence[str]], *, drip: float = 0.0) -> None:
        self.answers, self._drip = answers, drip
        self.said: list[str] = []
        self._heard: asyncio.Queue[str] = asyncio.Queue()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._talk, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        await asyncio.sleep(0)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while self._drip:
                writer.write(b"*")
                await writer.drain()
                await asyncio.sleep(self._drip)  # this is what the fault consists of
            writer.write(b"* OK hello\r\n")
            while line := await reader.readline():
                tag, _, command = self._hear(line).partition(" ")
                answers = self.answers.get(command.removeprefix("UID ").partition(" ")[0], "* OK done")
                first, *further = [answers] if isinstance(answers, str) else answers
                self._say(writer, tag, first)
                for answer in further:
                    self._hear(await reader.readline())
                    self._say(writer, tag, answer)
        except OSError:
            return
        writer.close()

    async def hears(self, line: str) -> None:
        """Wait until the client has said `line`."""
        while await asyncio.wait_for(self._heard.get(), 10) != line:
            pass

    def _hear(self, line: bytes) -> str:
        self.said.append(line.decode().rstrip("\r\n"))
        self._heard.put_nowait(self.said[-1])
        return self.said[-1]

    def _say(self, writer: asyncio.StreamWriter, tag: str, answer: str) -> None:
        lines = [f"{tag} {text[2:]}" if text.startswith("* ") else text for text in answer.split("\n")]
        writer.write("".join(text.replace("~ ", "* ", 1) + "\r\n" for text in lines).encode())
