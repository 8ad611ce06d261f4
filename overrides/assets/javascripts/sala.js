/* What the site does with JavaScript: narrow the lesson finder, open the menu by keyboard, tell a word's meaning on focus,
   bring the search. Reading needs none of it. */
"use strict";

function narrow(area) {
  const form = area.querySelector("[data-sala-filters]");
  const nothing = area.querySelector("[data-sala-nothing]");
  const rows = Array.from(area.querySelectorAll("tbody tr"));
  const apply = () => {
    const wanted = Array.from(form.elements).filter((field) => field.name && field.value);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !wanted.every((field) => (row.dataset[field.name] || "").split(" ").includes(field.value));
      shown += row.hidden ? 0 : 1;
    }
    nothing.hidden = shown > 0;
  };
  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  apply(); // the browser may have kept a choice
}

function openByKeyboard(label, toggle) {
  const drawer = document.querySelector(".md-sidebar--primary");
  label.tabIndex = 0;
  label.setAttribute("role", "button");
  const tell = () => {
    label.setAttribute("aria-expanded", String(toggle.checked));
    // A closed drawer must not take the focus on a narrow screen; on a wide one it is always open.
    drawer.inert = !toggle.checked && getComputedStyle(label).display !== "none";
  };
  const set = (open) => {
    toggle.checked = open;
    tell();
    (open ? drawer.querySelector("a, label") : label).focus();
  };
  label.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      set(!toggle.checked);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) set(false);
  });
  toggle.addEventListener("change", tell);
  addEventListener("resize", tell);
  tell();
}

// A tap on a marked word opens its meaning without us. We add: by keyboard on focus; closing leads back to the very place.
function explain(use) {
  const word = document.getElementById(use.hash.slice(1));
  const back = word.querySelector(".sala-back");
  let tapped = false;
  const close = (event) => {
    if (tapped && word.matches(":target")) {
      event.preventDefault();
      tapped = false;
      history.back();
      use.focus({ preventScroll: true });
    }
    word.classList.remove("sala-shown");
  };
  use.addEventListener("focus", () => word.classList.toggle("sala-shown", use.matches(":focus-visible")));
  use.addEventListener("blur", () => word.classList.remove("sala-shown"));
  use.addEventListener("click", () => {
    tapped = true;
  });
  back.addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(event);
  });
}

// Not named in the page: on a slow line it would share the way with the stylesheet, which comes before us.
function bring(address) {
  const script = document.createElement("script");
  script.src = address;
  document.head.append(script);
}

bring(document.currentScript.dataset.later);
document.querySelectorAll("[data-sala-filtered]").forEach(narrow);
document.querySelectorAll(".sala-term").forEach(explain);
const toggle = document.getElementById("__drawer");
const label = document.querySelector(".sala-menu");
if (toggle && label) openByKeyboard(label, toggle);
