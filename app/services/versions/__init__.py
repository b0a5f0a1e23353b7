"""Signing off: freezing a plan with its papers, proving the chain, and what changed since."""
