"""The mail that people write in the bench: concerns, some with a picture, and answers to prompts.

The one idea: the same messages each time, from a seed, so that two runs differ by what is measured and nothing else.
"""

import email
import random
from collections.abc import Iterator
from email.message import EmailMessage, Message
from email.policy import SMTP, default
from typing import Final

from bench.world import ADMIN, CASES
from tests.crash import VERDICT
from tests.living import STAFF
from tests.servers import MailServers

PICTURE: Final = 200_000
WITH_PICTURE: Final = 0.10
REPLIES: Final = 0.16
ACTS: Final = (
    "A dad keeps calling Miss Patel useless on the class WhatsApp group, it is nasty and I am upset.",
    "One of the mums has been posting rude things about another family in the Year 4 chat, with laughing faces.",
    "Somebody on our parents' group says that Miss Patel makes things up about his child, and others join in.",
    "A parent has put screenshots of my private messages into the Year 4 WhatsApp group and makes fun of me.",
)
CHATTER: Final = (
    "I have been in the group since September and it used to be about spelling lists and lost jumpers.",
    "It started on Monday at about eight in the evening and went on until nearly midnight.",
    "I did not answer, and two other parents have left the group since.",
    "My daughter is happy at school and I do not want this to come between the families.",
    "I can show you my phone if that helps, I have not deleted anything.",
)


def concern(number: int, *, picture: bool) -> bytes:
    """Return a concern of about a thousand characters, as a mail program sends it."""
    chance = random.Random(number)
    message = _addressed(number)
    said = [chance.choice(ACTS), *chance.sample(CHATTER, 4), "Please do not use my name."]
    text = f"Dear office,\n\nin confidence please. {' '.join(said)}\n\nKind regards\nParent {number}\n"
    message.set_content(text)
    message.add_alternative(f"<html><body><p>{text}</p></body></html>", subtype="html")
    if picture:
        message.add_attachment(chance.randbytes(PICTURE), maintype="image", subtype="jpeg", filename="screenshot.jpg")
    return message.as_bytes()


def _addressed(number: int) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = f"Parent {number} <parent{number}@parents.example>"
    message["To"], message["Subject"] = ADMIN, "Year 4 WhatsApp"
    message["Message-ID"] = f"<concern-{number}@parents.example>"
    message["Date"] = "Thu, 04 Mar 2027 09:55:00 +0000"
    return message


def concerns(number: int, first: int) -> Iterator[bytes]:
    """Yield concerns numbered from `first` on, of which every tenth or so has a picture."""
    every = round(1 / WITH_PICTURE)
    for place in range(number):
        yield concern(first + place, picture=place % every == every - 1)


def prompts(servers: MailServers) -> list[Message]:
    """Return the prompts that lie in the staff's mailboxes, in order of arrival."""
    found = [email.message_from_bytes(raw, policy=default) for address in STAFF for raw in servers.mailbox(address)]
    return [prompt for prompt in found if "Reply needed" in str(prompt["Subject"])]


def answer(prompt: Message, number: int) -> bytes:
    """Return the usual one-letter answer to a prompt, with the prompt quoted below it as mail programs do."""
    reply = EmailMessage(policy=SMTP)
    reply["From"], reply["To"] = str(prompt["To"]), str(prompt["Reply-To"])
    reply["Subject"] = f"Re: {prompt['Subject']}"
    reply["In-Reply-To"] = reply["References"] = str(prompt["Message-ID"])
    reply["Message-ID"] = f"<reply-{number}@hillside.example>"
    reply["Date"] = "Thu, 04 Mar 2027 09:58:00 +0000"
    body = prompt.get_body(("plain",)).get_content()  # type: ignore[attr-defined]
    quoted = "\n".join(f"> {line}" for line in body.splitlines())
    reply.set_content(f"A\n\nOn {prompt['Date']}, {prompt['From']} wrote:\n{quoted}\n")
    return VERDICT + reply.as_bytes()


def burst(servers: MailServers, number: int) -> list[tuple[str, bytes]]:
    """Return `number` messages, each with its mailbox: answers to the prompts that are there, and new concerns."""
    waiting = prompts(servers)[: round(number * REPLIES)]
    if len(waiting) < round(number * REPLIES):
        raise RuntimeError(f"only {len(waiting)} prompts lie in the staff's mailboxes to be answered")
    mixed = [(CASES, answer(prompt, place)) for place, prompt in enumerate(waiting)]
    pictures = max(round(number * WITH_PICTURE), 1)
    left = number - len(mixed)
    mixed += [(ADMIN, concern(1000 + place, picture=place < pictures)) for place in range(left)]
    random.Random(number).shuffle(mixed)
    return mixed


def of_size(number: int, size: int, *, picture: bool) -> bytes:
    """Return a concern of about `size` bytes in all: by its picture, or by its words in two versions."""
    chance = random.Random(number)
    message = _addressed(number)
    room = 1_000 if picture else (size - 700) * 2 // 5
    said = [chance.choice(ACTS)]
    while sum(map(len, said)) < room:
        said.append(chance.choice(CHATTER))
    paragraphs = [" ".join(said[start : start + 4]) for start in range(0, len(said), 4)]
    message.set_content("Dear office,\n\n" + "\n\n".join(paragraphs) + "\n\nKind regards\n")
    message.add_alternative("".join(f"<p>{words}</p>\n" for words in paragraphs), subtype="html")
    if picture:
        content = chance.randbytes((size - 4_000) * 3 // 4)
        message.add_attachment(content, maintype="image", subtype="jpeg", filename="screenshot.jpg")
    return message.as_bytes()
