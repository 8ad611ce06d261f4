"""Documents to PDF by Typst: content goes as data into a few templates, and is never read as Typst's own markup."""
