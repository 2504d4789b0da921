// A link in a margin opens in the slot of its paragraph. One listener for all of them: htmx would wire each link of a long
// story when the page is opened.
const OPENS = ":is(#story, #lost) .margin :is(a.chip, a.opens)";

const plain = (event) => event.button === 0 && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);

document.addEventListener("click", (event) => {
  const link = event.target.closest(OPENS);
  const slot = link?.closest(".margin").querySelector(".slot");
  if (!slot || slot.contains(link) || !plain(event)) return;
  event.preventDefault();
  htmx.ajax("GET", link.getAttribute("href"), { target: slot, source: link });
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("#lost button[formaction]");
  if (!button) return;
  event.preventDefault();
  const slot = button.closest(".margin").querySelector(".slot");
  htmx.ajax("POST", button.getAttribute("formaction"), { target: slot, source: slot });
});
