"""From neutral documents to an EPUB 3 book, made of the same HTML as the site."""

from sala.writers.epub.book import EpubBook, EpubChapter, EpubPart, EpubWords
from sala.writers.epub.write import write_epub

__all__ = ["EpubBook", "EpubChapter", "EpubPart", "EpubWords", "write_epub"]
