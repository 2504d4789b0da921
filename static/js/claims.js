// A new claim's card opens by itself, where that moves no word of the story and takes nothing from what is open there.
import { quietly } from "./focus.js";

const beside = matchMedia("(min-width: 50.01rem)");

document.body.addEventListener("claim-made", ({ detail: { slot, address } }) => {
  const place = document.getElementById(slot);
  if (!beside.matches || !place || place.firstElementChild) return;
  quietly(place);
  htmx.ajax("GET", address, { target: place, source: place });
});
