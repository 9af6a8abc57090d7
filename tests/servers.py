"""A private Dovecot and Postfix on loopback, for tests, the bench and the crash runs.

The one idea: every instance has its own folder, ports and processes, so several run side by side (pytest-xdist) and
none touches the machine's own mail. Must be started as root. Times seen here: 0.9 s to start, delivery by rename is at
once, and Dovecot holds an IDLE notice back by 0.5 s (a constant of its mailbox watch, not a setting)."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.processes import await_greeting, free_ports, kill_group
from tests.servers_config import DOVECOT, MAIN_CF, MASTER_CF, OAUTH2, PASSWORDS, TOKENS, certificates

SCHOOL = ("admin@hillside.example", "cases@hillside.example")
PASSWORD = "pw"
QUEUES = (
    *("active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming"),
    *("private", "maildrop", "public", "pid", "saved", "trace"),
)
# Waits for the end of its standard input, which comes when this process ends in whatever way, and clears up.
REAPER = """
cat
for file in "$1/run/master.pid" "$1/postfix/queue/pid/master.pid"; do
  pid=$(tr -d ' ' < "$file") && kill -9 "-$pid"
done 2>/dev/null
rm -rf "$1"
"""
OWNER = pwd.getpwnam("nobody")


class MailServers:
    """Run Dovecot (IMAP) and Postfix (SMTP) for `users`, until `stop()` or the end of the with block.

    Every address of `users` has a Maildir, the password "pw", and mail through Postfix; "@moss.example" takes any name
    of that domain (into one Maildir of that name). Plus addresses work. Other names of a domain named here are refused
    with 550; mail to a domain in `bouncing` is accepted, and comes back as a delivery report. Other domains are
    refused. With `tokens`, the address at which an access token is looked up, no password is taken (XOAUTH2 alone)."""

    def __init__(self, users: tuple[str, ...] = SCHOOL, *, bouncing: tuple[str, ...] = (), tokens: str = "") -> None:
        self.tokens = tokens
        self.users, self.bouncing = tuple(user.lower() for user in users), bouncing
        self.root = Path(tempfile.mkdtemp(prefix="mf-"))
        self.root.chmod(0o755)
        ports = free_ports(6)
        self.imap_port, self.imaps_port = ports[0], ports[1]
        self.smtp_port, self.smtps_port, self.mx_port, self.refuser_port = ports[2:]
        self.mail = self.root / "mail"
        self._number = count(1)
        self._dovecot: subprocess.Popen[bytes] | None = None
        self._running = False

    @property
    def cafile(self) -> str:
        """Return the path of the certificate authority that signed both servers' certificate (for "localhost")."""
        return str(self.root / "tls" / "ca.pem")

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> Self:
        """Write the settings and start both servers; return when both answer."""
        self._running = True
        self._reaper = subprocess.Popen(["sh", "-c", REAPER, "sh", str(self.root)], stdin=-1, start_new_session=True)
        certificates(self.root / "tls")
        for user in self.users:
            self._maildir(user.removeprefix("@"))
        self._write_dovecot()
        self._write_postfix()
        self.start_dovecot()
        self.start_postfix()
        return self

    def stop(self) -> None:
        """Stop both servers and remove the folder. May be called again."""
        if not self._running:
            return
        self._running = False
        self.kill_postfix()
        self.kill_dovecot()
        self._reaper.communicate()

    # Dovecot

    def start_dovecot(self) -> None:
        """Start Dovecot and wait until it greets."""
        self._dovecot = subprocess.Popen(
            ["dovecot", "-F", "-c", str(self.root / "dovecot.conf")],
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        await_greeting(self.imap_port, b"* OK", self.log)

    def kill_dovecot(self) -> None:
        """Kill Dovecot and all its children with SIGKILL, as a power cut would."""
        if self._dovecot is not None:
            kill_group(self._dovecot.pid)
            self._dovecot.wait()
            self._dovecot = None
            for lock in self.mail.glob("**/dovecot*.lock"):
                lock.unlink()  # else the next Dovecot waits for its dead predecessor for up to two minutes

    def restart_dovecot(self) -> None:
        """Kill Dovecot and start it again."""
        self.kill_dovecot()
        self.start_dovecot()

    def renumber(self, address: str, folder: str = "") -> None:
        """Make Dovecot forget its numbering, so that the mailbox gets a new UIDVALIDITY. Kills its sessions."""
        self.kill_dovecot()
        box = self._maildir(address.lower()) / folder
        for path in box.glob("dovecot*"):
            path.unlink()
        # Left to itself Dovecot takes the present second, which may be the one it took before.
        validity = int(time.time()) + 1000 * next(self._number)
        (box / "dovecot-uidlist").write_text(f"3 V{validity} N1 G{validity:032x}\n")
        os.chown(box / "dovecot-uidlist", OWNER.pw_uid, OWNER.pw_gid)
        self.start_dovecot()

    # Postfix

    def start_postfix(self) -> None:
        """Start Postfix and wait until it greets."""
        # "postfix start" does the same after checking every file of the package, which takes 1.8 s.
        master, settings = "/usr/lib/postfix/sbin/master", str(self.root / "postfix" / "etc")
        subprocess.run([master, "-w", "-c", settings], check=True, timeout=30, stdin=subprocess.DEVNULL)
        await_greeting(self.mx_port, b"220", self.log)

    def kill_postfix(self) -> None:
        """Kill Postfix and all its children with SIGKILL."""
        with contextlib.suppress(FileNotFoundError, ValueError):
            kill_group(int((self.root / "postfix" / "queue" / "pid" / "master.pid").read_text()))

    def restart_postfix(self) -> None:
        """Kill Postfix and start it again; what it had accepted is delivered then."""
        self.kill_postfix()
        self.start_postfix()

    # Mail

    def deliver(self, address: str, raw: bytes, folder: str = "") -> str:
        """Put `raw` into the mailbox at `address` without Postfix (a rename into new/). Return the file's name."""
        box = self._maildir(f"{address.lower()}/.{folder}" if folder else address.lower())
        name = f"{int(time.time())}.{next(self._number):08d}.{os.getpid()}.test"
        waiting = box / "tmp" / name
        waiting.write_bytes(raw)
        os.chown(waiting, OWNER.pw_uid, OWNER.pw_gid)
        waiting.rename(box / "new" / name)
        return name

    @property
    def delivering(self) -> bool:
        """Whether Postfix has taken an email that it has not laid into its mailbox, nor put off."""
        queue = self.root / "postfix" / "queue"
        return any(any((queue / name).iterdir()) for name in ("maildrop", "incoming", "active"))

    def files(self, address: str, folder: str = "") -> list[Path]:
        """Return the files of the messages in a mailbox, in order of arrival. Flags are in the names, after ":2,"."""
        box = self.mail / address.lower() / (f".{folder}" if folder else "")
        found: list[tuple[int, str, Path]] = []
        for path in (*box.glob("cur/*"), *box.glob("new/*")):
            with contextlib.suppress(FileNotFoundError):  # removed, or renamed with its flags, meanwhile
                found.append((path.stat().st_mtime_ns, path.name, path))
        return [path for _, _, path in sorted(found)]

    def mailbox(self, address: str, folder: str = "") -> list[bytes]:
        """Return the messages in a mailbox, in order of arrival."""
        found: list[bytes] = []
        for path in self.files(address, folder):
            with contextlib.suppress(FileNotFoundError):
                found.append(path.read_bytes())
        return found

    def await_mail(self, address: str, number: int, folder: str = "", seconds: float = 10.0) -> list[bytes]:
        """Return the messages in a mailbox once there are `number` of them; Postfix delivers after it has answered."""
        end = time.monotonic() + seconds
        while len(found := self.mailbox(address, folder)) < number and time.monotonic() < end:
            time.sleep(0.005)
        return found

    def log(self) -> str:
        """Return what both servers have logged."""
        logs = (self.root / "dovecot.log", self.root / "postfix" / "log" / "maillog")
        return "".join(path.read_text(errors="replace") for path in logs if path.exists())

    def _maildir(self, address: str) -> Path:
        box = self.mail / address
        if not (box / "tmp").exists():
            for path in (self.mail, box, box / "cur", box / "new", box / "tmp"):
                path.mkdir(exist_ok=True)
                os.chown(path, OWNER.pw_uid, OWNER.pw_gid)
        return box

    def _write_dovecot(self) -> None:
        taken = {
            "PASSDB": TOKENS if self.tokens else PASSWORDS,
            "MECHANISMS": "xoauth2" if self.tokens else "plain login",
        }
        settings = DOVECOT
        for word, value in taken.items():
            settings = settings.replace(f"@{word}@", value)
        (self.root / "dovecot.conf").write_text(self._filled(settings))
        (self.root / "oauth2.conf").write_text(self._filled(OAUTH2))

    def _write_postfix(self) -> None:
        postfix = self.root / "postfix"
        etc = postfix / "etc"
        for name in ("etc", "queue", "data", "log"):
            (postfix / name).mkdir(parents=True)
        for name in ("data", "log"):
            shutil.chown(postfix / name, "postfix", "postfix")
        for name in QUEUES:
            (postfix / "queue" / name).mkdir(mode=0o700)
            shutil.chown(postfix / "queue" / name, "postfix")
        for name, mode in {"maildrop": 0o1730, "public": 0o2710, "pid": 0o755}.items():
            shutil.chown(postfix / "queue" / name, "root" if name == "pid" else "postfix", "postdrop")
            (postfix / "queue" / name).chmod(mode)
        (etc / "main.cf").write_text(self._filled(MAIN_CF))
        (etc / "master.cf").write_text(self._filled(MASTER_CF))
        for name in ("dynamicmaps.cf", "postfix-files"):
            shutil.copy(Path("/etc/postfix") / name, etc)
            (etc / f"{name}.d").mkdir()
        domains = dict.fromkeys(user.partition("@")[2] for user in self.users)
        (etc / "domains").write_text("".join(f"{domain} here\n" for domain in domains))
        (etc / "mailboxes").write_text("".join(f"{user} {user.removeprefix('@')}/\n" for user in self.users))
        routes = (f"{domain} smtp:[127.0.0.1]:{self.refuser_port}\n" for domain in self.bouncing)
        (etc / "routes").write_text("".join(routes))
        for path in etc.iterdir():
            os.utime(path, (0, 0))  # Postfix reads a file changed in the last second again and again, 0.3 s apart

    def _filled(self, template: str) -> str:
        words = {"ROOT": self.root, "UID": OWNER.pw_uid, "GID": OWNER.pw_gid, "IMAP": self.imap_port}
        words |= {"IMAPS": self.imaps_port, "SMTP": self.smtp_port, "SMTPS": self.smtps_port, "MX": self.mx_port}
        words |= {"REFUSER": self.refuser_port, "PASSWORD": PASSWORD, "TOKENS": self.tokens}
        for word, value in words.items():
            template = template.replace(f"@{word}@", str(value))
        return template
