"""From neutral blocks to Word files that people can edit, with Khmer set as Word needs it."""

from sala.writers.docx.picture import Picture
from sala.writers.docx.write import DocxImprint, WordFile, write_docx

__all__ = ["DocxImprint", "Picture", "WordFile", "write_docx"]
