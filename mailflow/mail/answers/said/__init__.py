"""What words say by themselves: their stems, how choices and numbers are spelt, the lists of phrases.

The one idea: here is nothing of a question yet, so that every other room may ask.
"""
