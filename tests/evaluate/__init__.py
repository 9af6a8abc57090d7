"""How well mail is told apart, by figures: `make evaluate` prints them, `tests/mail/test_evaluated.py` holds them."""
