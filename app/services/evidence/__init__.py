"""Files that show a measure was carried out: recognised by what is in them, kept, shown, given back."""
