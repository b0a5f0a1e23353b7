"""Signed versions of the plans: what is attested, how they hang together, and whether anything changed
since.
"""
