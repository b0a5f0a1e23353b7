"""PreviPlan: from warning lights to a signed prevention plan, in one local file."""
