"""Tables and choices become frozen views; no language beyond text keys, no drawing."""
