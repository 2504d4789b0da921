// The passage at which a reader without a mouse is: one sentence, several, or a paragraph. It is a range of the text, so it
// stays where it is when paragraphs are swapped.
import { paint, wipe } from "./paint.js";
import { begin, domRanges, elementAt, finish, offsetAtPoint, sentenceAt, sentencesOf, texts } from "./passage.js";
import { wordsOf } from "./words.js";

const NAME = "here"; // what it is painted as
const ROOM = 0.15; // of the window's height, above and below the passage
const calm = matchMedia("(prefers-reduced-motion: reduce)");

let first = null; // {start, end}: where the passage was entered
let last = null; // and how far it was stretched, down or up

/** {start, end} of the passage, or null. */
export const current = () => first && { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };

/** Make {start, end} the passage. */
export function stand(range) {
  [first, last] = [range, range];
  show();
}

export function leave() {
  [first, last] = [null, null];
  wipe(NAME);
}

/** Move by a sentence; from a whole paragraph, forward, into it. */
export function bySentence(direction) {
  const here = current();
  if (!here) return stand(firstInView());
  const inside = sentenceAt(here.start);
  stand(direction > 0 && isWhole(here) && inside.end < here.end ? inside : neighbour(here, direction, sentencesOf));
}

/** Move by a paragraph, which is the passage then; back from inside of one, to the whole of it. */
export function byParagraph(direction) {
  const here = current();
  const element = elementAt((here ?? firstInView()).start);
  const isLeaving = here && (direction > 0 || isWhole(here));
  stand(whole((isLeaving && beside(direction > 0 ? elementAt(here.end - 1) : element, direction)) || element));
}

/** Move by a word; forward from a sentence, or a paragraph, to its first word. */
export function byWord(direction) {
  const here = current() ?? firstInView();
  const [word, ...others] = wordsOf(elementAt(here.start)).filter(({ start, end }) => start >= here.start && end <= here.end);
  stand(direction > 0 && others.length ? word : neighbour(here, direction, wordsOf));
}

/** Move the end at which the passage was stretched last, by what `unitsOf` an element are: its sentences or its words. */
export function stretch(direction, unitsOf) {
  if (!first) return stand(firstInView());
  last = neighbour(last, direction, unitsOf);
  show();
}

/** Move to the next sentence, down or up, that matches, in a paragraph that holds `selector`; return whether there is one. */
export function toNext(direction, selector, matches) {
  const here = current() ?? firstInView();
  const isBeyond = ({ start, end }) => (direction > 0 ? start >= here.end : end <= here.start);
  const isAhead = (element) => (direction > 0 ? finish(element) > here.end : begin(element) < here.start);
  const held = texts().filter((element) => isAhead(element) && element.querySelector(selector));
  for (const element of direction > 0 ? held : held.reverse()) {
    const found = sentencesOf(element).filter((each) => isBeyond(each) && matches(each));
    if (found.length) return stand(found.at(direction > 0 ? 0 : -1)), true;
  }
  return false;
}

function show() {
  const { start, end } = current();
  paint(NAME, start, end);
  bringIntoView(domRanges(start, end));
}

const whole = (element) => ({ start: begin(element), end: finish(element) });
const isWhole = ({ start, end }) => start === begin(elementAt(start)) && end === finish(elementAt(start));

/** The sentence or word before or after {start, end}; at the story's edge, the one at that edge. */
function neighbour({ start, end }, direction, unitsOf) {
  const element = elementAt(direction > 0 ? end - 1 : start);
  const all = unitsOf(element);
  const next = direction > 0 ? all.find((each) => each.start >= end) : all.findLast((each) => each.end <= start);
  if (next) return next;
  const across = beside(element, direction);
  if (across) return unitsOf(across).at(direction > 0 ? 0 : -1) ?? neighbour(whole(across), direction, unitsOf);
  return all.at(direction > 0 ? -1 : 0) ?? { start, end };
}

/** The next text element with words, down or up. */
function beside(element, direction) {
  const all = texts();
  let at = all.indexOf(element) + direction;
  while (all[at] && begin(all[at]) === finish(all[at])) at += direction;
  return all[at];
}

/** The first sentence that begins in the window; where none does, the story's first. */
function firstInView() {
  const story = document.getElementById("story").getBoundingClientRect();
  const style = getComputedStyle(document.getElementById("story"));
  const size = parseFloat(style.fontSize);
  const x = style.direction === "rtl" ? story.right - size * 2 : story.left + size * 2;
  for (let y = Math.max(0, story.top); y < innerHeight; y += size) {
    const offset = offsetAtPoint(x, y);
    if (offset === null) continue;
    const sentence = sentenceAt(offset);
    if (domRanges(sentence.start, sentence.end)[0].getBoundingClientRect().top >= 0) return sentence;
    return neighbour(sentence, 1, sentencesOf);
  }
  return sentenceAt(begin(texts()[0]));
}

/** Scroll as little as shows the words with some room around; a passage taller than that is shown from its beginning. */
function bringIntoView(ranges) {
  const [top, bottom] = [ranges[0].getBoundingClientRect().top, ranges.at(-1).getBoundingClientRect().bottom];
  const room = innerHeight * ROOM;
  const below = bottom - innerHeight + room;
  const down = Math.min(Math.max(below, 0), top - room);
  if (down) scrollBy({ top: down, behavior: calm.matches ? "instant" : "smooth" });
}
