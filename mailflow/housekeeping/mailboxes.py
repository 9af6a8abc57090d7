"""Whose mailbox is whose, and which wordings the Head Teacher has approved once for all."""

from dataclasses import replace

from mailflow import letters, write
from mailflow.housekeeping.happened import EnrolmentReply, SecondReply, StandingReply
from mailflow.housekeeping.happened_unproved import NameUsed
from mailflow.housekeeping.turn import Turn, first_today, next_mail, notice_of, owe, tell
from mailflow.people import Person, Role
from mailflow.prompt import Proof
from mailflow.record import school_events as s
from mailflow.school import School


def deciders(school: School) -> tuple[Person, ...]:
    """Return those whose word may release a letter: the Head, whoever may act for them or is the alternate, and the SLT for
    what a lead releases."""
    roles = {Role.HEAD, Role.DEPUTY, Role.SLT, Role.CHAIR, Role.VICE_CHAIR}
    return tuple(p for p in school.people if roles & p.roles or p.key == school.head_alternate)


def ask_enrolment(turn: Turn) -> None:
    school = turn.school
    for person in deciders(school):
        if turn.school.proved(person):
            continue
        mail = next_mail(turn)
        blanks = {"name": person.name, "school": school.name, "phone": school.phone}
        owe(turn, person, notice_of(turn, "enrolment", blanks, asks=True), "enrolment")
        turn.put(s.EnrolmentAsked(mail=mail, person=person.key, address=person.address))


def enrolment_reply(turn: Turn, reply: EnrolmentReply) -> None:
    person_key, address = turn.school.enrolment_asked[reply.mail]
    theirs = reply.by.person == person_key and reply.by.address == address.casefold()
    proved = theirs and reply.by.proof == frozenset(Proof) and reply.agreed
    turn.put(s.SaidTo(key=reply.key, person=person_key, what="answered the enrolment"))
    if theirs and reply.why:
        return tell(turn, person_key, "your words", {"line": f"Nothing has changed. {reply.why}"})
    if theirs and not reply.agreed:
        return tell(turn, person_key, "enrolment not agreed", {})
    if proved:
        before = _proved_last(turn.school, person_key, address)
        turn.put(s.Enrolled(person=person_key, address=address, shown=reply.shown, footer=reply.footer))
        _tell_of_a_change(turn, person_key, before)
    tell(turn, person_key, "enrolled" if proved else "not enrolled", {"shown": reply.shown})
    return ask_standing(turn) if proved else None


def _proved_last(school: School, person: str, address: str) -> str:
    """Return the address of this person that was proved last, other than this one; "" if there was none."""
    asked = (of for key, of in reversed(tuple(school.enrolment_asked.values())) if key == person and of != address)
    return next((one for one in asked if (person, one) in school.enrolled), "")


def _tell_of_a_change(turn: Turn, key: str, before: str) -> None:
    """Where decisions counted from another address until now, tell that address, and the Head Teacher; of the Head Teacher's
    own the Chair. The list of addresses is a file, and whoever can write there could make themselves anybody."""
    person = turn.school.person(key)
    if person is None or not before:
        return
    blanks = {"who": person.name, "address": person.address, "before": before, "phone": turn.school.phone}
    text = notice_of(turn, "another mailbox", blanks)
    roles = (Role.CHAIR, Role.VICE_CHAIR) if Role.HEAD in person.roles else (Role.HEAD, Role.CHAIR)
    others = (other for role in roles for other in turn.school.holders(role) if other.key != key)
    for one in filter(None, (replace(person, address=before), next(others, None))):
        owe(turn, one, text, "told: another mailbox")


def standing_wanted(school: School) -> tuple[str, ...]:
    """Return the letters whose present wording the Head Teacher has not approved, and has not been shown."""
    shown = {digest for asked in school.standing_asked.values() for digest in asked.values()}
    known = school.standing | shown
    return tuple(name for name in letters.STANDING if school.digest_of_wording(name) not in known)


def ask_standing(turn: Turn) -> None:
    """Show the Head Teacher the standing wordings, once their mailbox is proved."""
    names = standing_wanted(turn.school)
    heads = [p for p in turn.school.holders(Role.HEAD) if turn.school.proved(p)]
    if not names or not heads:
        return
    whole = "\n\n".join(f"The letter “{name}”:\n\n{_quoted(turn.school.wording(f'letters/{name}'))}" for name in names)
    text = notice_of(turn, "standing", {}, whole, asks=True)
    mail = next_mail(turn)
    owe(
        turn,
        heads[0],
        write.Text(subject=text.subject, body=text.body, links={"APPROVE": "APPROVE"}),
        "standing wordings",
    )
    turn.put(
        s.StandingAsked(
            mail=mail,
            letters=names,
            wordings=tuple(turn.school.digest_of_wording(name) for name in names),
        )
    )


def _quoted(wording: str) -> str:
    return "\n".join(f"> {line}" for line in f"Subject: {letters.with_gaps(wording)}".splitlines())


def standing_reply(turn: Turn, reply: StandingReply) -> None:
    asked = turn.school.standing_asked[reply.mail]
    person = next((p for p in turn.school.people if p.key == reply.by.person), None)
    counts = (
        person is not None
        and Role.HEAD in person.roles
        and turn.school.proved(person)
        and reply.by.proof == frozenset(Proof)
        and reply.by.address.casefold() == person.address.casefold()
    )
    turn.put(s.SaidTo(key=reply.key, person=reply.by.person, what="answered about standing wordings"))
    if not counts or not reply.approved:
        why = "only APPROVE by itself, from the Head Teacher's own proved mailbox, approves these wordings"
        if person is not None and counts and reply.why:
            tell(turn, person.key, "your words", {"line": f"Nothing has changed. {reply.why}"})
        elif person is not None:
            tell(turn, person.key, "turned away", {"why": why})
        return
    for name, digest in asked.items():
        turn.put(s.StandingApproved(letter=name, wording=digest, by=reply.by.person))
    tell(turn, reply.by.person, "standing approved", {"letters": ", ".join(asked)})


def name_used(turn: Turn, used: NameUsed) -> None:
    """Tell the real person, once a day however many come. If the address may be another of their own, they alone can say so,
    from the first."""
    turn.put(s.SaidTo(key=used.key, person=used.person, what="a name was used"))
    if not first_today(turn, used.person, "was it you" if used.address else "your name was used"):
        return None
    if not used.address:
        return tell(turn, used.person, "your name was used", {"why": used.why})
    mail = next_mail(turn)
    tell(turn, used.person, "was it you", {"address": used.address}, asks=True)
    turn.put(s.SecondAsked(mail=mail, person=used.person, address=used.address))
    return None


def second_reply(turn: Turn, reply: SecondReply) -> None:
    """A second address is known only by confirmation from the first. It is good for information and ordinary answers;
    decisions count from the first alone."""
    key, address = turn.school.second_asked[reply.mail]
    person = turn.school.person(key)
    turn.put(s.SaidTo(key=reply.key, person=reply.by.person, what="answered about a second address"))
    first = person is not None and reply.by.person == key and reply.by.address == person.address.casefold()
    if first and reply.agreed and reply.by.proof == frozenset(Proof):
        turn.put(s.SecondAdded(person=key, address=address))
        line = f"Thank you. We know {address} as yours from now on, for everything but decisions."
    else:
        line = f"Thank you. {address} is not known to us as yours, and what came from there counts for nothing."
    tell(turn, key, "your words", {"line": line})
