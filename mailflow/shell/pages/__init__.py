"""What a school reads apart from its mail: the pages that it signs, and the picture of the workflow."""
