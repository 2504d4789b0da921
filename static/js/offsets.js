// Code points <-> UTF-16 units: the server counts the first, the browser the second.
// The Python twin is newsroom/text/offsets.py; tests/fixtures/offsets.json holds both to the same cases.

/** The UTF-16 offset in `text` of the code point offset `offset`. */
export function toUtf16(text, offset) {
  let units = 0;
  for (const character of text) {
    if (offset-- <= 0) break;
    units += character.length;
  }
  return units;
}

/** The code point offset in `text` of the UTF-16 offset `offset`; inside a surrogate pair, that of the pair. */
export function fromUtf16(text, offset) {
  let points = 0;
  let units = 0;
  for (const character of text) {
    units += character.length;
    if (units > offset) break;
    points += 1;
  }
  return points;
}
