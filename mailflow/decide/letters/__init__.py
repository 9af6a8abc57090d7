"""Letters: drafted, put to whoever releases them, approved, taken back, returned."""
