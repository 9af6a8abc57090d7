"""The line to an IMAP server under a guard: no answer may take for ever, and none may fill the memory.

The one idea: socket timeouts run per read, so that a server which drips a byte a second holds a thread for ever. A
guard cuts the line from another thread, at a deadline or when the line is no longer wanted.
"""

import imaplib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

MOST_READ: Final = 20 * 1024 * 1024
"""Bytes of a message that are read at most; of a bigger one only its beginning."""
LONGEST_LITERAL: Final = MOST_READ + 1024 * 1024


class Guard:
    """Cuts the line of a connection that takes too long, or is no longer wanted, from any thread."""

    def __init__(self) -> None:
        self._socket: socket.socket | None = None
        self._cut = False

    def watch(self, line: socket.socket) -> None:
        """Take charge of `line`; it is cut at once if that was already asked for."""
        self._socket = line
        if self._cut:
            self.cut()

    def cut(self) -> None:
        """Make every read and write on the line fail, now and later."""
        self._cut = True
        if self._socket is not None:
            with suppress(OSError):
                # SSLSocket.shutdown would pull the TLS state from under the thread that is reading.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

    def close(self) -> None:
        """Cut the line and give it back to the system."""
        self.cut()
        if self._socket is not None:
            self._socket.close()

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Cut the line unless the block ends within `seconds`. Read timeouts alone let a server drip for ever."""
        late = threading.Event()

        def end() -> None:
            late.set()
            self.cut()

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            yield
        except Exception as error:
            if late.is_set():
                raise TimeoutError("deadline") from error
            raise
        finally:
            timer.cancel()


class GuardedIMAP4(imaplib.IMAP4):
    """imaplib with its socket under a guard from the first byte, and no literal beyond what we read of a message."""

    def __init__(self, host: str, port: int, tls: ssl.SSLContext | None, connect: float, guard: Guard) -> None:
        self._tls, self._guard = tls, guard
        super().__init__(host, port, timeout=connect)

    def _create_socket(self, timeout: float | None = None) -> socket.socket:
        line = socket.create_connection((self.host, self.port), timeout)
        if self._tls is not None:
            line = self._tls.wrap_socket(line, server_hostname=self.host, do_handshake_on_connect=False)
        self._guard.watch(line)
        if isinstance(line, ssl.SSLSocket):
            line.do_handshake()
        return line

    def read(self, size: int) -> bytes:
        if size > LONGEST_LITERAL:
            raise self.abort("literal too long")
        return super().read(size)
