"""How a reply is typed: on lines, spoken to a phone, numbers and letters run together, the form typed again, a name below.

The one idea: it is made plain before it is read, and only where it can be nothing else.
"""
