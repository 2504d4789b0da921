// What the bookmarklet does on somebody else's page: newsroom/bookmarklet.py puts it on one line, with LIBRARY in place.
// Each line is whole by itself. Nothing is loaded or changed there, so no policy of that page stands in its way.
(() => {
  const library = "LIBRARY", most = 5e6;
  const target = library + "/clip/add/?address=" + encodeURIComponent(location.href.slice(0, 2000));
  const receiver = open(target, "newsroom-clip", "popup,width=720,height=760");
  if (!receiver) return void (location.href = target);
  // A document without a window: what is copied into it loads nothing and runs nothing.
  const inert = document.implementation.createHTMLDocument("");
  const size = (text) => new Blob([text]).size;
  const drop = (root, what) => root.querySelectorAll(what).forEach((element) => element.remove());
  // What components draw in their shadow is what readers see, and no copy takes it along by itself.
  const lift = (from, to) => {
    const copies = [...to.querySelectorAll("*")];
    [...from.querySelectorAll("*")].forEach((element, at) => {
      if (!element.shadowRoot || !copies[at]) return;
      const shadow = inert.createElement("div");
      for (const node of element.shadowRoot.childNodes) shadow.append(inert.importNode(node, true));
      lift(element.shadowRoot, shadow);
      copies[at].prepend(shadow);
    });
  };
  const copy = (node) => {
    const root = inert.importNode(node, true);
    lift(node, root);
    drop(root, "script, style, template, iframe, object, embed, link[rel=stylesheet], link[rel=preload]");
    return root;
  };
  const page = () => {
    const root = copy(document.documentElement);
    const base = inert.createElement("base");
    base.href = document.baseURI;
    if (!root.querySelector("base")) root.querySelector("head")?.prepend(base);
    if (size(root.outerHTML) > most) drop(root, "svg, canvas, img[src^='data:'], source");
    return root.outerHTML;
  };
  const selected = () => {
    const selection = getSelection(), root = inert.createElement("div");
    for (let at = 0; at < selection.rangeCount; at += 1) root.append(copy(selection.getRangeAt(at).cloneContents()));
    return selection.isCollapsed ? "" : root.innerHTML;
  };
  const answer = (event) => {
    if (event.source !== receiver || event.origin !== library || event.data !== "newsroom-clip") return;
    removeEventListener("message", answer);
    const html = page(), fits = size(html) <= most;
    const said = { clip: 1, address: location.href, title: document.title, html: fits ? html : "", selection: selected() };
    receiver.postMessage(said, library);
  };
  addEventListener("message", answer);
})();
