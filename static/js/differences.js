// The page of changes: n and p step from change to change, as its links do.
const STEPS = { n: 1, p: -1 };

const changes = () => [...document.querySelectorAll(".change:not(.stood)")];

/** The change that is being read: the one with the focus, else the last that begins above the middle of the window. */
function here(all) {
  const focused = all.findIndex((change) => change.contains(document.activeElement));
  return focused >= 0 ? focused : all.findLastIndex((change) => change.getBoundingClientRect().top < 1);
}

function step(event) {
  const by = STEPS[event.key];
  if (!by || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select")) return;
  const all = changes();
  const next = all[here(all) + by];
  if (!next) return;
  event.preventDefault();
  next.scrollIntoView({ block: "start" });
  next.focus({ preventScroll: true });
}

document.addEventListener("keydown", step);
