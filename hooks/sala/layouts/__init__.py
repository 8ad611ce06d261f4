"""From the model and a language to neutral blocks: what is said, and in which order."""
