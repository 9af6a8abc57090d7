"""A server on loopback that gives access tokens as Microsoft and Google do, and tells a mail server which are good.

The one idea: it speaks the protocols themselves (RFC 6749 4.4 over an OpenID discovery document, RFC 7523), over TLS, so that
the real client libraries are used against it.
"""

import json
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.servers_config import certificates

TENANT, CLIENT, SECRET = (
    "7f0e1a52-0000-4000-8000-000000000001",
    "c1ient00-0000-4000-8000-000000000002",
    "the~secret.Value",
)
GOOGLE = "https://oauth2.googleapis.com/token"
WRONG_SECRET = "AADSTS7000215: Invalid client secret provided. Trace ID: 1 Timestamp: 2"


@dataclass
class Giver:
    """Gives tokens until the end of the with block.

    `given`: every token, in order, and `good` those that the mail server may still take; `seconds` how long each is said to
    be good; `says` answers instead (status, body) if set; `slow` seconds are waited before each answer.
    """

    folder: Path
    seconds: int = 3600
    says: tuple[int, dict[str, Any]] | None = None
    slow: float = 0.0
    given: list[str] = field(default_factory=list)
    good: set[str] = field(default_factory=set)
    asked: list[dict[str, str]] = field(default_factory=list)

    def __enter__(self) -> Self:
        certificates(self.folder / "giver")
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(self.folder / "giver" / "chain.pem")
        self._key = rsa.generate_private_key(65537, 2048)
        self._public, self._plain = _server(self._answer), _server(self._looked_up)
        self._public.socket = tls.wrap_socket(self._public.socket, server_side=True)
        for server in (self._public, self._plain):
            threading.Thread(target=server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for server in (self._public, self._plain):
            server.shutdown()
            server.server_close()

    @property
    def authority(self) -> str:
        return f"https://localhost:{self._public.server_port}"

    @property
    def looked_up_at(self) -> str:
        return f"http://127.0.0.1:{self._plain.server_port}/?token="

    @property
    def cafile(self) -> str:
        return str(self.folder / "giver" / "ca.pem")

    def google_key(self) -> str:
        """Return the key of a service account, as Google gives it out."""
        pem = self._key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        info = {
            "type": "service_account",
            "project_id": "school",
            "private_key_id": "1",
            "private_key": pem.decode(),
            "client_email": "mailflow@school.example",
            "client_id": "1",
            "token_uri": f"{self.authority}/token",
        }
        return json.dumps(info, indent=2)

    def _answer(self, path: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        time.sleep(self.slow)
        if path.endswith("/.well-known/openid-configuration"):
            base = f"{self.authority}/{TENANT}"
            ends = {"token": "token_endpoint", "authorize": "authorization_endpoint"}
            return 200, {"issuer": f"{base}/v2.0", **{name: f"{base}/oauth2/v2.0/{end}" for end, name in ends.items()}}
        self.asked.append(form)
        if self.says:
            return self.says
        return self._of_google(form) if path == "/token" else self._of_microsoft(form)

    def _of_microsoft(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        wanted = {"grant_type": "client_credentials", "client_id": CLIENT, "client_secret": SECRET}
        if any(form.get(name) != value for name, value in wanted.items()):
            return 401, {"error": "invalid_client", "error_description": WRONG_SECRET, "error_codes": [7000215]}
        assert form["scope"] == "https://outlook.office365.com/.default"
        return 200, self._token()

    def _of_google(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        claims = jwt.decode(form["assertion"], self._key.public_key(), ["RS256"], audience=GOOGLE)
        assert form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer"
        assert claims["scope"] == "https://mail.google.com/"
        self.asked.append(claims)
        return 200, self._token()

    def _token(self) -> dict[str, Any]:
        self.given.append(f"token-{len(self.given) + 1}-of-{id(self):x}")
        self.good.add(self.given[-1])
        return {"token_type": "Bearer", "access_token": self.given[-1], "expires_in": self.seconds}

    def _looked_up(self, path: str, _form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        (token,) = parse_qs(urlsplit(path).query)["token"]
        return 200, {"active": token in self.good, "role": "Mail.ReadAll"}


Answer = Callable[[str, dict[str, str]], tuple[int, dict[str, Any]]]


def _server(answer: Answer) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._say(*answer(self.path, {}))

        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self._say(*answer(self.path, {name: values[0] for name, values in form.items()}))

        def _say(self, status: int, body: dict[str, Any]) -> None:
            said = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_said: object) -> None:
            return None

    return ThreadingHTTPServer(("127.0.0.1", 0), Handler)
