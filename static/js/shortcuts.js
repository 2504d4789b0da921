// Which key of a page was pressed, where keys mean something: not in a field, not with Ctrl or Alt, not in a dialog.
const KEPT = "single-keys"; // in localStorage: "off" where a reader, or what reads for them, types letters that are not meant
const FIELDS = "select, textarea, [contenteditable], dialog, input:not([type=checkbox], [type=radio], [type=submit], [type=button])";

export const areOn = () => localStorage.getItem(KEPT) !== "off";
export const turn = (on) => localStorage.setItem(KEPT, on ? "on" : "off");

/** A letter as its key says it: whatever Caps Lock does, and on keyboards whose letters are not Latin. */
function letterOf({ key, code, shiftKey }) {
  const letter = /^[a-z]$/i.test(key) ? key : code.slice(3);
  return shiftKey ? letter.toUpperCase() : letter.toLowerCase();
}

const isLetter = ({ key, code }) => /^\p{L}$/u.test(key) && (/^[a-z]$/i.test(key) || (/^Key[A-Z]$/.test(code) && !/\p{Script=Latin}/u.test(key)));

/** What annotations/keys.py calls the pressed key; null where it is not for the page. Escape and "?" are always. */
export function pressed(event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return null;
  if (event.target.closest?.(FIELDS)) return null;
  if (isLetter(event)) return areOn() ? letterOf(event) : null;
  return event.shiftKey && event.key.length > 1 ? `Shift+${event.key}` : event.key;
}
