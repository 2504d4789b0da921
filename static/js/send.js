// Ctrl+Enter, or Cmd+Enter, sends what is being written.
document.addEventListener("keydown", ({ key, ctrlKey, metaKey, target }) => {
  if (key === "Enter" && (ctrlKey || metaKey) && target.matches("form[data-draft] textarea")) target.form.requestSubmit();
});
