"""The rules: records, changes, lights, analysis, plans; standard library only."""
