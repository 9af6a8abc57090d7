"""The process that takes messages apart and sorts them: `python -m mailflow.shell.sorter.process FILE-NUMBER`.

The one idea: it waits at its line, answers one message after the other, and ends when nobody holds the other end.
"""

import signal
import sys
from multiprocessing.connection import Connection

from mailflow.mail import message, triage
from mailflow.mail.triage.likeness import model
from mailflow.shell import bounds, journal
from mailflow.shell.sorter import READY, Answer, Asked


def answer(asked: Asked) -> Answer:
    """Take a message apart and sort it. Only our own fault raises."""
    look, read = asked.look, asked.apart
    if read is None:
        assert asked.received is not None
        read = message.read(asked.raw, received=asked.received, key=look.key)
    return read, triage.triage(read, people=look.people, classes=look.classes, own_domains=look.own_domains)


def serve(line: Connection) -> None:
    """Answer whatever is asked, until nobody asks any more. What it takes is loaded first, the model above all."""
    model.scores(READY)
    line.send(READY)
    while True:
        try:
            asked: Asked = line.recv()
        except (EOFError, OSError):
            return
        try:
            said: Answer | str = answer(asked)
        except Exception as fault:  # noqa: BLE001 (it is raised over there, where a message that fails is dealt with)
            said = journal.what(fault)
        line.send(said)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the daemon, and the daemon ends us
    bounds.of_memory(bounds.TO_READ)
    serve(Connection(int(sys.argv[1])))
