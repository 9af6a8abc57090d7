"""The only code that touches the world: mailboxes, files, the clock, the command line."""
