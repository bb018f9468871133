"""Pure domain code: imprecise dates, classes of evidence, sentences."""
