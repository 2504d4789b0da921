// Names and statements arrive while somebody reads: the texts they are woven into are replaced, the reader's place is not.
import { putInPlace } from "./texts.js";

const isNews = (event) => event.detail.elt?.closest?.("#recognition");
const keptLinks = (text) => [...text.querySelectorAll("a[href]")];
let place = null; // the link of the story that had the focus: its text element, its address, which of those with it

/** What is being selected or marked stays as it is; the next poll brings the same news again. */
function isBusy() {
  const toolbar = document.getElementById("toolbar");
  const selection = document.getSelection();
  const selects = !selection.isCollapsed && document.getElementById("story").contains(selection.anchorNode);
  return selects || toolbar?.contains(document.activeElement);
}

function sameAddress(text, link) {
  return keptLinks(text).filter((each) => each.getAttribute("href") === link);
}

function remember() {
  const link = document.activeElement.closest?.("#story .text a[href]");
  if (!link) return null;
  const [text, address] = [link.closest(".text"), link.getAttribute("href")];
  return { text: text.id, address, index: sameAddress(text, link.getAttribute("href")).indexOf(link) };
}

function restore() {
  if (!place || document.activeElement !== document.body) return;
  sameAddress(document.getElementById(place.text), place.address)[place.index]?.focus({ preventScroll: true });
}

document.addEventListener("htmx:beforeRequest", (event) => isNews(event) && isBusy() && event.preventDefault());
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.id === "recognition" && isBusy()) return event.preventDefault();
  place = remember();
  putInPlace(event.detail);
});
document.addEventListener("htmx:afterSettle", (event) => event.detail.target.id === "recognition" && restore());
