"""Signature fields, signing with files and cards, and finding every change."""
