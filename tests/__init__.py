"""The tests mirror app/: a test of app/domain/lights.py stands in tests/domain/."""
