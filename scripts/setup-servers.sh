#!/bin/sh
# Install Debian's Dovecot and Postfix, which the tests start as their own on loopback, and two small tools of the tests.
# Nothing is started, nothing is switched on for the next boot, nothing is removed, and a Postfix or Dovecot that is
# already here is left as it is: the tests bring their own configuration and never read /etc/postfix or /etc/dovecot.
# Exits with 1, and says what to do, where this cannot be done: tests that cannot run are not passed over.
set -eu
PATH=$PATH:/usr/sbin:/sbin

say() { printf '%s\n' "$@" >&2; }
missing() {
    [ -x /usr/lib/dovecot/imap ] || printf 'dovecot-imapd '
    [ -x /usr/sbin/postfix ] || printf 'postfix '
    command -v strace >/dev/null 2>&1 || printf 'strace '
    command -v pdftotext >/dev/null 2>&1 || printf 'poppler-utils '
}
stop() {
    say "" "$1" "" "The tests need these Debian packages, which are not here: $(missing)" \
        "$2" "Then run this again. (\`make demo\` and \`make run\` need none of them.)"
    exit 1
}

needed=$(missing)
[ -n "$needed" ] || exit 0
by_hand="Ask whoever looks after this machine to run:  apt-get install --no-install-recommends $needed"

command -v apt-get >/dev/null 2>&1 ||
    stop "This machine has no apt-get." "Install what provides them here: Dovecot with IMAP, Postfix, strace, pdftotext."
if [ "$(id -u)" = 0 ]; then
    root=""
elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }; }; then
    root="sudo"
else
    stop "Installing packages needs root, and neither are you root nor does sudo let you." "$by_hand"
fi

say "Installing $needed..."
log=$(mktemp)
settled=""
policy=/usr/sbin/policy-rc.d
tidy() {
    rm -f "$log"
    [ -z "$settled" ] || $root rm -f "$policy"
}
trap tidy EXIT
trap 'exit 1' INT TERM HUP

# Debian's own way to say "start nothing while packages are installed". One that is already there has its owner.
if ! [ -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | $root tee "$policy" >/dev/null
    settled=yes
    $root chmod 755 "$policy"
fi
case "$needed" in
    *postfix*) printf 'postfix postfix/main_mailer_type select No configuration\n' | $root debconf-set-selections ;;
esac

install() {
    # --no-remove: a machine that sends its mail with Exim keeps Exim.
    # shellcheck disable=SC2086 # several packages, several words
    $root env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -y -qq --no-remove --no-install-recommends \
        -o DPkg::Lock::Timeout=120 install $needed >"$log" 2>&1 </dev/null
}
if ! install; then
    $root env LC_ALL=C apt-get -qq -o DPkg::Lock::Timeout=120 update >"$log" 2>&1 </dev/null || true
    if ! install; then
        grep -E '^(E|W):|remove' "$log" | head -10 >&2 || true
        stop "apt-get could not install them; above is what it said." \
            "$by_hand
If that would remove another mail server (Exim, say), use a machine or a container that needs none."
    fi
fi
if [ -d /run/systemd/system ]; then
    for package in $needed; do
        case "$package" in
            dovecot-imapd) $root systemctl --quiet disable dovecot.service dovecot.socket 2>/dev/null || true ;;
            postfix) $root systemctl --quiet disable postfix.service 2>/dev/null || true ;;
        esac
    done
fi
[ -z "$(missing)" ] || stop "apt-get finished, and yet something is missing." "$by_hand"
say "Ready: $(dovecot --version 2>/dev/null | sed 's/^/Dovecot /; s/ (.*//'), Postfix $(postconf -d -h mail_version 2>/dev/null || true)"
