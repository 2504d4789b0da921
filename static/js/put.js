// Moving a mark by hand: choose "Move by hand" in its card, select words, press "Put it here". And copying its addresses.
import { say } from "./messages.js";
import { hideToolbar } from "./toolbar.js";

const toolbar = document.getElementById("toolbar");
const button = document.getElementById("put");
let moving = null; // the address that takes the new words

function begin(address) {
  moving = address;
  button.hidden = false;
}

function end() {
  moving = null;
  button.hidden = true;
}

async function put() {
  const values = Object.fromEntries(["revision", "start", "end", "exact"].map((name) => [name, toolbar.elements[name].value]));
  const slot = document.querySelector(`.slot:has(form[action="${moving}"])`);
  const address = moving;
  end();
  await htmx.ajax("POST", address, slot ? { values, target: slot, source: slot } : { values, swap: "none" });
  document.getSelection().removeAllRanges();
  hideToolbar();
}

async function copy(address) {
  if (!navigator.clipboard) return say("This browser copies for pages only over https. Copy the link by hand.", "error");
  await navigator.clipboard.writeText(address);
  say("The link is copied.");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-copy]");
  if (link) {
    event.preventDefault();
    copy(link.href);
  }
  const mover = event.target.closest("[data-put]");
  if (mover) begin(mover.dataset.put);
  if (event.target.closest(".slot [data-close-slot]")) end();
});
button.addEventListener("click", put);
