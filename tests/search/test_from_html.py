"""What the search sees of a hand-written page."""

from sala.search.frame_words import FrameWords
from sala.search.from_html import read_article
from sala.search.pages import SearchSection

PAGE = """
<html><head><title>Head</title></head><body><nav>Menu</nav>
<article class="md-content__inner md-typeset">
  <aside class="sala-draft" aria-label="Draft"><p>A draft.</p></aside>
  <h1 id="top">Facilitating &amp; listening</h1>
  <p>Sit in a <strong>circle</strong>, <a href="x">on the ground</a>.<br>Begin late.</p>
  <h2 id="rest">When people rest</h2>
  <ul><li>Sing.</li><li>Walk <em>slowly</em>
      home.<ul><li>Wave.</li></ul></li></ul>
  <table><tr><th>When</th><td>Now &lt; later</td></tr></table>
  <p><img src="a.png" alt="a drawing"></p><pre><code>key_message:
    en: Ask</code></pre>
  <h3 id="safety">Safety</h3><p>No names.</p><p>90 minutes</p>
  <p class="sala-edit"><a href="e">Edit this page</a></p>
  <script>let x = 1;</script>
</article>
<footer><p>Credit</p></footer></body></html>
"""


def test_the_article_is_read_in_sections_without_frame_menu_and_notices() -> None:
    article = read_article(PAGE, FrameWords(["Safety", "{minutes} minutes"]))
    assert article.title == "Facilitating & listening"
    assert article.sections == (
        SearchSection("", "", ("Sit in a circle, on the ground. Begin late.",)),
        SearchSection(
            "rest",
            "When people rest",
            ("Sing.", "Walk slowly home.", "Wave.", "When", "Now < later", "key_message: en: Ask"),
        ),
        SearchSection("safety", "Safety", ("No names.",), own_heading=False),
    )


def test_a_page_without_an_article_says_nothing() -> None:
    article = read_article("<p>Not in an article", FrameWords([]))
    assert (article.title, article.sections) == ("", ())


def test_html_that_is_not_closed_is_read_to_its_end() -> None:
    article = read_article("<article><h1>One</h1><p>Two<p>Three<aside>not this", FrameWords([]))
    assert [section.texts for section in article.sections] == [("Two",)]
