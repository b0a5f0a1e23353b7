"""Typing paper forms over: one key per answer."""
