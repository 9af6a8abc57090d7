"""mailflow: a primary school's confidential concerns about parents' group chats, worked by email.

Three rooms, one direction: this package is the school's work and is pure; `mailflow.mail` is emails as text and is
pure too; `mailflow.shell` is the only code that touches the world.
"""

__version__ = "0.2.0"
