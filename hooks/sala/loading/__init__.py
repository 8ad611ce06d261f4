"""From files to the model: strict YAML, the model's own checks, and a place for every problem."""
