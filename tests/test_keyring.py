"""The keyring: a key for each case, made once, found again, and gone for good when it is destroyed."""

import random
import resource
import stat
from collections import Counter

import pytest

from mailflow.shell.records.durable import AlreadyOwned
from mailflow.shell.records.keyring import FILE, MADE_READY, SIZE, Keyring, NoKeyring, WrongKey
from mailflow.shell.records.sealed import Damaged
from tests.records.writing import MASTER

OTHER = b"quite another master key of a school"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "keys"


def made(folder, *streams):
    """Return the keys of a new keyring for `streams`, shut again."""
    keyring = Keyring.create(folder, MASTER)
    keys = {stream: keyring.key_for(stream) for stream in streams}
    keyring.shut()
    return keys


def opened(folder, master=MASTER):
    """See that the keyring opens."""
    keyring = Keyring.open(folder, master)
    keyring.shut()
    return keyring


def test_a_key_once_made_is_the_same_ever_after(folder):
    keys = made(folder, "K7RPTX", "M2WVQD", "school")
    assert len(set(keys.values())) == 3 and all(len(key) == 32 for key in keys.values())
    keyring = Keyring.open(folder, MASTER)
    assert {stream: keyring.key_for(stream) for stream in keys} == keys
    assert keyring.find("QQQQQQ") is None and len(keyring) == 3
    keyring.shut()
    keyring.shut()


def test_the_wrong_master_key_opens_nothing_and_writes_nothing(folder):
    made(folder, "K7RPTX")
    before = (folder / FILE).read_bytes()
    with pytest.raises(WrongKey, match=r"under master key number 1\. Nothing was written\. Start again with the key"):
        Keyring.open(folder, OTHER)
    with pytest.raises(WrongKey, match="at least 32 bytes; this one has 5"):
        Keyring.open(folder, b"short")
    assert (folder / FILE).read_bytes() == before


def test_a_missing_keyring_is_never_replaced_by_a_new_one(folder):
    with pytest.raises(NoKeyring, match="put their keyring back"):
        Keyring.open(folder, MASTER)
    made(folder)
    with pytest.raises(FileExistsError, match="lock its records for ever"):
        Keyring.create(folder, MASTER)


def test_a_destroyed_key_is_nowhere_on_the_disk(folder):
    made(folder, "K7RPTX", "M2WVQD")
    whole = (folder / FILE).read_bytes()
    keyring = Keyring.open(folder, MASTER)
    at = whole.index(b"K7RPTX") // SIZE * SIZE
    keyring.destroy("K7RPTX")
    keyring.destroy("K7RPTX")
    assert (folder / FILE).read_bytes() == whole[:at] + bytes(SIZE) + whole[at + SIZE :]
    assert keyring.find("K7RPTX") is None
    again = keyring.key_for("K7RPTX")
    keyring.shut()
    keyring = Keyring.open(folder, MASTER)
    assert keyring.key_for("K7RPTX") == again
    keyring.shut()


def test_a_new_master_key_opens_every_case_and_the_old_one_none(folder):
    keys = made(folder, *(f"C{i}" for i in range(200)))
    keyring = Keyring.open(folder, MASTER)
    token = keyring.secret("token")
    keyring.destroy("C7")
    keyring.rotate(OTHER)
    later = keyring.key_for("LATER")
    keyring.shut()
    with pytest.raises(WrongKey, match="under master key number 2"):
        Keyring.open(folder, MASTER)
    keyring = Keyring.open(folder, OTHER)
    assert keyring.number == 2 and keyring.secret("token") == token
    assert {stream: keyring.find(stream) for stream in keys} == {**keys, "C7": None}
    assert keyring.find("LATER") == later
    keyring.shut()


def test_secrets_differ_by_purpose_and_by_school_and_never_change(folder, tmp_path):
    made(folder), made(tmp_path / "another school")
    seen = set()
    for place in (folder, tmp_path / "another school"):
        for _ in range(2):
            keyring = Keyring.open(place, MASTER)
            seen |= {(purpose, keyring.secret(purpose)) for purpose in ("token", "message key", "reference")}
            keyring.shut()
    assert len(seen) == 6 and len({secret for _, secret in seen}) == 6
    assert all(len(secret) == 32 for _, secret in seen)


def test_only_one_process_holds_the_keyring(folder):
    made(folder)
    keyring = Keyring.open(folder, MASTER)
    with pytest.raises(AlreadyOwned, match="stop that one first"):
        Keyring.open(folder, MASTER)
    keyring.shut()
    opened(folder)


