"""Mail that machines wrote, and mail of people that looks like it, each with what it is.

The one idea: a label per message, written by hand: the kind of machine, "" for a person; and the day of return, where a
person could tell it from the words. All of them arrive on Thursday 3 December 2026.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

EXCHANGE: Final = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All", "Return-Path": "<>"}
GMAIL: Final = {"Auto-Submitted": "auto-replied", "Precedence": "bulk", "X-Autoreply": "yes"}
VACATION: Final = {"Auto-Submitted": "auto-replied (vacation)", "Return-Path": "<>"}
SUPPRESSED: Final = {"X-Auto-Response-Suppress": "DR, OOF, AutoReply"}
BULK: Final = {"Precedence": "bulk"}
NOTHING: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixture:
    """A message: `what` machine wrote it, "" for a person; `returns` the day of return, ISO, "" if none can be told."""

    what: str
    subject: str
    words: str
    head: Mapping[str, str] = field(default_factory=dict)
    returns: str = ""
    kind: str = "text/plain; charset=utf-8"
    sender: str = "Dan Moss <dan.moss@moss.example>"


def _away(subject: str, words: str, head: Mapping[str, str], returns: str = "") -> Fixture:
    return Fixture(what="absence", subject=subject, words=words, head=head, returns=returns)


def _person(subject: str, words: str, **head: str) -> Fixture:
    return Fixture(
        what="", subject=subject, words=words, head={name.replace("_", "-"): value for name, value in head.items()}
    )


ABSENCES: Final = (
    _away("Automatic reply: Letter from Hillside", "I am out of the office until Monday 7 December. For urgent matters ring 01632 960001.", EXCHANGE, "2026-12-07"),
    _away("Automatic reply: [KXR4TZ] Reply needed", "Thank you for your email. I am on annual leave, returning on Wednesday 9th December 2026.", EXCHANGE, "2026-12-09"),
    _away("Automatic reply: Reply needed", "I'm on a course today and back tomorrow.", EXCHANGE, "2026-12-04"),
    _away("Automatic reply: Reply needed", "I work Monday to Wednesday. I will reply on my return.", EXCHANGE),
    _away("Automatic reply: Letter", "I work Monday and Tuesday only. Please return forms by 10 December.", EXCHANGE),
    _away("Automatic reply: Letter", "The office is open until Friday 11 December, and I do Monday 7 December as well.", EXCHANGE),
    _away("Automatic reply: Letter", "I am away from 30 November to 9 December.", EXCHANGE, "2026-12-09"),
    _away("Automatic reply: Letter", "I am away until 8 December, and again until 18 December.", EXCHANGE),
    _away("Automatic reply: Letter", "I work from Monday to Wednesday, and am here until Thursday 10 December.", EXCHANGE),
    _away("Automatic reply: Letter", "Your call will be returned. I shall be back in the office on the 8th.", EXCHANGE),
    _away("Automatic reply: Letter", "I am on maternity leave until 1 September 2027.", EXCHANGE, "2027-09-01"),
    _away("Automatic reply: Letter", "I will be away from 30 November and back in school on 14/12/2026.", EXCHANGE, "2026-12-14"),
    _away("Automatic reply: Letter", "Away 1-11 December. Back Monday 14 Dec.", EXCHANGE, "2026-12-14"),
    _away("Automatic reply: Letter", "The school is now closed and reopens on Tuesday 5 January 2027.", EXCHANGE, "2027-01-05"),
    _away("Automatic reply: Letter", "I am not in on Thursdays.", EXCHANGE),
    _away("Automatic reply: Letter", "I do not work on Fridays. If it is urgent please contact the office on 01632 960000.", EXCHANGE),
    _away("Automatic reply: Letter", "I left the company on 27 November. Please write to info@moss.example.", EXCHANGE),
    _away("Automatic reply: Letter", "Currently on sick leave. No date is known yet.", EXCHANGE),
    _away("Automatic reply: Letter", "", EXCHANGE),
    _away("Out of Office: Letter", "I return on 7.12.", EXCHANGE, "2026-12-07"),
    _away("Re: Letter from Hillside", "I'm on holiday until 10 December with limited access to email.", GMAIL, "2026-12-10"),
    _away("Out of office Re: Letter", "Hi, I'm away from my desk until the 8th of December.", GMAIL, "2026-12-08"),
    _away("On leave", "I shall return on 21 December.", GMAIL, "2026-12-21"),
    _away("Re: [KXR4TZ] Reply needed by Mon 7 Dec", "I am currently away, back Tues 8 Dec. Thanks, Paul", VACATION, "2026-12-08"),
    _away("away from my mail", "I will not be reading my mail for a while. Your mail will be dealt with when I return.", VACATION),
    _away("Abwesenheitsnotiz: Letter", "Ich bin bis zum 11.12.2026 nicht im Büro.", EXCHANGE, "2026-12-11"),
    _away("Automatische Antwort: Letter", "Vielen Dank. Ich bin ab dem 14. Dezember wieder erreichbar.", EXCHANGE, "2026-12-14"),
    _away("Réponse automatique : Letter", "Je suis absent jusqu'au 10/12/2026.", EXCHANGE, "2026-12-10"),
    _away("Respuesta automática: Letter", "Estoy fuera de la oficina hasta el 9 de diciembre.", EXCHANGE, "2026-12-09"),
    _away("Risposta automatica: Letter", "Sono fuori ufficio fino al 08/12/2026.", EXCHANGE, "2026-12-08"),
    _away("Automatisch antwoord: Letter", "Ik ben afwezig tot en met 11-12-2026.", EXCHANGE, "2026-12-11"),
    _away("Odpowiedź automatyczna: Letter", "Jestem nieobecna do 15.12.2026.", EXCHANGE, "2026-12-15"),
    _away("Răspuns automat: Letter", "Sunt în concediu până pe 12.12.2026.", EXCHANGE, "2026-12-12"),
    _away("Otomatik Yanıt: Letter", "Ofis dışındayım, 14.12.2026 tarihinde döneceğim.", EXCHANGE, "2026-12-14"),
    _away("Автоматична відповідь: Letter", "Мене немає в офісі до 11.12.2026.", EXCHANGE, "2026-12-11"),
    _away("Ateb awtomatig: Letter", "Rwyf i ffwrdd tan 10/12/2026.", EXCHANGE, "2026-12-10"),
    _away("Automatic reply", "我不在办公室，12月10日回来。", EXCHANGE),
    _away("Resposta automática: Letter", "Estou ausente até 10/12/2026.", EXCHANGE, "2026-12-10"),
    _away("Out of office", "I am out of the office until Monday 7 December and will reply then.", SUPPRESSED, "2026-12-07"),
    _away("Automatic reply: Letter", "I am away until 8 December.", SUPPRESSED, "2026-12-08"),
    _away("Out of office: Letter", "I am on annual leave until 9 Dec.", BULK, "2026-12-09"),
    _away("Out of Office AutoReply: Letter", "I am out of the office, back on 10 December.", NOTHING, "2026-12-10"),
    _away("Automatic reply: Letter from Hillside CE Primary: private", "I am away from my desk until 11 December.", NOTHING, "2026-12-11"),
    _away("Auto: Letter", "I'm away until 12 Dec with no signal.", NOTHING, "2026-12-12"),
    _away("Re: Letter", "This is an automated reply. I am out of the office until 14 December.", NOTHING, "2026-12-14"),
    _away("Autoreply: Letter", "Sent by our phone system: nobody is at work today.", NOTHING),
    _away("Abwesend: Letter", "Ich bin im Urlaub bis 10.12.", NOTHING, "2026-12-10"),
    _away("Vacation reply", "Gone fishing, back on the 15th December", NOTHING, "2026-12-15"),
    _away("Pat Grey is out of the office (returning 09/12/2026)", "I will be out of the office starting 02/12/2026 and will not return until 09/12/2026.", NOTHING, "2026-12-09"),
    _away("Thank you for contacting us", "This is an automatic acknowledgement. We aim to reply within five working days.", {"Auto-Submitted": "auto-replied"}),
)  # fmt: skip
PEOPLE: Final = (
    _person("Out of office hours message in the group", "There was a message at 11 pm calling Miss Patel useless."),
    _person("out of office", "Can you tell me when the office is out for lunch? I want to bring in the form."),
    _person(
        "Re: Automatic reply: Letter",
        "I got your automatic reply. Can somebody ring me about the WhatsApp group please?",
    ),
    _person("Fwd: Undeliverable: trip form", "This came back when I wrote to Miss Lane. Have you got another address?"),
    _person("Mrs Hill is out of the office", "I was told that Mrs Hill is out of the office today. Can she ring me?"),
    _person("Delivery", "The parcel could not be delivered to the school on Monday, can I bring it in?"),
    _person("Read: Harry Potter club", "Is the reading club on today?"),
    _person("Accepted: a place at Hillside", "We accept the place for Mia. Thank you!"),
    _person("Back on Monday", "Leo is ill and will be back on Monday 7 December.", X_Auto_Response_Suppress="All"),
    _person(
        "Holiday request",
        "We would like to take Mia out of school until 14 December. She will be away from 7 December.",
    ),
    _person("Please confirm", "Please confirm your email address for the newsletter, mine has not come."),
    _person(
        "Year 4 chat",
        "I am on leave at the moment so I have seen all of it. It is vile.",
        Precedence="normal",
        Auto_Submitted="no",
    ),
    _person("Re: Letter", "That's fine by me. I am away until Monday.", Importance="high"),
    _person("Vacation club", "Is there a vacation club at half term?"),
    _person("Automatic doors", "The automatic door at the gate is broken."),
    _person(
        "Re: [KXR4TZ] Reply needed",
        "APPROVE\n\nI am out of the office tomorrow.",
        X_Auto_Response_Suppress="DR, RN, NRN, OOF, AutoReply",
    ),
    _person("Absence", "Dylan will not be in today, tummy bug.", X_Mailer="SchoolApp", Precedence="bulk"),
)
OTHERS: Final = (
    Fixture(what="receipt", subject="Read: Letter from Hillside", words="Your message was read on Thursday 3 December.", head=EXCHANGE),
    Fixture(what="receipt", subject="Gelesen: Letter", words="Ihre Nachricht wurde gelesen.", head=EXCHANGE),
    Fixture(what="receipt", subject="Not read: Letter", words="Your message was deleted without being read.", head=EXCHANGE),
    Fixture(what="receipt", subject="Delivered: Letter", words="Your message has been delivered.", head=EXCHANGE),
    Fixture(what="receipt", subject="Recall: Letter", words="Dan Moss would like to recall the message.", head=EXCHANGE),
    Fixture(what="list", subject="Kent heads' digest 412", words="1. Threats online\n2. WhatsApp groups", head={"List-Id": "<heads.kent.example>", "List-Unsubscribe": "<mailto:x@kent.example>", "Precedence": "list"}),
    Fixture(what="list", subject="Your weekly news", words="Ten tips for group chats", head={"List-Unsubscribe": "<https://news.example/u>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}),
    Fixture(what="list", subject="[governors] minutes", words="Attached.", head={"List-Post": "<mailto:governors@lists.example>", "List-Id": "Governors <governors.lists.example>"}),
    Fixture(what="challenge", subject="Please confirm your message to dan@moss.example", words="To release your message, please confirm that you are human by replying.", head={"Auto-Submitted": "auto-replied"}),
    Fixture(what="challenge", subject="Your email requires verification verify#8hJ2", words="The message you sent requires that you verify that you are a real live human being.", head={"X-BoxTrapper-Queue": "8hJ2", "X-BoxTrapper": "1"}),
    Fixture(what="challenge", subject="Sender verification required", words="Your message is held until you confirm this message came from you: https://spamarrest.example/x", head=NOTHING),
    Fixture(what="challenge", subject="Re: Trip letter [SpamArrest verification]", words="I'm protecting myself from receiving junk mail. Please click the link below to complete the verification process. You have to do this only once.", head=NOTHING),
    Fixture(what="other", subject="Alert: disk full", words="Disk at 93 %", head={"Auto-Submitted": "auto-generated"}),
    Fixture(what="other", subject="Your parcel", words="Your parcel arrives today.", head={"Return-Path": "<>"}),
)  # fmt: skip


def calendars() -> Iterator[Fixture]:
    """Yield answers to invitations, in three clients' builds."""
    invitation = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:1\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:dan@moss.example\r\nEND:VEVENT\r\nEND:VCALENDAR"
    for subject in (
        "Accepted: Meeting with Mr Moss",
        "Declined: Meeting",
        "Tentative: Meeting",
        "Tentatively Accepted: Meeting",
        "Zugesagt: Meeting",
    ):
        yield Fixture(
            what="calendar", subject=subject, words=invitation, kind="text/calendar; charset=utf-8; method=REPLY"
        )
        mixed = f'--c\r\nContent-Type: text/plain\r\n\r\nDan has accepted.\r\n--c\r\nContent-Type: text/calendar; method="REPLY"\r\n\r\n{invitation}\r\n--c--'
        yield Fixture(what="calendar", subject=subject, words=mixed, kind='multipart/alternative; boundary="c"')


