"""The five-year plan and the yearly plan, their measures and their years."""
