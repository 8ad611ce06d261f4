"""How pages look: the reduced stylesheet shows what the full one shows; dark, large and printed pages stay readable."""

import re
from base64 import b64decode, b64encode
from pathlib import Path

import material
import pytest
from playwright.sync_api import Page, Route, expect

from browser_pages import LAID_OUT, TEMPLATES, axe_finds
from built_site import BuiltSite
from project import ROOT

BOTH = [prefix + path for prefix in ("", "km/") for path in TEMPLATES]
TALLEST = 9000
"""How much of a long page is compared, in CSS pixels."""
SOME_PIXELS = 20
"""The browser does not draw round corners the same way each time; a rule that is missing shows in more than this."""


@pytest.fixture(scope="session")
def full_stylesheet(site: BuiltSite) -> str:
    """What the reduced stylesheet was made from: the theme's and ours, whole, with the font's real name."""
    (font,) = (file.name for file in site.folder.glob("assets/fonts/*.woff2"))
    theme = next((Path(material.__path__[0]) / "templates/assets/stylesheets").glob("main.*.css"))
    ours = sorted((ROOT / "overrides/assets/stylesheets").glob("*.css"), key=lambda file: file.name == "sala.css")
    texts = "\n".join(file.read_text(encoding="utf-8") for file in (theme, *ours))
    return texts.replace("noto-sans-khmer.woff2", font)


@pytest.mark.parametrize("path", BOTH)
def test_the_reduced_stylesheet_shows_what_the_full_one_shows(
    open_page, full_stylesheet: str, tmp_path: Path, path: str
) -> None:
    """With all folded parts open; on a phone with the menu open too; on a computer on paper too."""
    page: Page = open_page(path)
    page.add_style_tag(content=LAID_OUT)
    page.evaluate(_TWO_STYLESHEETS, full_stylesheet)
    for _ in range(_LOOKS):
        reduced, full = (_pictures(page, which) for which in ("reduced", "full"))
        different = [name for name in reduced if _differing_pixels(page, reduced[name], full[name]) > SOME_PIXELS]
        if not different:
            break
    for name in different:
        (tmp_path / f"{name}-reduced.png").write_bytes(reduced[name])
        (tmp_path / f"{name}-full.png").write_bytes(full[name])
    assert different == [], f"compare the pictures in {tmp_path}"


_LOOKS = 3
"""On a busy machine a picture may be taken before the last change is drawn; a rule that is missing is missing each time."""

_TWO_STYLESHEETS = """async (css) => {
    document.querySelectorAll("details").forEach((part) => { part.open = true });
    const link = document.querySelector("link[rel=stylesheet]"), folder = link.href.replace(/[^/]+$/, "");
    const style = document.createElement("style");
    style.textContent = css.replaceAll('url("../', `url("${folder}../`);
    const still = document.createElement("style"); // nothing is caught on its way
    still.textContent = "*, ::before, ::after { transition: none !important; animation: none !important }";
    link.after(style, still);
    window.show = async (which) => {
        [link.sheet.disabled, style.sheet.disabled] = [which !== "reduced", which !== "full"];
        document.body.getBoundingClientRect(); // the browser asks for a font when it lays out the page
        await document.fonts.ready;
    };
}"""


def _pictures(page: Page, which: str) -> dict[str, bytes]:
    page.evaluate("(which) => show(which)", which)
    page.set_viewport_size({"width": 360, "height": 740})
    phone = _picture(page)
    page.locator(".sala-menu").press("Enter")
    menu = page.screenshot()
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.set_viewport_size({"width": 1280, "height": 740})
    computer = _picture(page)
    page.emulate_media(media="print")
    paper = _picture(page)
    page.emulate_media(media="screen")
    return {"phone": phone, "menu": menu, "computer": computer, "paper": paper}


def _differing_pixels(page: Page, one: bytes, other: bytes) -> int:
    """Count the pixels that differ between two PNG files, by the browser's own eyes."""
    if one == other:
        return 0
    pictures = [f"data:image/png;base64,{b64encode(picture).decode()}" for picture in (one, other)]
    return page.evaluate(
        """async (urls) => {
            const [a, b] = await Promise.all(urls.map(async (url) => {
                const picture = await createImageBitmap(await (await fetch(url)).blob());
                const area = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
                area.drawImage(picture, 0, 0);
                return new Uint32Array(area.getImageData(0, 0, picture.width, picture.height).data.buffer);
            }));
            return a.length === b.length ? a.reduce((count, pixel, place) => count + (pixel !== b[place]), 0) : a.length;
        }""",
        pictures,
    )


