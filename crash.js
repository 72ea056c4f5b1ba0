// The page of last resort. The app in wasm traps where it finds a bug of ours; after that nothing of it can be trusted,
// so this is no part of it: plain JavaScript, which looks at what nobody caught and then replaces the dead screen.

/** Both languages: which one was chosen can't be asked any more. */
const SAID = {
  en: "This is a fault of ours. What was saved is safe on the server. Reload to go on.",
  de: "Das ist unser Fehler. Was gespeichert wurde, ist auf dem Server sicher. Laden Sie neu, um weiterzumachen.",
};

/** What the dead app would still listen to: it would go to a page in place of reloading, or ask before it leaves. */
const NO_LONGER_HEARD = ["beforeunload", "click", "input", "keydown", "popstate", "submit"];

let isDrawn = false;

/** Where in the wasm it happened, by number alone: the message may quote what a server sent. */
function place(error) {
  const frames = `${error.stack}`.replace(error.message, "");
  return (/wasm-function\[\d+\]:0x[\da-f]+/.exec(frames) ?? /wasm-function\[\d+\]|\[wasm code\]/.exec(frames))?.[0];
}

/** Whether the wasm broke off in the middle: by a trap, or by having no stack left, in the words of each browser. */
const isTrap = (error) =>
  error instanceof WebAssembly.RuntimeError ||
  (error instanceof Error && /call stack|recursion/.test(error.message) && place(error));

function add(parent, name, className, text = "") {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  parent.append(element);
  return element;
}

function draw(error) {
  if (isDrawn) return;
  isDrawn = true;
  for (const name of NO_LONGER_HEARD) addEventListener(name, (event) => event.stopImmediatePropagation(), true);
  document.body.replaceChildren();
  const card = add(add(document.body, "main", "page-alone"), "div", "page-alone__card");
  card.setAttribute("role", "alert");
  add(card, "h1", "page-header__title", "Perihelion has stopped");
  for (const language in SAID) add(card, "p", "muted", SAID[language]).lang = language;
  add(card, "p", "muted", place(error));
  add(card, "a", "button", "Reload · Neu laden").href = "";
}

// Any other error that nobody caught counts when it came out through the wasm, which it left half done. A promise that
// is refused may have been made by the wasm, such as a request that failed, and says nothing: there only a trap counts.
addEventListener("error", ({ error }) => {
  if (isTrap(error) || (error instanceof Error && place(error))) draw(error);
});
addEventListener("unhandledrejection", ({ reason }) => {
  if (isTrap(reason)) draw(reason);
});
