"""Emails as text: bytes and strings in, values out. Nothing here touches the world."""
