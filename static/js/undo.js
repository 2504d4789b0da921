// What was done in this tab can be taken back, the last first, as long as the tab is open: each message with an "Undo" goes
// onto a stack. The server decides what can still be undone, and says so.
import { say } from "./messages.js";
import { pressed } from "./shortcuts.js";

const KEY = "x"; // the reading page has more keys, and a table of them
const STACK = "undo"; // in sessionStorage
const DEEPEST = 100;

const read = () => JSON.parse(sessionStorage.getItem(STACK) ?? "[]");
const write = (stack) => sessionStorage.setItem(STACK, JSON.stringify(stack.slice(-DEEPEST)));

/** {address, fields, sentence, page} of an "Undo" in a message. */
function entryOf(form) {
  const fields = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken"));
  const sentence = form.querySelector(".happened").textContent;
  return { address: form.getAttribute("action"), fields, sentence, page: location.pathname };
}

const same = (one, other) => one.address === other.address && JSON.stringify(one.fields) === JSON.stringify(other.fields);
const without = (entry) => read().filter((each) => !same(each, entry));

/** Put what the messages offer to undo onto the stack. */
function collect() {
  for (const form of document.querySelectorAll("#messages form[data-undo]")) write([...without(entryOf(form)), entryOf(form)]);
}

/** Take back what was done last. */
export function undo() {
  const stack = read();
  const entry = stack.pop();
  write(stack);
  if (!entry) return say("There is nothing to undo.");
  if (entry.page === location.pathname) post(entry);
  else formOf(entry).submit(); // it changes another page, which the answer leads to
}

/** A form like the message's own, which may have gone. */
function formOf({ address, fields }) {
  const form = document.createElement("form");
  Object.assign(form, { action: address, method: "post", hidden: true });
  const token = JSON.parse(document.body.dataset.hxHeaders)["x-csrftoken"];
  for (const [name, value] of Object.entries({ ...fields, csrfmiddlewaretoken: token })) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  document.body.append(form);
  return form;
}

/** The server may not have what was done any more; where it only did not answer, the next try may do better. */
function explain(event, entry) {
  const status = event.detail.xhr.status;
  if (status === 0 || status >= 500) return write([...read(), entry]);
  event.stopPropagation();
  say(`This can be undone no more: ${entry.sentence}`, "error");
}

async function post(entry) {
  const form = formOf(entry);
  for (const failure of ["htmx:responseError", "htmx:sendError"]) form.addEventListener(failure, (event) => explain(event, entry));
  await htmx.ajax("POST", entry.address, { values: entry.fields, source: form, swap: "none" });
  form.remove();
}

/** The card of a mark that is gone goes too, wherever its undo was pressed. */
function closeCard({ detail: { successful, pathInfo } }) {
  const address = pathInfo?.requestPath ?? "";
  if (successful && address.endsWith("/delete/")) document.querySelector(`.slot form[action="${address}"]`)?.closest(".slot").replaceChildren();
}

/** On pages that have no keys of their own, or none that comes first. */
function onKey(event) {
  if (pressed(event) !== KEY) return;
  event.preventDefault();
  undo();
}

document.addEventListener("htmx:afterRequest", closeCard);
document.addEventListener("submit", ({ target }) => target.matches("#messages form[data-undo]") && write(without(entryOf(target))), true);
document.addEventListener("htmx:oobAfterSwap", ({ detail: { target } }) => target.id === "messages" && collect());
document.addEventListener("keydown", onKey);
collect();
