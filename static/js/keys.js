// The keys of the reading page. Which key does what is said by the table in the help (annotations/keys.py).
import { copy, mark, note, openMarks, slotAt, tag } from "./acts.js";
import { say } from "./messages.js";
import { sentencesOf, wordsIn } from "./passage.js";
import { areOn, pressed, turn } from "./shortcuts.js";
import { marksOn, ownMarksOn, remark, speak } from "./spoken.js";
import { undo } from "./undo.js";
import { byParagraph, bySentence, byWord, current, leave, stretch, toNext } from "./walk.js";
import { wordsOf } from "./words.js";

const LONGEST_NAME = 8; // words

const help = document.getElementById("keys");
const toolbar = document.getElementById("toolbar");

/** Each act takes the value of its key in the table. Those that need words do nothing without any, and say so. */
const ACTS = {
  sentence: walk((value) => bySentence(Number(value))),
  paragraph: walk((value) => byParagraph(Number(value))),
  word: walk((value) => byWord(Number(value))),
  stretch: walk((value) => stretch(Number(value), sentencesOf)),
  "stretch-word": walk((value) => stretch(Number(value), wordsOf)),
  marked: (value) => toMarked(Number(value)),
  repeat: onWords((here) => speak(here)),
  mark: onWords((here, kind) => mark(here, kind)),
  note: onWords((here) => note(here)),
  tag: onWords(tagThere),
  copy: onWords((here) => copy(here)),
  open: onWords(openThere),
  leave: () => (leave(), remark("No words are chosen now.")),
  undo: () => undo(),
  help: () => showHelp(),
};

function walk(move) {
  return (value) => {
    move(value);
    speak(current());
  };
}

function onWords(act) {
  return (value) => (current() ? act(current(), value) : say("Press j to go to a sentence first."));
}

function toMarked(direction) {
  const isThere = toNext(direction, "mark", (sentence) => marksOn(sentence).length > 0);
  if (isThere) speak(current());
  else remark(`There is no marked sentence further ${direction > 0 ? "down" : "up"}.`);
}

/** Tags are for marks: words that are none become one. A few words without a mark may be a name, which has its own form. */
async function tagThere(here) {
  const ids = ownMarksOn(here);
  const isShort = wordsIn(here.start, here.end).split(/\s+/).length <= LONGEST_NAME;
  if (!ids.length && isShort) return tag(here);
  if (!ids.length) await mark(here, "plain");
  openTags(ownMarksOn(here).at(-1), here.start);
}

function openTags(id, offset) {
  if (!id) return; // the mark was refused, and the message says why
  const slot = slotAt(offset);
  const toField = () => slot.querySelector("[name=add]")?.focus({ preventScroll: true });
  slot.addEventListener("htmx:afterSettle", () => setTimeout(toField), { once: true }); // after the card has the focus
  openMarks([id], offset);
}

function openThere(here) {
  const ids = marksOn(here);
  if (ids.length) openMarks(ids, here.start);
  else remark("Nothing is marked here.");
}

function showHelp() {
  help.querySelector("[name=single-keys]").checked = areOn();
  help.showModal();
}

/** What the table says for a key: its row. Shift and the arrows select text where no sentence is current. */
function rowOf(name) {
  if (name?.startsWith("Shift+") && !current()) return null;
  return [...help.querySelectorAll("[data-act]")].find((row) => row.dataset.key === name);
}

/** Escape first puts away what lies over the story; the passage is left with the next one. */
function isForOthers(event) {
  return event.key === "Escape" && (!current() || !toolbar.hidden || event.target.closest?.(".slot"));
}

function onKey(event) {
  if (isForOthers(event)) return;
  const row = rowOf(pressed(event));
  if (!row) return;
  event.preventDefault();
  ACTS[row.dataset.act](row.dataset.value);
}

function onClick(event) {
  if (!event.target.closest("[data-opens=keys]")) return;
  event.preventDefault();
  showHelp();
}

document.addEventListener("keydown", onKey, { capture: true });
document.addEventListener("click", onClick);
help.addEventListener("change", ({ target }) => target.name === "single-keys" && turn(target.checked));
