"""What staff are shown of a case: below a prompt, as a page, and in whose words."""
