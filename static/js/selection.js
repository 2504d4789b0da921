// The browser's selection as a range of the story's text, in code points.
import { fromUtf16 } from "./offsets.js";
import { begin, finish, texts } from "./passage.js";
import { wholeWord } from "./words.js";

/** {start, end} of what is selected in the story, or null. */
export function selectedRange() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const touched = texts().filter((element) => touches(range, element));
  if (!touched.length) return null;
  const [first, last] = [touched[0], touched.at(-1)];
  const start = first.contains(range.startContainer) ? offsetIn(first, range.startContainer, range.startOffset, "start") : begin(first);
  const end = last.contains(range.endContainer) ? offsetIn(last, range.endContainer, range.endOffset, "end") : finish(last);
  return start < end ? { start, end } : null;
}

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
