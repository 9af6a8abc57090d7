"""How fast the daemon is, on real mail servers, beside what the same work costs at the least."""
