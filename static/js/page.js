// Every page: a request that failed says so, and nothing that was typed is thrown away.
const SENTENCES = {
  0: "The server did not answer. What you typed is still here; try again in a moment.",
  403: "You are not allowed to do that, or your sign-in has run out. Reload the page and try again.",
  404: "That is no longer here. Reload the page to see what is.",
  413: "That is too large to send. Add it as a file of at most 5 MB.",
};

function say(sentence) {
  const box = document.createElement("div");
  box.className = "message error";
  box.textContent = sentence;
  document.getElementById("messages").replaceChildren(box);
}

function explain(event) {
  const status = event.detail.xhr?.status ?? 0;
  say(SENTENCES[status] ?? "Something went wrong on the server. What you typed is still here; try again.");
}

document.addEventListener("htmx:responseError", explain);
document.addEventListener("htmx:sendError", explain);
document.addEventListener("htmx:timeout", explain);
