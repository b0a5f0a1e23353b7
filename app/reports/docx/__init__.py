"""Any paper as a Word document that can be worked on: real headings, lists, tables and fields."""
