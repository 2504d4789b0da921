// What a screen reader hears at each step: the words, who marked them as what, and how many notes stand beside them.
import { domRanges, elementsIn, wordsIn } from "./passage.js";

const region = document.getElementById("spoken");

/** The ids of the marks on the words of {start, end}. */
export function marksOn({ start, end }, which = "mark[data-marks]") {
  const touched = (range, element) => [...element.querySelectorAll(which)].filter((mark) => range.intersectsNode(mark));
  const elements = elementsIn(start, end);
  const marks = domRanges(start, end).flatMap((range, at) => touched(range, elements[at]));
  return [...new Set(marks.flatMap((mark) => mark.dataset.marks.split(" ")))];
}

/** Those that the reader made: their chips are not others'. */
export const ownMarksOn = (range) =>
  marksOn(range, "mark:not(.theirs)").filter((id) => !document.getElementById(`h${id}`)?.matches(".theirs"));

/** How many notes stand beside the paragraphs of {start, end}. */
export function notesBeside({ start, end }) {
  const margins = elementsIn(start, end).map(({ id }) => document.getElementById(id.replace(/^text-/, "margin-")));
  return margins.reduce((count, margin) => count + margin.querySelectorAll(".marks .note").length, 0);
}

/** A chip says the kind of a mark, how its claim stands, who made it if not the reader, and its tags. */
function named(id) {
  const chip = document.getElementById(`h${id}`);
  const [status, tags = ""] = [".status", ".tags"].map((part) => chip?.querySelector(part)?.textContent);
  const untagged = chip?.textContent.slice(0, -tags.length || undefined);
  const [kind, who = "you"] = untagged?.split(" · ").filter((part) => part !== status) ?? [];
  return kind && `${kind} by ${who}${status ? `, ${status}` : ""}${tags && `, tagged${tags}`}`;
}

function described(range) {
  const marks = marksOn(range).map(named).filter(Boolean).join("; ");
  const notes = notesBeside(range);
  const counted = notes && `${notes} note${notes > 1 ? "s" : ""} beside it`;
  return [marks, counted].filter(Boolean).join("; ");
}

/** Say where the reader is; the story's words in its language, the rest in the page's. */
export function speak(range) {
  const [words, about] = region.children;
  const said = wordsIn(range.start, range.end).replace(/\s+/g, " ");
  words.textContent = words.textContent === said ? `${said}\u00a0` : said; // what does not change is not read out again
  about.textContent = described(range);
}

/** Say something else about where the reader is. */
export function remark(sentence) {
  const [words, about] = region.children;
  words.textContent = "";
  about.textContent = about.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