def test_nobody_else_may_look_into_the_keyring(folder):
    made(folder, "K7RPTX")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in folder.iterdir())


def test_a_spoilt_slot_costs_its_own_case_and_no_other(folder):
    keys = made(folder, *(f"C{i}" for i in range(20)))
    whole, chance, seen = (folder / FILE).read_bytes(), random.Random(3), Counter[str]()
    for _ in range(300):
        bit = chance.randrange(2 * SIZE * 8, 22 * SIZE * 8)
        changed = bytearray(whole)
        changed[bit // 8] ^= 1 << bit % 8
        (folder / FILE).write_bytes(changed)
        keyring = Keyring.open(folder, MASTER)
        lost = [stream for stream, key in keys.items() if keyring.find(stream) != key]
        assert len(lost) == 1 and keyring.find(lost[0]) is None
        seen["lost one"] += 1
        keyring.shut()
    assert seen["lost one"] == 300


def test_the_root_secret_outlives_the_loss_of_either_copy(folder):
    made(folder, "K7RPTX")
    whole = (folder / FILE).read_bytes()
    secrets = set()
    for place in (0, 1):
        (folder / FILE).write_bytes(whole[: place * SIZE] + b"\xff" * SIZE + whole[(place + 1) * SIZE :])
        keyring = Keyring.open(folder, MASTER)
        secrets.add(keyring.secret("token"))
        keyring.shut()
    assert len(secrets) == 1
    (folder / FILE).write_bytes(b"\xff" * 2 * SIZE + whole[2 * SIZE :])
    with pytest.raises(WrongKey, match="unreadable"):
        Keyring.open(folder, MASTER)


def test_a_key_cut_off_as_it_was_written_was_never_there(folder):
    made(folder, "K7RPTX")
    whole = (folder / FILE).read_bytes()
    keyring = Keyring.open(folder, MASTER)
    keyring.key_for("M2WVQD")
    keyring.shut()
    written = (folder / FILE).read_bytes()
    at = written.index(b"M2WVQD") // SIZE * SIZE
    for cut in range(1, SIZE - 1):
        (folder / FILE).write_bytes(written[: at + cut] + whole[at + cut :])
        keyring = Keyring.open(folder, MASTER)
        assert keyring.find("M2WVQD") is None and keyring.find("K7RPTX") is not None
        assert keyring.key_for("M2WVQD") == keyring.find("M2WVQD")
        keyring.shut()


def test_a_keyring_cut_short_by_a_full_disk_takes_new_keys_again(folder):
    keys = made(folder, *(f"C{i}" for i in range(MADE_READY)))
    with (folder / FILE).open("ab") as file:
        file.write(bytes(SIZE + 50))
    keyring = Keyring.open(folder, MASTER)
    more = {f"D{i}": keyring.key_for(f"D{i}") for i in range(MADE_READY * 2)}
    keyring.shut()
    keyring = Keyring.open(folder, MASTER)
    assert {stream: keyring.find(stream) for stream in (keys | more)} == keys | more
    keyring.shut()


def test_a_key_that_rots_while_the_program_runs_is_not_quietly_made_anew(folder):
    made(folder, "K7RPTX")
    keyring = Keyring.open(folder, MASTER)
    whole = (folder / FILE).read_bytes()
    at = whole.index(b"K7RPTX")
    with (folder / FILE).open("r+b") as file:
        file.seek(at + 60)
        file.write(b"rot")
    with pytest.raises(Damaged, match="key in the keyring is spoilt"):
        keyring.key_for("K7RPTX")
    keyring.shut()


def test_a_change_of_master_key_that_the_disk_refuses_changes_nothing(folder):
    keys = made(folder, "K7RPTX", "M2WVQD")
    keyring = Keyring.open(folder, MASTER)
    allowed = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, allowed[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            keyring.rotate(OTHER)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, allowed)
    assert keyring.number == 1 and keyring.find("K7RPTX") == keys["K7RPTX"]
    keyring.shut()
    opened(folder)


def test_names_that_no_stream_can_have_get_no_key(folder):
    keyring = Keyring.create(folder, MASTER)
    for name in ("", "=root", "x" * 41):
        with pytest.raises(ValueError, match="cannot be the name of a stream"):
            keyring.key_for(name)
    keyring.shut()
