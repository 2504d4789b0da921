// Unsent words survive: every note form is kept in this browser until the server says that it has it.
const PREFIX = "draft:";
const article = document.getElementById("article");

const nameOf = (form) => `${PREFIX}${form.dataset.draft}:${form.getAttribute("action")}`;

function keep(form) {
  const words = form.elements.body.value;
  const slot = form.closest(".slot")?.id ?? "";
  const draft = { words, slot, page: location.pathname, key: form.elements.draft_key.value, address: formAddress(form) };
  if (words.trim()) localStorage.setItem(nameOf(form), JSON.stringify(draft));
  else localStorage.removeItem(nameOf(form));
}

/** Where the form is fetched again: its action, with what it is about. */
function formAddress(form) {
  const about = [...new FormData(form)].filter(([name]) => ["highlight", "revision", "start", "end"].includes(name));
  return `${form.getAttribute("action")}?${new URLSearchParams(about)}`;
}

function restore(form) {
  const draft = JSON.parse(localStorage.getItem(nameOf(form)) ?? "null");
  if (!draft || form.querySelector(".errorlist, .preview")) return;
  form.elements.body.value = draft.words;
  form.elements.draft_key.value = draft.key;
}

/** Open again the forms in which something unsent was written on this page. */
function reopen() {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(`${PREFIX}${article.dataset.reader}:`));
  for (const draft of names.map((name) => JSON.parse(localStorage.getItem(name)))) {
    if (draft.page === location.pathname && document.getElementById(draft.slot)) {
      htmx.ajax("GET", draft.address, { target: `#${draft.slot}` });
    }
  }
}

function forget(path) {
  localStorage.removeItem(`${PREFIX}${article.dataset.reader}:${path}`);
}

document.addEventListener("input", (event) => event.target.form?.dataset.draft && keep(event.target.form));
document.addEventListener("htmx:load", (event) => event.detail.elt.querySelectorAll("form[data-draft]").forEach(restore));
document.addEventListener("htmx:load", (event) => event.detail.elt.matches?.("form[data-draft]") && restore(event.detail.elt));
document.body.addEventListener("draft-sent", (event) => forget(event.detail.form));
document.addEventListener("click", (event) => {
  const form = event.target.closest("[data-close-slot]")?.closest("form[data-draft]");
  if (form) forget(form.getAttribute("action"));
});
reopen();
