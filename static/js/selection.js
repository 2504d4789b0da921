// The browser's selection as a range of the story's text, in code points.
import { fromUtf16 } from "./offsets.js";

const TEXTS = "#story .text[data-start]";
const WORDS = segmenter(document.getElementById("story").lang);

/** {start, end, exact, first, last, rect} of what is selected in the story, or null. `first` and `last` are text elements. */
export function selectedRange() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const touched = [...document.querySelectorAll(TEXTS)].filter((element) => touches(range, element));
  if (!touched.length) return null;
  const [first, last] = [touched[0], touched.at(-1)];
  const start = first.contains(range.startContainer) ? offsetIn(first, range.startContainer, range.startOffset, "start") : begin(first);
  const end = last.contains(range.endContainer) ? offsetIn(last, range.endContainer, range.endOffset, "end") : finish(last);
  return start < end ? { start, end, first, last, exact: exactText(touched, start, end), rect: lastRect(range) } : null;
}

const begin = (element) => Number(element.dataset.start);
const finish = (element) => Number(element.dataset.end);

/** Whether the range covers at least one character of the element: touching its edge is not enough. */
function touches(range, element) {
  if (!range.intersectsNode(element)) return false;
  const inside = document.createRange();
  inside.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) inside.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(range.endContainer, range.endOffset);
  return inside.toString().length > 0;
}

function offsetIn(element, node, offset, edge) {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  const text = element.textContent;
  return begin(element) + fromUtf16(text, wholeWord(text, before.toString().length, edge));
}

/** What finds words in the story's language; in the reader's, where the story's is not one that browsers know. */
function segmenter(language) {
  try {
    return new Intl.Segmenter(language || undefined, { granularity: "word" });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: "word" });
  }
}

/** Nobody means half a word: the place in UTF-16 units, moved to the "start" or the "end" of the word it is in. */
function wholeWord(text, units, edge) {
  const word = WORDS.segment(text).containing(units);
  if (!word?.isWordLike || word.index === units) return units;
  return edge === "start" ? word.index : word.index + word.segment.length;
}

/** The words of [start, end) as the server's text has them: paragraphs joined by one newline. */
function exactText(elements, start, end) {
  return elements
    .map((element) => [...element.textContent].slice(Math.max(0, start - begin(element)), end - begin(element)).join(""))
    .join("\n");
}

function lastRect(range) {
  const rects = range.getClientRects();
  return rects.length ? rects[rects.length - 1] : range.getBoundingClientRect();
}
