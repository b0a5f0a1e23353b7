"""The tests mirror app/: a test of app/domain/lights/ stands in tests/domain/."""
