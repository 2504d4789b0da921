// What happened, in a sentence, above the foot of the window.
const READ_AFTER = 12_000; // milliseconds

const messages = () => document.getElementById("messages");

/** Show a sentence where the server's own messages stand; `kind` is "error" or nothing. */
export function say(sentence, kind = "") {
  const box = document.createElement("div");
  box.className = `message ${kind}`;
  box.textContent = sentence;
  messages().replaceChildren(box);
  fade();
}

/** Take away what has been read; errors stay, and so does a message that is being used. */
export function fade() {
  const shown = [...messages().children].filter((message) => !message.matches(".error"));
  setTimeout(() => shown.filter((message) => !message.matches(":hover, :focus-within")).forEach((m) => m.remove()), READ_AFTER);
}
