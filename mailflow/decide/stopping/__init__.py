"""What stops a case, or ends it: a danger, a hold, somebody connected with it, its end."""
