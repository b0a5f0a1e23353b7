"""The dated procedure of consultation, remarks and priority risks."""
