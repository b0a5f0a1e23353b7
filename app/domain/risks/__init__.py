"""The risk analysis and what is proposed against its risks."""
