// The window that the bookmarklet opens: it asks the page that opened it for what its reader sees, and shows what came.
// Nothing is stored before the reader says so: the form sends it like any other.
const form = document.querySelector("#clip-form");
const most = Number(form.dataset.most);
const patience = 4000; // ms, after which the page will not answer any more
const settling = 1000; // ms after the page came into view, in which a press was meant for another window
let seen = Date.now();

function part(name) {
  return document.querySelector(`#clip-${name}`);
}

function show(state) {
  for (const section of document.querySelectorAll("[data-clip]")) section.hidden = section.dataset.clip !== state;
}

/** The address that a page may claim: one of its own site. */
function claimed(address, origin) {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && url.origin === origin && url.protocol.startsWith("http") ? url.href : "";
}

function size(text) {
  return new Blob([text]).size;
}

function words(html) {
  const text = new DOMParser().parseFromString(html, "text/html").body.textContent;
  return text.trim().split(/\s+/u).filter(Boolean).length;
}

function receive({ source, origin, data }) {
  if (source !== opener || data?.clip !== 1 || arrived()) return;
  const html = fitting(data.html, most), selection = fitting(data.selection, most - size(html));
  if (!html && !selection) return void show("large");
  form.elements.html.value = html;
  form.elements.selection.value = selection;
  form.elements.title.value = String(data.title ?? "").slice(0, 500);
  form.elements.address.value = claimed(String(data.address ?? ""), origin);
  part("title").textContent = form.elements.title.value || "A page without a title";
  part("from").textContent = form.elements.address.value || origin;
  part("origin").textContent = origin;
  offer(html, selection);
  show("ready");
  come();
  document.querySelector("h1").focus(); // a press of Enter that another site asked for adds nothing
}

/** Count from now on how long the reader has had what came before their eyes. */
function come() {
  seen = Date.now();
}

function onSubmit(event) {
  if (Date.now() - seen < settling || !document.hasFocus()) event.preventDefault();
}

function arrived() {
  return form.elements.html.value || form.elements.selection.value;
}

function fitting(html, room) {
  const text = String(html ?? "");
  return size(text) <= room ? text : "";
}

/** Let the reader choose between the page and what they selected on it, where both are here. */
function offer(html, selection) {
  if (!selection) return;
  part("words").textContent = words(selection);
  part("selected").hidden = false;
  const [page, only] = form.elements.part;
  page.disabled = !html;
  only.checked = !html;
}

form.addEventListener("submit", onSubmit);
addEventListener("focus", come);
document.addEventListener("visibilitychange", come);
if (arrived()) {
  show("ready");
} else if (opener) {
  show("waiting");
  addEventListener("message", receive);
  opener.postMessage("newsroom-clip", "*"); // says no more than that this window is there
  setTimeout(() => document.querySelector("[data-clip=waiting]").hidden || show("severed"), patience);
}
