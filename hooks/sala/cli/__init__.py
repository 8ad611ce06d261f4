"""Commands: arguments in, printed words and exit codes out. Only this layer prints or exits."""