def bounces(message_id: str) -> Iterator[tuple[str, bool, Fixture]]:
    """Yield delivery reports about our letter `message_id`: how built, whether it failed for good, and the report."""
    daemon = "Mail Delivery System <MAILER-DAEMON@mx.hillside.example>"
    for action, status, for_good in (
        ("failed", "5.1.1", True),
        ("failed", "5.2.2", True),
        ("failed", "4.4.7", False),
        ("delayed", "4.4.1", False),
    ):
        report = (
            f"--r\r\nContent-Type: text/plain\r\n\r\nThis is the mail system. Your message could not be delivered.\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\n"
            f"Reporting-MTA: dns; mx.hillside.example\r\n\r\nFinal-Recipient: rfc822; dan.moss@moss.example\r\nAction: {action}\r\nStatus: {status}\r\n"
            f"--r\r\nContent-Type: message/rfc822\r\n\r\nFrom: cases@hillside.example\r\nMessage-ID: {message_id}\r\nSubject: Letter\r\n\r\nDear Mr Moss,\r\n--r--"
        )
        yield f"RFC 3464, {action} {status}", for_good, Fixture(
            what="bounce", subject="Undelivered Mail Returned to Sender", words=report, sender=daemon,
            kind='multipart/report; report-type=delivery-status; boundary="r"', head={"Return-Path": "<>", "Auto-Submitted": "auto-replied"},
        )  # fmt: skip
        yield f"RFC 3464 with headers only, {status}", for_good, Fixture(
            what="bounce", subject="Delivery Status Notification (Failure)", words=report.replace("message/rfc822", "text/rfc822-headers"), sender=daemon,
            kind='multipart/report; boundary="r"; report-type="delivery-status"', head={"Return-Path": "<>"},
        )  # fmt: skip
    for name, words in ODD_BOUNCES.items():
        head = {"Return-Path": "<>", "In-Reply-To": message_id} if "In-Reply-To" in name else {"Return-Path": "<>"}
        yield name, True, Fixture(
            what="bounce", subject="failure notice" if "qmail" in name else "Mail delivery failed: returning message to sender",
            words=words.replace("{id}", message_id), sender=daemon, head=head,
        )  # fmt: skip
    yield "Exchange, as a reply", True, Fixture(
        what="bounce", subject="Undeliverable: Letter from Hillside CE Primary: private", head={"Return-Path": "<>", "In-Reply-To": message_id, "X-Auto-Response-Suppress": "All"},
        words="Your message to dan.moss@moss.example couldn't be delivered. dan.moss wasn't found at moss.example.", sender="Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@hillside.example>",
    )  # fmt: skip


ODD_BOUNCES: Final = {
    "qmail": "Hi. This is the qmail-send program at moss.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<dan.moss@moss.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <cases@hillside.example>\nMessage-ID: {id}\nSubject: Letter\n\nDear Mr Moss,\n",
    "Exim": "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  dan.moss@moss.example\n    host mx.moss.example: 550 No such user\n\n------ This is a copy of the message, including all the headers. ------\n\nReturn-path: <cases@hillside.example>\nMessage-ID: {id}\n\nDear Mr Moss,\n",
    "a copy in a quotation": "Sorry, the mailbox dan.moss@moss.example does not exist.\n\n> From: cases@hillside.example\n> Message-ID: {id}\n> Subject: Letter\n",
    "no copy, In-Reply-To alone": "Delivery to the following recipient failed permanently:\n\n     dan.moss@moss.example\n\nTechnical details: 550 5.1.1 no such user\n",
}  # fmt: skip
