"""One page of each kind, by its path in English; the Khmer one has km/ before it."""

TEMPLATES = (
    "",
    "lessons/",
    "rights/",
    "rights/r3-rights-holders/",
    "rights/r6-healthy-family/",
    "rights/cs-well/",
    "rights/ws-duty-triangle/",
    "rights/ws-power-walk-cards/",
    "learning-cycle/ws-self-assessment/",
    "exercises/",
    "exercises/x03-rights-triangle/",
    "glossary/",
    "facts/",
    "coverage/",
    "method/facilitating-safely/",
    "contribute/",
)
