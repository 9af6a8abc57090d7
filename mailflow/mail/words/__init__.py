"""Words and sentences that mean the same wherever they stand: courtesies, days, first names, what could matter."""
