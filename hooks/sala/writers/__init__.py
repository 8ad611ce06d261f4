"""From neutral blocks to files: HTML bodies today; PDF, Word and EPUB follow."""
