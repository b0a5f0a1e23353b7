"""What the law asks of both plans, element by element: there, missing, or not applicable."""
