// Who says what: under the mouse or the focus, a statement, the words for its source and its line in the margin are lit
// together. What joins them is data-said, the ids of the statements that each is part of.
const SAID = "#story [data-said]";
let lit = [];

function light(place) {
  lit.forEach((element) => element.classList.remove("lit"));
  const ids = place ? place.dataset.said.split(" ") : [];
  lit = ids.flatMap((id) => [...document.querySelectorAll(`#story [data-said~="${id}"]`)]);
  lit.forEach((element) => element.classList.add("lit"));
}

/** Escape puts away what is lit, and the source that hangs below a statement, until the next one is reached. */
function hush() {
  document.getElementById("story").classList.add("hushed");
  light(null);
}

function onReach({ target }) {
  const place = target.closest?.(SAID);
  if (place && lit.includes(place)) return;
  if (place) document.getElementById("story").classList.remove("hushed");
  light(place);
}

document.addEventListener("mouseover", onReach);
document.addEventListener("focusin", onReach);
document.addEventListener("keydown", (event) => event.key === "Escape" && hush());

/** A followed link leads the focus to a statement, but not inside a link, where HTML allows nothing that takes it. */
function admitFocus(link) {
  const place = link && document.getElementById(link.hash.slice(1));
  if (place?.matches(SAID) && !place.closest("a")) place.tabIndex = -1;
}

/** Browsers select nothing that is dragged from the first letter of what takes the focus. */
function refuseFocus() {
  document.querySelectorAll("#story [data-said][tabindex]").forEach((place) => place.removeAttribute("tabindex"));
}

document.addEventListener("click", ({ target }) => admitFocus(target.closest?.('a[href^="#"]')));
document.addEventListener("mousedown", refuseFocus);
document.addEventListener("focusout", ({ target }) => target.matches?.(SAID) && refuseFocus());
