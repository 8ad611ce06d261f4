"""A rule stays when it can apply to a page, in whatever state; all others go."""

import pytest
import tinycss2
from hypothesis import given
from hypothesis import strategies as st

from sala.finish.css_reduction import StylesheetError, reduce_css
from sala.finish.used_names import asked_by, start_tags, style_names, used_names

PAGE = """
<html lang="km" dir="ltr"><body><input id="menu" type="checkbox" data-toggle="drawer">
<nav class="nav nav--open"><a href="../x/" class="link">x</a></nav>
<details><summary>more</summary></details><table><tbody><tr hidden></tr></tbody></table></body></html>
"""
SCRIPT = """row.classList.add("is-wide"); document.createElement("mark"); area.dataset.stepState = "on"; menu.setAttribute("aria-busy", x)"""
ASKED = asked_by(
    [
        "#menu #unknown [data-toggle=drawer] [href^='../'] [lang|=km] [dir=rtl] [data-toggle=search] [data-unknown] [href$='.pdf']"
    ]
)
USED = used_names(style_names(start_tags(PAGE), ASKED), ASKED, [SCRIPT])


@pytest.mark.parametrize(
    "selector",
    [
        "body", "BODY", "*", "#menu", ".nav.nav--open", "nav>.link", ".link:hover", ".link:focus-visible::after", "a:not(.unknown)",
        "#menu:checked~.nav", "[data-toggle=drawer]:checked~nav", '[href^="../"]', "[lang|=km]", "details[open]>summary",
        "tr:not([hidden])", ":root", ":target", ":lang(km)", ".nav:has(.unknown)", ":is(.unknown,.link)", "nav:where(.nav,.unknown) a",
    ],
)  # fmt: skip
def test_what_a_page_can_show_stays(selector: str) -> None:
    assert reduce_css(f"{selector}{{color:red}}", USED) == f"{selector}{{color:red}}\n"


@pytest.mark.parametrize(
    "selector",
    [
        "video", ".unknown", "#unknown", ".nav .unknown", "nav>video", "[dir=rtl] .nav", "[data-toggle=search]:checked~.nav",
        "[data-unknown]", ":is(.unknown,video)", ".link.unknown:hover", ":host", "[href$='.pdf']",
    ],
)  # fmt: skip
def test_what_no_page_can_show_goes(selector: str) -> None:
    assert reduce_css(f"{selector}{{color:red}}", USED) == "\n"


@pytest.mark.parametrize("selector", [".is-wide", "mark", "[data-step-state=on]", "[aria-busy]", "[aria-busy=true] a"])
def test_what_a_script_can_bring_stays(selector: str) -> None:
    assert reduce_css(f"{selector}{{color:red}}", USED) == f"{selector}{{color:red}}\n"


def test_of_several_selectors_only_those_that_can_match_stay() -> None:
    assert (
        reduce_css(".nav, video , a > .link {color : red ; margin: 0  1px}", USED)
        == ".nav,a>.link{color:red;margin:0 1px}\n"
    )


def test_every_medium_stays_and_empty_ones_go() -> None:
    css = "@media print{.nav{display:none}}@media screen and (min-width: 60em){.nav{top:0}video{top:1px}}@media (x){video{top:0}}"
    assert reduce_css(css, USED) == "@media print{.nav{display:none}}@media screen and (min-width:60em){.nav{top:0}}\n"


def test_the_order_of_rules_stays() -> None:
    css = "a{top:0}@media print{a{top:1px}}a{top:2px}\n"
    assert reduce_css(css, USED) == css


def test_key_frames_stay_where_a_rule_plays_them() -> None:
    css = "@keyframes in{0%{top:0}to{top:1px}}@keyframes out{to{top:0}}a{animation:.2s in}"
    assert reduce_css(css, USED) == "@keyframes in{0%{top:0}to{top:1px}}a{animation:.2s in}\n"


def test_a_custom_property_stays_where_something_reads_it_even_through_another() -> None:
    css = ":root{--a:var(--b);--b:red;--c:var(--d);--d:blue;--e:url('data:x')}a{color:var( --a, black)}"
    assert reduce_css(css, USED) == ":root{--a:var(--b);--b:red}a{color:var( --a,black)}\n"


def test_a_font_stays_with_its_letters() -> None:
    css = '@font-face{font-family:"K";src:url("../fonts/k.woff2");unicode-range:U+1780-17F9,U+25CC}\n'
    assert reduce_css(css, USED) == css


def test_quoted_text_and_addresses_are_left_alone() -> None:
    css = """a::after{content:"  a , b ; c  ";background:url("data:image/svg+xml;utf8,<svg> { } </svg>")}\n"""
    assert reduce_css(css, USED) == css


def test_comments_go_and_important_stays() -> None:
    assert (
        reduce_css("/* one */a/* two */{/* three */color:red!important/* four */}", USED) == "a{color:red!important}\n"
    )


def test_reducing_twice_changes_nothing_more() -> None:
    css = ".nav, a > .link {color : red}@media print {a{top:calc(1px + 2 * var(--a))}}:root{--a: 1px}"
    once = reduce_css(css, USED)
    assert reduce_css(once, USED) == once


def test_what_cannot_be_read_is_told_with_its_place() -> None:
    with pytest.raises(StylesheetError, match="line 2"):
        reduce_css("a{color:red}\n} b{}", USED)
    with pytest.raises(StylesheetError, match="@import"):
        reduce_css("@import 'other.css';", USED)


@given(
    st.lists(
        st.sampled_from(["a{top:0}", ".nav{top:1px}", "@media print{a{left:0}}", ":root{--x:1px}", "a{left:var(--x)}"])
    )
)
def test_rules_that_all_can_apply_all_stay(rules: list[str]) -> None:
    css = "".join(rules)
    reduced = reduce_css(css, USED)
    read = ":root{--x:1px}" if "var(--x)" in css else ""
    assert reduced == "".join(rule for rule in rules if not rule.startswith(":root") or read) + "\n"
    assert [node.type for node in tinycss2.parse_stylesheet(reduced) if node.type == "error"] == []
