"""What the reader's search looks through: one index for each language, made from the pages themselves."""
