// Fingers: a tap on a sentence offers it, a tap on a paragraph's tool or in its margin opens what can be done with it.
import { offsetAtPoint, sentenceAt } from "./passage.js";
import { hideToolbar, isOffered, offer } from "./toolbar.js";

const OURS = "#toolbar, #handles";
const PRESSABLE = "a, button, input, select, textarea, label, summary, mark";
const BLANK = "#story, #story :is(.stretch, .block, .paragraph, .margins, .margin, .tools, .marks)";
const INDENT = 24; // px from the story's edge, where every paragraph has words
let finger = false; // whether the last press was a finger's
let ending = false; // and only puts away what was chosen or selected before

function onPress(event) {
  finger = event.pointerType === "touch";
  ending = !event.target.closest(OURS) && (isOffered() || !document.getSelection().isCollapsed);
}

function onTap(event) {
  if (!finger || !event.detail || event.target.closest(OURS)) return;
  if (ending) return isOffered() && hideToolbar();
  if (event.target.closest(PRESSABLE)) return;
  if (event.target.closest("#story .text")) chooseSentence(event);
  else if (event.target.matches(BLANK)) openBeside(event);
}

function chooseSentence({ clientX, clientY }) {
  const offset = offsetAtPoint(clientX, clientY);
  const sentence = offset === null ? null : sentenceAt(offset);
  if (sentence) offer(sentence);
}

/** The blank margin beside a paragraph stands for it. */
function openBeside({ clientX, clientY }) {
  const { left } = document.getElementById("story").getBoundingClientRect();
  const paragraph = document.elementFromPoint(left + INDENT, clientY)?.closest("#story .paragraph");
  const isBeside = paragraph && clientX > paragraph.querySelector(".text").getBoundingClientRect().right;
  if (isBeside) openActions(paragraph.id, paragraph.querySelector(".permalink"));
}

/** What can be done with the paragraph `key` opens in its slot. */
function openActions(key, source) {
  htmx.ajax("GET", `${location.pathname}paragraphs/${key}/`, { target: `#slot-${key}`, source });
}

/** The sign of a paragraph leads to it, and opens what can be done with it; with a modifier key it is a link like others. */
function onSign(event) {
  const sign = event.target.closest("#story .permalink");
  if (!sign || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState(history.state, "", sign.hash);
  openActions(sign.hash.slice(1), sign);
}

document.addEventListener("pointerdown", onPress);
document.addEventListener("click", onTap);
document.addEventListener("click", onSign);
