"""The join of the scale bench's six reports in pandas."""
