"""All queries that the search is measured with, the same every time."""

from benchmarks.misspellings import ENGLISH, KHMER, SAME_TO_THE_EYE, misspelled
from benchmarks.queries import Query, Site, inside_compounds, latin_terms, phrases, two_words

SEED = 20261122
PHRASES, PAIRS, EACH_RULE = 250, 40, 8


def queries_of(site: Site) -> list[Query]:
    """Give every query for one language of a site."""
    terms = terms_of(site)
    found = [
        *phrases(site, PHRASES, SEED),
        *inside_compounds(site, terms),
        *two_words(site, terms, PAIRS, SEED),
    ]
    if site.language == "en":
        return [*found, *misspelled(site, terms, "misspelled", ENGLISH, EACH_RULE)]
    return [
        *found,
        *latin_terms(site),
        *misspelled(site, terms, "same to the eye", SAME_TO_THE_EYE, EACH_RULE),
        *misspelled(site, terms, "misspelled", KHMER, EACH_RULE),
    ]


def terms_of(site: Site) -> list[str]:
    """Give the words that the glossary explains."""
    glossary = next(article for path, article in site.articles.items() if path.endswith("glossary/"))
    return [" ".join(word.text_content().split()) for word in glossary.cssselect("tbody th strong")]
