"""The conversation with the team on the big screen: one stop at a time, everything kept at once."""
