"""Signing a PDF electronically and checking what others signed; heavy libraries come in when asked."""
