"""The warning lights: from counts to values, colours and reasons, round by round."""
