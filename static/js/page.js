// Every page: a request that failed says so, nothing that was typed is thrown away, and messages go when they are read.
import { fade, say } from "./messages.js";
import "./undo.js";

const SENTENCES = {
  0: "The server did not answer. What you typed is still here; try again in a moment.",
  403: "You are not allowed to do that, or your sign-in has run out. Reload the page and try again.",
  404: "That is no longer here. Reload the page to see what is.",
  413: "That is too large to send. Add it as a file of at most 5 MB.",
};

function explain(event) {
  const status = event.detail.xhr?.status ?? 0;
  say(SENTENCES[status] ?? "Something went wrong on the server. What you typed is still here; try again.", "error");
}

for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) document.addEventListener(failure, explain);
document.addEventListener("htmx:oobAfterSwap", (event) => event.detail.target.id === "messages" && fade());
fade();
