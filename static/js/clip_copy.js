// Copies the bookmarklet, for whoever cannot drag it.
const button = document.querySelector("#copy-bookmarklet");
const code = document.querySelector("#bookmarklet-code");
const status = document.querySelector("#copied");

button.hidden = false;
button.addEventListener("click", async () => {
  code.select();
  try {
    await navigator.clipboard.writeText(code.value);
    status.textContent = "Copied. Put it in as the address of a new bookmark.";
  } catch {
    status.textContent = "It is selected: copy it with Ctrl+C, or ⌘C on a Mac.";
  }
});
