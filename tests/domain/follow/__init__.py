"""The life of measures and whether they helped."""
