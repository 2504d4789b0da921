// Ranges of the story's text, half-open and in code points, and where they are on the page.
// Nothing is kept between calls: paragraphs are swapped while the page is open.
import { fromUtf16, toUtf16 } from "./offsets.js";

const TEXTS = "#story .text[data-start]";

export const texts = () => [...document.querySelectorAll(TEXTS)];
export const begin = (element) => Number(element.dataset.start);
export const finish = (element) => Number(element.dataset.end);

/** The text element that holds the code point at `offset`; at a newline or past the end, the one before it. */
export function elementAt(offset) {
  const all = texts();
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begin(all[middle]) <= offset) low = middle + 1;
    else high = middle;
  }
  return all[low - 1] ?? null;
}

/** The text elements that [start, end) overlaps, in reading order. */
export const elementsIn = (start, end) => texts().filter((element) => begin(element) < end && finish(element) > start);

/** {start, end} of each sentence of a text element. The server sends where each but the last ends, from its beginning. */
export function sentencesOf(element) {
  const points = [...element.textContent];
  const ends = (element.dataset.sentences?.split(" ") ?? []).map(Number);
  return [...ends, points.length].map((end, at) => {
    let start = ends[at - 1] ?? 0;
    while (start < end && !points[start].trim()) start += 1;
    return { start: begin(element) + start, end: begin(element) + end };
  });
}

/** {start, end} of the sentence that holds `offset`; between two, of the one that follows. Null before the first word. */
export function sentenceAt(offset) {
  const element = elementAt(offset);
  const all = element ? sentencesOf(element) : [];
  return all.find(({ end }) => offset < end) ?? all.at(-1) ?? null;
}

/** The words of [start, end) as the server's text has them: paragraphs joined by one newline. */
export function wordsIn(start, end) {
  const slice = (element) => [...element.textContent].slice(Math.max(0, start - begin(element)), end - begin(element));
  return elementsIn(start, end).map((element) => slice(element).join("")).join("\n");
}

/** [text node, UTF-16 offset] of `offset` in `element`. Between two nodes, the end of the first is meant for `atEnd`. */
function placeIn(element, offset, atEnd) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = toUtf16(element.textContent, offset - begin(element));
  let node = walker.nextNode();
  const isPast = () => left > node.length || (left === node.length && !atEnd);
  for (let next; node && isPast() && (next = walker.nextNode()); node = next) left -= node.length;
  return [node ?? element, node ? Math.min(left, node.length) : 0];
}

/** [start, end) as Ranges of the browser, one a paragraph: between two paragraphs is the margin, which is no part of it. */
export function domRanges(start, end) {
  return elementsIn(start, end).map((element) => {
    const range = document.createRange();
    range.setStart(...placeIn(element, Math.max(start, begin(element)), false));
    range.setEnd(...placeIn(element, Math.min(end, finish(element)), true));
    return range;
  });
}

/** [start, end) as one Range, for selecting; null where the story has no such words. */
export function domRange(start, end) {
  const ranges = domRanges(start, end);
  if (ranges.length > 1) ranges[0].setEnd(ranges.at(-1).endContainer, ranges.at(-1).endOffset);
  return ranges[0] ?? null;
}

/** The boxes of the words of [start, end) in the window, in reading order: a line of text has one or more. */
export const rects = (start, end) => domRanges(start, end).flatMap(wordRects).filter(({ width }) => width > 0);

/** Text node by text node: a Range over whole elements has their boxes too, which are wider than words. */
function wordRects(range) {
  const walker = document.createTreeWalker(range.startContainer.parentElement.closest(TEXTS), NodeFilter.SHOW_TEXT);
  const boxes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const part = document.createRange();
    part.setStart(node, node === range.startContainer ? range.startOffset : 0);
    part.setEnd(node, node === range.endContainer ? range.endOffset : node.length);
    boxes.push(...part.getClientRects());
  }
  return boxes;
}

/** The code point offset of a place in the DOM that is inside a text element; null for any other. */
export function offsetOf(node, units) {
  const element = (node.closest ? node : node.parentElement)?.closest(TEXTS);
  if (!element) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, units);
  return begin(element) + fromUtf16(element.textContent, before.toString().length);
}

/** [node, UTF-16 offset] of the letter at a point of the window, or null. */
export function caretAt(x, y) {
  const place = document.caretPositionFromPoint?.(x, y);
  if (place) return [place.offsetNode, place.offset];
  const range = document.caretRangeFromPoint?.(x, y); // Safari
  return range ? [range.startContainer, range.startOffset] : null;
}

/** The code point offset of the letter at a point of the window; null where no text of the story is. */
export function offsetAtPoint(x, y) {
  const place = caretAt(x, y);
  return place && offsetOf(...place);
}
