"""What the templates' layout put there goes when a template is read, and nothing that a reader sees or a program reads."""

import pytest
from jinja2 import DictLoader, Environment

from sala.integrations.lean_templates import LeanTemplates


def rendered(template: str, **values: object) -> str:
    """Give what a template says."""
    environment = Environment(loader=DictLoader({"page.html": template}), extensions=[LeanTemplates], autoescape=True)
    return environment.get_template("page.html").render(values)


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("<ul>\n  <li>\n    {{ word }}\n  </li>\n</ul>\n", "<ul><li>rice</li></ul>"),
        ("<p>Say   <b>{{ word }}</b>\n   <i>now</i>.</p>", "<p>Say <b>rice</b> <i>now</i>.</p>"),
        (
            '<li>\n  {%- if word %}\n    <a href="{{ word }}">one</a>\n  {% endif %}\n</li>',
            '<li> <a href="rice">one</a> </li>',
        ),
        ("{{ word }} {{ word }}", "rice rice"),
        ('<svg class="x" xmlns="http://www.w3.org/2000/svg">\n</svg>', '<svg class="x"> </svg>'),
    ],
)
def test_layout_goes_and_the_space_between_words_stays(template: str, page: str) -> None:
    assert rendered(template, word="rice") == page


@pytest.mark.parametrize(
    "kept",
    [
        "<pre>  a\n    b</pre>",
        "<script>\n  go();\n</script>",
        "<pre>\n  {{ word }}\n    b\n</pre>",
        "<textarea>\n  {{ word }}\n\n  {{ word }}\n</textarea>",
    ],
)
def test_where_white_space_counts_it_stays_even_round_a_statement(kept: str) -> None:
    assert rendered(f"<div>\n  {kept}</div>\n<p>\n  end</p>", word="rice").find(kept.replace("{{ word }}", "rice")) >= 0


def test_behind_such_an_element_layout_goes_again() -> None:
    assert rendered("<pre>\n  {{ word }}\n</pre>{{ word }}\n<ul>\n  <li>", word="rice").endswith("rice<ul><li>")


def test_a_templates_own_text_is_read_as_jinja_reads_it() -> None:
    assert rendered("{{ 'two  spaces' }}{% set x = 'a\n\nb' %}{{ x }}") == "two  spacesa\n\nb"
