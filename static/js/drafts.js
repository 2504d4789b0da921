// Unsent words survive: every form for words is kept in this browser until the server says that it has it.
import { quietly } from "./focus.js";

const owner = document.querySelector("[data-reader], [data-draft]")?.dataset ?? {};
const mine = `draft:${owner.reader ?? owner.draft}:`;
const TARGET = ["highlight", "revision", "start", "end"]; // what a form is about, beside its action
const SENT = ".errorlist, .preview"; // what a form shows that came back from the server

function targetOf(form) {
  return new URLSearchParams([...new FormData(form)].filter(([name]) => TARGET.includes(name)));
}

const addressOf = (form) => `${form.getAttribute("action")}?${targetOf(form)}`;
const nameOf = (form) => mine + addressOf(form);
const read = (name) => JSON.parse(localStorage.getItem(name) ?? "null");
const all = () => Object.keys(localStorage).filter((name) => name.startsWith(mine));

/** What a field came with. */
function original(field) {
  if (!field.options) return field.defaultValue;
  return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value;
}

/** What is typed or chosen in a form, as {name: words}; what it came with counts once it was sent and came back. */
function typed(form) {
  const sent = form.querySelector(SENT);
  const fields = [...form.querySelectorAll("textarea, select, input:not([type=hidden])")];
  const changed = fields.filter((field) => sent || field.value !== original(field));
  return Object.fromEntries(changed.map(({ name, value }) => [name, value]));
}

function keep(form) {
  const fields = typed(form);
  if (!Object.values(fields).some((words) => words.trim())) return localStorage.removeItem(nameOf(form));
  const [slot, opens] = [form.closest(".slot")?.id ?? "", form.dataset.draftOpens ?? addressOf(form)];
  const draft = { fields, slot, opens, page: location.pathname, key: form.elements.draft_key?.value ?? "" };
  localStorage.setItem(nameOf(form), JSON.stringify(draft));
}

/** A form that htmx does not send leads to a page whose message says that it arrived; without one, it did not. */
function posted(form) {
  const draft = read(nameOf(form));
  if (draft) localStorage.setItem(nameOf(form), JSON.stringify({ ...draft, posted: true }));
}

function forgetPosted() {
  if (!document.querySelector("#messages .message:not(.error)")) return;
  all().filter((name) => read(name).posted).forEach((name) => localStorage.removeItem(name));
}

/** Put what was not sent back into its form, and unfold it. */
function restore(form) {
  const draft = read(nameOf(form));
  if (draft && !form.querySelector(SENT)) fill(form, draft);
}

function fill(form, draft) {
  for (const [name, words] of Object.entries(draft.fields ?? {})) if (form.elements[name]) form.elements[name].value = words;
  if (draft.key) form.elements.draft_key.value = draft.key;
  form.closest("details.fold")?.setAttribute("open", "");
}

/** Open again, one after the other, the forms in which something unsent was written on this page. */
async function reopen() {
  for (const name of all()) {
    const { page, slot, opens } = read(name);
    const place = document.getElementById(slot);
    if (page !== location.pathname || !place) continue;
    quietly(place);
    place.addEventListener("htmx:beforeSwap", withoutFocus, { once: true });
    await htmx.ajax("GET", opens, { target: place, source: place });
    handOver(name, place);
  }
}

/** Nobody asked for this form just now: the answer loses what would put the focus into it, before it is on the page. */
function withoutFocus({ detail }) {
  const answer = new DOMParser().parseFromString(detail.serverResponse, "text/html");
  answer.querySelectorAll("[autofocus]").forEach((field) => field.removeAttribute("autofocus"));
  detail.serverResponse = answer.body.innerHTML;
}

/** The form that came may be about another version, or other words, than the draft was begun on: it is its draft now. */
function handOver(name, place) {
  const forms = [...place.querySelectorAll("form[data-draft]")];
  const form = forms.find((each) => name.startsWith(`${mine}${each.getAttribute("action")}?`));
  if (!form || forms.some((each) => nameOf(each) === name)) return;
  fill(form, read(name));
  localStorage.removeItem(name);
  keep(form);
}

/** Forget the draft that was sent under `key`, or whatever was written in the form at the address `form`. */
function forget({ form, key }) {
  const done = (name) => (key ? read(name).key === key : name.startsWith(`${mine}${form}?`));
  all().filter(done).forEach((name) => localStorage.removeItem(name));
}

document.addEventListener("input", (event) => event.target.form?.dataset.draft && keep(event.target.form));
document.addEventListener("submit", ({ target }) => target.dataset.draft && !target.dataset.hxPost && posted(target));
document.addEventListener("htmx:load", ({ detail: { elt } }) => {
  const forms = elt.matches?.("form[data-draft]") ? [elt] : elt.querySelectorAll("form[data-draft]");
  forms.forEach(restore);
});
document.body.addEventListener("draft-sent", (event) => forget(event.detail));
document.addEventListener("click", (event) => {
  const form = event.target.closest("[data-close-slot]")?.closest("form[data-draft]");
  if (form) localStorage.removeItem(nameOf(form));
});
forgetPosted();
reopen();
