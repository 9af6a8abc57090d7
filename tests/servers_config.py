"""Settings and certificate of the private Dovecot and Postfix (tests/servers.py); @WORDS@ are filled in there."""

import datetime
import ipaddress
from collections.abc import Sequence
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DOVECOT = """
protocols = imap
listen = 127.0.0.1
base_dir = @ROOT@/run
state_dir = @ROOT@/run
log_path = @ROOT@/dovecot.log
ssl = yes
ssl_cert = <@ROOT@/tls/server.pem
ssl_key = <@ROOT@/tls/server.key
disable_plaintext_auth = no
auth_mechanisms = @MECHANISMS@
auth_failure_delay = 0
mail_location = maildir:@ROOT@/mail/%u
mail_fsync = optimized
first_valid_uid = 100
default_vsz_limit = 1G
default_client_limit = 200
mail_max_userip_connections = 100
@PASSDB@
userdb {
  driver = static
  args = uid=@UID@ gid=@GID@ home=@ROOT@/mail/%u
}
service imap-login {
  inet_listener imap {
    port = @IMAP@
  }
  inet_listener imaps {
    port = @IMAPS@
    ssl = yes
  }
  service_count = 0
  process_min_avail = 1
  chroot =
}
service auth {
  unix_listener sasl {
    mode = 0666
  }
}
service anvil {
  client_limit = 1000
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
protocol imap {
  imap_idle_notify_interval = 2 mins
}
"""

PASSWORDS = """passdb {
  driver = static
  args = password=@PASSWORD@
}"""
TOKENS = """passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = @ROOT@/oauth2.conf
}"""
# Whoever gave the tokens is asked whether one is good; it is an application's, and good for every mailbox.
OAUTH2 = """
introspection_mode = get
introspection_url = @TOKENS@
active_attribute = active
active_value = true
username_attribute = role
username_format = Mail.ReadAll
"""

MAIN_CF = """
compatibility_level = 3.6
queue_directory = @ROOT@/postfix/queue
data_directory = @ROOT@/postfix/data
mail_owner = postfix
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.hillside.example
mydomain = hillside.example
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
recipient_delimiter = +
virtual_mailbox_domains = texthash:@ROOT@/postfix/etc/domains
virtual_mailbox_maps = texthash:@ROOT@/postfix/etc/mailboxes
virtual_mailbox_base = @ROOT@/mail
virtual_uid_maps = static:@UID@
virtual_gid_maps = static:@GID@
virtual_minimum_uid = 100
virtual_mailbox_limit = 0
relay_domains = texthash:@ROOT@/postfix/etc/routes
relay_recipient_maps =
transport_maps = texthash:@ROOT@/postfix/etc/routes
local_transport = error:no local mail here
default_transport = error:no such domain here
smtpd_relay_restrictions = reject_unauth_destination
smtpd_peername_lookup = no
disable_dns_lookups = yes
smtpd_client_connection_rate_limit = 0
smtpd_client_connection_count_limit = 0
in_flow_delay = 0
initial_destination_concurrency = 20
message_size_limit = 50000000
maillog_file = @ROOT@/postfix/log/maillog
maillog_file_prefixes = @ROOT@
smtpd_tls_chain_files = @ROOT@/tls/chain.pem
smtpd_tls_security_level = none
smtpd_sasl_type = dovecot
smtpd_sasl_path = @ROOT@/run/sasl
smtpd_sasl_auth_enable = no
smtpd_tls_auth_only = yes
broken_sasl_auth_clients = no
"""

MASTER_CF = """
127.0.0.1:@MX@ inet n - n - - smtpd
127.0.0.1:@SMTP@ inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt -o smtpd_sasl_auth_enable=yes
  -o smtpd_client_restrictions=permit_sasl_authenticated,reject
127.0.0.1:@SMTPS@ inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes -o smtpd_tls_security_level=encrypt -o smtpd_sasl_auth_enable=yes
  -o smtpd_client_restrictions=permit_sasl_authenticated,reject
127.0.0.1:@REFUSER@ inet n - n - - smtpd
  -o myhostname=mx.elsewhere.example -o smtpd_recipient_restrictions=reject
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
virtual unix - n n - - virtual
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""

LOOPBACK = (x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1")))


def certificates(folder: Path, *names: x509.GeneralName) -> None:
    """Write a new authority (ca.pem) and a certificate of it for `names`, else this machine's, into `folder`."""
    folder.mkdir()
    authority, server = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    ca = _signed("mailflow test authority", authority, "mailflow test authority", authority)
    leaf = _signed("server", server, "mailflow test authority", authority, names or LOOPBACK)
    key = server.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    pem = leaf.public_bytes(serialization.Encoding.PEM)
    (folder / "ca.pem").write_bytes(ca.public_bytes(serialization.Encoding.PEM))
    (folder / "server.pem").write_bytes(pem)
    (folder / "server.key").write_bytes(key)
    (folder / "chain.pem").write_bytes(key + pem)
    for secret in ("server.key", "chain.pem"):
        (folder / secret).chmod(0o600)


def _signed(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    by: str,
    signer: ec.EllipticCurvePrivateKey,
    names: Sequence[x509.GeneralName] = (),
) -> x509.Certificate:
    """Return a certificate for `names`, or that of an authority if there are none."""
    ca = not names
    now = datetime.datetime.now(datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, by)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
        .add_extension(_usage(ca=ca), critical=True)
    )
    if names:
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return builder.sign(signer, hashes.SHA256())


def _usage(*, ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )
