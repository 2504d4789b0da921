"""A story to bring in, as text, as a page, and as a page without a story."""

TEXT = """Ferry stops at Marrow Bay after forty years

By Ines Calder

MARROW BAY — The ferry that crossed to Skerry Point every morning for forty years made its last trip on Tuesday.

Harbour master Owen Teague said the company had told him of the decision only the evening before.

“Nobody asked the people who live on the far side,” Teague said. “They have a school to reach by eight.”

The Northern Ferry Company said in a statement that the boat could not be repaired and that a new one was too dear.

Residents will meet in the village hall on Friday to talk about a boat of their own.
"""

_PARAGRAPHS = "".join(f"<p>{line}</p>\n" for line in TEXT.split("\n\n")[2:])

HTML = f"""<!doctype html>
<html lang="en">
<head><title>Ferry stops at Marrow Bay after forty years</title></head>
<body>
<nav><a href="/">Front page</a> <a href="/sport">Sport</a></nav>
<article>
<h1>Ferry stops at Marrow Bay after forty years</h1>
{_PARAGRAPHS}</article>
<footer>Cookies</footer>
</body>
</html>
"""

NO_STORY = """<!doctype html>
<html lang="en"><head><title>Sign in</title></head>
<body><form><label>Name <input name="name"></label> <button>Sign in</button></form></body></html>
"""
