"""Sentences that can be said in one breath."""

from collections.abc import Iterator, Mapping

from sala.diagnostics import Problem, Severity
from sala.rules.readers import Reader, khmer_clusters, khmer_sentences, reader_of
from sala.rules.rule import FileQuestion

LONGEST_ENGLISH: Mapping[Reader, int] = {Reader.LEARNER: 16, Reader.FACILITATOR: 20}
"""Words in an English sentence."""

LONGEST_KHMER: Mapping[Reader, int] = {Reader.LEARNER: 45, Reader.FACILITATOR: 55}
"""Clusters in a Khmer sentence, for about 18 and 22 words.

Khmer is written without spaces between words, so clusters (consonants that do not hang below another) are counted.
Measured on 8,120 sentences of this curriculum with ICU's word breaker: 2.2 clusters a word, and 2.5 in sentences of
long words. So a sentence over the bound has more than 18 (22) words even where all of them are long.
There is no lower bound: "Do not ask." is a good sentence.
"""


def english_sentences_are_short(file: FileQuestion) -> Iterator[Problem]:
    """An English sentence has at most 16 words for learners, 20 for facilitators."""
    for said, reader, sentences in file.english:
        for words in sentences:
            if len(words) > LONGEST_ENGLISH[reader]:
                yield Problem(
                    "S901",
                    f"a sentence for {reader.value} has {len(words)} words; {LONGEST_ENGLISH[reader]} is enough:"
                    f" “{' '.join(words[:5])} …”",
                    said.place,
                    "Make two sentences of it, one thought each.",
                    Severity.WARNING,
                )


def khmer_sentences_are_short(file: FileQuestion) -> Iterator[Problem]:
    """A Khmer sentence has at most about 18 words for learners, 22 for facilitators."""
    for entity, path, _, khmer in file.texts:
        reader = reader_of(entity, path)
        if reader is None or khmer is None:
            continue
        longest = LONGEST_KHMER[reader]
        for sentence in khmer_sentences(khmer.words):
            # no sentence has more clusters than characters
            if len(sentence) > longest and (clusters := khmer_clusters(sentence)) > longest:
                yield Problem(
                    "S902",
                    f"a Khmer sentence for {reader.value} has {clusters} clusters;"
                    f" {longest} is enough: “{sentence.strip()[:30]} …”",
                    khmer.place,
                    "Make two sentences of it, each of about 8 to 18 words, and read them aloud.",
                    Severity.WARNING,
                )


RULES = (english_sentences_are_short, khmer_sentences_are_short)
