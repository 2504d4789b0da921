// Unsent words survive: every note form is kept in this browser until the server says that it has it.
const article = document.getElementById("article");
const mine = `draft:${article.dataset.reader}:`;
const TARGET = ["highlight", "revision", "start", "end"]; // what a form is about, beside its action

function targetOf(form) {
  return new URLSearchParams([...new FormData(form)].filter(([name]) => TARGET.includes(name)));
}

const addressOf = (form) => `${form.getAttribute("action")}?${targetOf(form)}`;
const nameOf = (form) => mine + addressOf(form);
const read = (name) => JSON.parse(localStorage.getItem(name) ?? "null");
const all = () => Object.keys(localStorage).filter((name) => name.startsWith(mine));

function keep(form) {
  const words = form.elements.body.value;
  if (!words.trim()) return localStorage.removeItem(nameOf(form));
  const draft = { words, slot: form.closest(".slot")?.id ?? "", page: location.pathname, key: form.elements.draft_key.value };
  localStorage.setItem(nameOf(form), JSON.stringify(draft));
}

function restore(form) {
  const draft = read(nameOf(form));
  if (!draft || form.querySelector(".errorlist, .preview")) return;
  form.elements.body.value = draft.words;
  form.elements.draft_key.value = draft.key;
}

/** Open again, one after the other, the forms in which something unsent was written on this page. */
async function reopen() {
  for (const name of all()) {
    const { page, slot } = read(name);
    const place = document.getElementById(slot);
    if (page === location.pathname && place) await htmx.ajax("GET", name.slice(mine.length), { target: place, source: place });
  }
}

/** Forget the draft that was sent under `key`, or whatever was written in the form at the address `form`. */
function forget({ form, key }) {
  const done = (name) => (key ? read(name).key === key : name.startsWith(`${mine}${form}?`));
  all().filter(done).forEach((name) => localStorage.removeItem(name));
}

document.addEventListener("input", (event) => event.target.form?.dataset.draft && keep(event.target.form));
document.addEventListener("htmx:load", ({ detail: { elt } }) => {
  const forms = elt.matches?.("form[data-draft]") ? [elt] : elt.querySelectorAll("form[data-draft]");
  forms.forEach(restore);
});
document.body.addEventListener("draft-sent", (event) => forget(event.detail));
document.addEventListener("click", (event) => {
  const form = event.target.closest("[data-close-slot]")?.closest("form[data-draft]");
  if (form) localStorage.removeItem(nameOf(form));
});
reopen();
