"""The ways in which a whole reply answers, and what stands beside its answers.

The one idea: each way takes a reply or leaves it whole to the next; in which order is said in `steps`.
"""
