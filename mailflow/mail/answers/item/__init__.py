"""What somebody says to one item of a question, by its kind, its choices and its words.

The one idea: who reads one item knows nothing of the rest of the reply.
"""
