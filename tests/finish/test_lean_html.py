"""White space goes where nobody sees it, and nowhere else."""

import pytest
from lxml import html

from sala.finish.lean_html import (
    UnreadAttributes,
    lean_made_page,
    lean_page,
    without_empty_boxes,
    without_layout_space,
    without_unneeded_markup,
)

PAGE = """<!doctype html>
<html>
  <body>
    <nav>
      <a href="x">  one </a>
      <a href="y">two</a>
    </nav>
    <article>
      <p>Say   <b>this</b>
         now.</p>
      <pre>  a
    b</pre>
    </article>
    <script>
      go();
    </script>
  </body>
</html>
"""


def test_boxes_lose_their_layout_and_words_keep_their_spaces() -> None:
    assert without_layout_space(PAGE) == (
        '<!doctype html><html><body><nav><a href="x"> one </a> <a href="y">two</a></nav><article>'
        "<p>Say <b>this</b> now.</p><pre>  a\n    b</pre></article><script>\n      go();\n    </script></body></html>"
    )


def test_all_words_stay() -> None:
    before, after = (
        "".join(html.fromstring(text).text_content().split()) for text in (PAGE, without_layout_space(PAGE))
    )
    assert before == after


def test_it_changes_nothing_the_second_time() -> None:
    once = without_layout_space(PAGE)
    assert without_layout_space(once) == once


@pytest.mark.parametrize(
    ("page", "lean"),
    [
        ('<div data-md-level="1" class="a">', '<div class="a">'),
        ("<ul data-md-scrollfix>", "<ul>"),
        ('<input data-md-toggle="drawer" id="x">', '<input data-md-toggle="drawer" id="x">'),
        ("<p data-sala-nothing hidden>", "<p data-sala-nothing hidden>"),
    ],
)
def test_the_themes_attributes_go_unless_something_reads_them(page: str, lean: str) -> None:
    assert UnreadAttributes("[data-md-toggle=drawer]:checked~.x{top:0}").taken_out(page) == lean


def test_only_the_themes_own_empty_boxes_go() -> None:
    page = '<div data-md-component="announce"></div><div class="md-dialog"><div class="md-dialog__inner md-typeset"></div></div>'
    ours = '<div data-search-results></div><div class="x"></div><div> </div>'
    assert without_empty_boxes(page + ours) == ours


def test_what_our_writer_made_ends_as_if_it_were_looked_at_closely() -> None:
    body = "<h1>Tree</h1>\n<ul>\n<li>one</li>\n<li><b>two</b> <i>three</i></li>\n</ul>\n"
    before, after = PAGE.split("<article>")
    page = f"{without_layout_space(before)}<article>\n{body}{without_layout_space(after)}"
    assert lean_made_page(page, [body]) == lean_page(page) == without_layout_space(page)


def test_the_themes_search_goes_and_pictures_lose_what_html_implies() -> None:
    page = (
        '<input class="md-toggle" id="__drawer"> <input class="md-toggle" data-md-toggle="search" id="__search"> '
        '<svg class="x" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><use xlink:href="#a"/></svg>'
    )
    assert without_unneeded_markup(page) == (
        '<input class="md-toggle" id="__drawer"> <svg class="x" viewBox="0 0 1 1"><use xlink:href="#a"/></svg>'
    )
