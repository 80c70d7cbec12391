"""Whatever comes in from outside ends in a value or in a sentence: every parser, with inputs that were made wrong."""