def _picture(page: Page) -> bytes:
    """Take a picture of the whole page, packed fast and not small: each is looked at once."""
    width, height = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
    clip = {"x": 0, "y": 0, "width": width, "height": min(height, TALLEST), "scale": 1}
    wire = page.context.new_cdp_session(page)
    options = {"format": "png", "clip": clip, "captureBeyondViewport": True, "optimizeForSpeed": True}
    taken = wire.send("Page.captureScreenshot", options)
    wire.detach()
    return b64decode(taken["data"])


@pytest.mark.parametrize("path", BOTH)
def test_axe_finds_nothing_in_the_dark(open_page, path: str) -> None:
    """Nothing but colours differs from the page in the light, which is asked all rules."""
    page = open_page(path, dark=True)
    page.add_style_tag(content=LAID_OUT)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 25, 27)"
    assert axe_finds(page, rules=("color-contrast", "link-in-text-block")) == []


def test_paper_is_white_even_in_the_dark(open_page) -> None:
    page = open_page("km/rights/r3-rights-holders/", dark=True)
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]")
    assert colours == ["rgb(255, 255, 255)", "rgb(28, 43, 47)"]


@pytest.mark.parametrize("path", BOTH)
def test_text_twice_as_large_still_fits(open_page, path: str) -> None:
    """WCAG 1.4.4: enlarged to 200 % without loss; 640 pixels hold what 320 did."""
    page = open_page(path, width=640)
    page.add_style_tag(content=LAID_OUT + "html { font-size: 250% !important }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_khmer_is_set_in_our_font_and_english_pages_load_none(browser, address: str) -> None:
    asked = {
        path: _fonts_asked(browser, address + path)
        for path in ("km/rights/r3-rights-holders/", "rights/r3-rights-holders/")
    }
    assert [re.sub(r"[0-9a-f]{8}", "…", url) for url in asked["km/rights/r3-rights-holders/"]] == [
        f"{address}assets/fonts/noto-sans-khmer.….woff2"
    ]
    assert asked["rights/r3-rights-holders/"] == []


def _fonts_asked(browser, url: str) -> list[str]:
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url) if request.resource_type == "font" else None)
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    context.close()
    return asked


def test_nothing_that_is_seen_moves_when_the_font_arrives(browser, address: str) -> None:
    """With the same design on the reader's device, as on Android. The font is held back until the page has been painted."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    held: list[Route] = []
    page.route("**/*.woff2", lambda route: held.append(route))
    page.goto(address + "km/rights/r3-rights-holders/", wait_until="domcontentloaded")
    page.add_style_tag(content=LAID_OUT)
    before = _places(page)
    assert len(held) == 1
    held[0].continue_()
    page.wait_for_function(
        "[...document.fonts].some((font) => font.family.includes('Sala Khmer') && font.status == 'loaded')"
    )
    after = _places(page)
    assert after[:8] == before[:8]  # what fills the first screens
    assert after[-1] == pytest.approx(before[-1], rel=0.005)
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", BOTH)
def test_nothing_moves_while_a_page_comes(browser, address: str, path: str, width: int) -> None:
    """What is laid out late, and what scripts show, has its room from the start."""
    context = browser.new_context(viewport={"width": width, "height": 740})
    context.add_init_script(
        """window.moved = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { moved += entry.value }))
            .observe({ type: "layout-shift", buffered: true });"""
    )
    page = context.new_page()
    page.goto(address + path, wait_until="networkidle")
    assert page.evaluate("moved") < SMALL_SHIFT
    context.close()


SMALL_SHIFT = 0.01
"""Of a tenth, which counts as good: part of the screen that moves, times the part of it by which it moves."""


def _places(page: Page) -> list[float]:
    return page.evaluate(
        "[...document.querySelectorAll('article > *')].map((part) => part.getBoundingClientRect().top)"
    )


@pytest.mark.parametrize("width", [360, 1280])
def test_khmer_lines_have_room_and_no_extra_space_between_letters(open_page, width: int) -> None:
    page = open_page("km/rights/r3-rights-holders/", width=width)
    loose = page.evaluate(
        """[...document.querySelectorAll("article :is(p, li, dd, dt, q, h1, h2, h3, th, td), nav a")]
            .filter((part) => /[\u1780-\u17ff]/.test(part.textContent) && part.getClientRects().length)
            .map((part) => [part, getComputedStyle(part)])
            .filter(([part, style]) => parseFloat(style.lineHeight) / parseFloat(style.fontSize) < 1.59
                || style.letterSpacing !== "normal" && style.letterSpacing !== "0px" || style.fontStyle === "italic"
                || style.textAlign === "justify")
            .map(([part]) => part.outerHTML.slice(0, 80))"""
    )
    assert loose == []


def test_the_menu_shows_where_the_reader_is(open_page) -> None:
    page = open_page("km/rights/r3-rights-holders/", width=1280)
    here = page.locator(".md-nav--primary [aria-current=page]")
    expect(here).to_have_count(1)
    expect(here).to_contain_text("R3")
