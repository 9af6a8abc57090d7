"""Messages built to hold a reader for hours or to fell it: each is made when it is asked for."""

import random
from collections.abc import Callable

HEAD = b"From: a@lind.example\r\nTo: admin@hillside.example\r\nMessage-ID: <x@lind.example>\r\n"
MB = 1024 * 1024


def nested(levels: int, disposition: bytes = b"") -> bytes:
    boxes = (
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n%s\r\n--b%d\r\n' % (n, disposition, n) for n in range(levels)
    )
    return HEAD + b"".join(boxes) + b"\r\n"


def mixed(part: bytes, times: int) -> bytes:
    return HEAD + b"Content-Type: multipart/mixed; boundary=a\r\n\r\n" + (b"--a\n" + part) * times


def numbered(pattern: bytes, times: int) -> bytes:
    return b"".join(pattern % n for n in range(times))


BOMBS: dict[str, Callable[[], bytes]] = {
    "boxes in boxes, 1,000 deep": lambda: nested(1000) + b"hello",
    "boxes in boxes, 3,000 deep": lambda: nested(3000),
    "attached boxes around 19 MB": lambda: (
        nested(29, b"Content-Disposition: attachment\r\n") + (b"x" * 76 + b"\r\n") * (19 * MB // 78)
    ),
    "boxes around 6 million short lines": lambda: nested(29) + b"x\r\n" * (6 * MB),
    "messages in messages, 1,000 deep": lambda: HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 1000 + b"hi",
    "messages in messages around 19 MB": lambda: (
        HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 29 + b"word \r\n" * (19 * MB // 7)
    ),
    "a From of 100,000 commas": lambda: b"From: " + b"," * 100_000 + b"\r\n\r\nhi",
    "a From of 100,000 addresses": lambda: b"From: " + b"a@lind.example," * 100_000 + b"\r\n\r\nhi",
    "a From of 50,000 opening brackets": lambda: b"From: " + b"(" * 50_000 + b"\r\n\r\nhi",
    "90,000 recipients": lambda: HEAD + b"Cc: " + b"a@lind.example, " * 90_000 + b"\r\n\r\nhi",
    "a subject of 1 MB": lambda: HEAD + b"Subject: " + b"x" * MB + b"\r\n\r\nhi",
    "a subject of 80,000 encoded words": lambda: HEAD + b"Subject: " + b"=?utf-8?q?a?= " * 80_000 + b"\r\n\r\nhi",
    "a subject of 80,000 beginnings of encoded words": lambda: HEAD + b"Subject: " + b"=?a?q?" * 80_000 + b"\r\n\r\nhi",
    "10,000 parameters": lambda: HEAD + b"Content-Type: text/plain" + numbered(b"; a%d=1", 10_000) + b"\r\n\r\nhi",
    "10,000 quotes": lambda: HEAD + b"Content-Type: text/plain" + b';"\\"' * 10_000 + b"\r\n\r\nhi",
    "10,000 parameters in each part": lambda: mixed(
        b"Content-Type: text/plain" + numbered(b"; name*%d=1", 10_000) + b"\r\n\r\nhi\r\n", 5
    ),
    "a file name in 10,000 pieces": lambda: (
        HEAD + b"Content-Disposition: attachment" + numbered(b"; filename*%d*=%%41", 10_000) + b"\r\n\r\nhi"
    ),
    "20 MB of empty lines": lambda: HEAD + b"\r\n" + b"\n" * (20 * MB),
    "20 MB of carriage returns": lambda: HEAD + b"\r\n" + b"\r" * (20 * MB),
    "20 MB of header lines": lambda: b"X: y\r\n" * (20 * MB // 6),
    "20 MB of one header": lambda: b"X: " + b"y" * (20 * MB),
    "20 MB of folds": lambda: b"X: y\r\n" + b" \r\n" * (20 * MB // 3) + b"\r\nhi",
    "20 MB in one line": lambda: b"x" * (20 * MB),
    "20 MB of NUL": lambda: b"\0" * (20 * MB),
    "5 MB of noise": lambda: random.Random(1).randbytes(5 * MB),
    "4 million empty parts": lambda: mixed(b"\n", 4 * MB),
    "1,900 parts of nested lists": lambda: mixed(b"Content-Type: text/html\n\n" + b"<ul><li>x" * 1000 + b"\n", 1900),
    "200,000 nested lists": lambda: HEAD + b"Content-Type: text/html\r\n\r\n" + b"<ul><li>x" * 200_000,
    "200,000 attributes": lambda: HEAD + b"Content-Type: text/html\r\n\r\n<a " + numbered(b"a%d=1 ", 200_000),
    "200,000 nested quotations": lambda: HEAD + b"Content-Type: text/html\r\n\r\n" + b"<blockquote>x" * 200_000,
    "5 million flowing lines": lambda: (
        HEAD + b"Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n" + b"x \r\n" * 5_000_000
    ),
    "5 million quotation marks": lambda: HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\n" + b">" * 5_000_000,
    "6 million soft line ends": lambda: (
        HEAD + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + b"=\r\n" * 6_000_000
    ),
    "4 million scraps of base64": lambda: HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n" + b"a!\r\n" * 4_000_000,
    "the word base64, 2 million times": lambda: HEAD + b"\r\n" + b"base64\n\n" * 2_000_000,
    "3 million lines of uuencode": lambda: (
        HEAD + b"Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 x\r\n" + b"M\r\n" * 3_000_000
    ),
    "a part with a million Content headers": lambda: mixed(b"content-x: y\n" * 1_000_000 + b"\n\nx", 1),
    "a part with 4 million headers": lambda: mixed(b"X: y\n" * 4_000_000 + b"\n\nx", 1),
    "a boundary of 15 KB, nearly met 1,300 times": lambda: (
        HEAD
        + b'Content-Type: multipart/mixed; boundary="'
        + b"a" * 15_000
        + b'"\r\n\r\n'
        + (b"--" + b"a" * 14_999 + b"\n") * 1300
    ),
    "two versions of opening brackets": lambda: (
        HEAD
        + b"Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\n\n"
        + b"<a[cid:" * 2_500_000
        + b"\n--a\nContent-Type: text/html\n\n"
        + b"<a[cid:" * 200_000
    ),
    "20,000 servers on the way": lambda: b"Received: from x by y; Tue\r\n" * 20_000 + b"\r\nhi",
    "1,900 messages in a digest": lambda: (
        HEAD + b"Content-Type: multipart/digest; boundary=a\r\n\r\n" + b"--a\n\nFrom: x@lind.example\n\nwords\n" * 1900
    ),
    "100,000 references": lambda: HEAD + b"References: " + b"<a@b> " * 100_000 + b"\r\n\r\nhi",
    "200,000 opening angles": lambda: b"Message-ID: " + b"<" * 200_000 + b"\r\n\r\nhi",
}
