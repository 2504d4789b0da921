// Where words begin and end in the story. Offsets are code points of its text.
import { fromUtf16 } from "./offsets.js";
import { begin, elementAt, texts } from "./passage.js";

const made = {}; // by granularity, when it is needed first: making one takes longer than opening a short story

/** What finds words or letters in the story's language; in the reader's, where the story's is not one browsers know. */
function segmenter(granularity) {
  try {
    return (made[granularity] ??= new Intl.Segmenter(document.getElementById("story").lang || undefined, { granularity }));
  } catch {
    return (made[granularity] ??= new Intl.Segmenter(undefined, { granularity }));
  }
}

// What ends words before a place, and so belongs to none after it. An opening quote, and the point of ".5", begin some.
const LEFTOVER = /(?:[\s;:!?)\]}»…]|[.,](?!\d)|[”’](?=[\s.,;:!?])|[–—-](?=\s))+/y;

/** Nobody means half a word: the place in UTF-16 units of `text`, moved to the "start" or the "end" of the word it is in;
 * to the start of the next word from among the stops after one. */
export function wholeWord(text, units, edge) {
  const word = segmenter("word").segment(text).containing(units);
  if (word?.isWordLike && word.index !== units) return edge === "start" ? word.index : word.index + word.segment.length;
  return edge === "start" ? units + leftover(text, units) : units;
}

function leftover(text, units) {
  LEFTOVER.lastIndex = units;
  return LEFTOVER.exec(text)?.[0].length ?? 0;
}

/** What [index, length] pairs (UTF-16 units) of `element` begin or end at, as offsets. */
function edges(element, pairs, edge) {
  const text = element.textContent;
  return pairs.map(([index, length]) => begin(element) + fromUtf16(text, edge === "start" ? index : index + length));
}

const spelled = (text) => [...segmenter("word").segment(text)].filter((word) => word.isWordLike).map((word) => [word.index, word.segment.length]);
const written = (text) => [...text.matchAll(/\S+/g)].map((word) => [word.index, word[0].length]); // with quotes and stops
const letters = (text) => [...segmenter("grapheme").segment(text)].map((letter) => [letter.index, letter.segment.length]);

/** {start, end} of each word of an element, without the stops and quotes at it. */
export function wordsOf(element) {
  const text = element.textContent;
  const at = (units) => begin(element) + fromUtf16(text, units);
  return spelled(text).map(([index, length]) => ({ start: at(index), end: at(index + length) }));
}

/** The edge of a word, with the stops and quotes at it or without, that is nearest to `offset`. */
export function snap(offset, edge) {
  const element = elementAt(offset);
  const places = edges(element, [...spelled(element.textContent), ...written(element.textContent)], edge);
  return places.reduce((best, place) => (Math.abs(place - offset) < Math.abs(best - offset) ? place : best), places[0] ?? offset);
}

/** The next edge of a word, or of a letter, before (-1) or after (1) `offset`; in the next paragraph if need be. */
export function step(offset, edge, direction, byLetter = false) {
  const all = texts();
  const isNext = (place) => (place - offset) * direction > 0;
  for (let at = all.indexOf(elementAt(edge === "end" ? offset - 1 : offset)); all[at]; at += direction) {
    const places = edges(all[at], (byLetter ? letters : written)(all[at].textContent), edge).filter(isNext);
    if (places.length) return direction > 0 ? places[0] : places.at(-1);
  }
  return offset;
}
