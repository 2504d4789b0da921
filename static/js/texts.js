// All texts and marks of a story arrive at once: when its names are there, or a layer is switched. htmx would swap them one
// by one, for seconds or minutes in a long story; here they are in place before it sees the rest of the answer.
const ARRIVED = '<template id="arrived">';

/** Takes them out of the answer in `detail`, of the event htmx:beforeSwap. */
export function putInPlace(detail) {
  if (!detail.serverResponse.includes(ARRIVED)) return;
  const answer = new DOMParser().parseFromString(detail.serverResponse, "text/html");
  const arrived = answer.getElementById("arrived");
  const elements = [...arrived.content.children].map((each) => each.content?.firstElementChild ?? each); // rows are packed
  elements.forEach((element) => document.getElementById(element.id)?.replaceWith(element));
  htmx.process(document.getElementById("story"));
  arrived.remove();
  detail.serverResponse = answer.body.innerHTML;
}
