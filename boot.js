// Starts the app from the files that the page names, then takes the splash away.
// A file of its own, since the content policy refuses inline scripts.

const preloaded = (rel) => document.head.querySelector(`link[rel="${rel}"]`).href;

/** The language that was chosen, where the browser lets us remember. */
function chosen() {
  try {
    return localStorage.getItem("perihelion.language") ?? "";
  } catch {
    return "";
  }
}

/** The texts in the language of the person; `de-AT` is German. */
function texts() {
  const spoken = [...document.head.querySelectorAll("link[rel=texts]")];
  const wanted = [chosen(), ...navigator.languages].map((tag) => tag.split("-")[0].toLowerCase());
  const language = wanted.find((code) => spoken.some((link) => link.hreflang === code)) ?? spoken[0].hreflang;
  document.documentElement.lang = language;
  return spoken.find((link) => link.hreflang === language).href;
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}

try {
  const said = fetched(texts());
  const { default: start } = await import(preloaded("modulepreload"));
  window.perihelionTexts = await said;
  await start({ module_or_path: preloaded("preload") });
  document.getElementById("splash")?.remove();
} catch (error) {
  document.getElementById("boot-failure")?.removeAttribute("hidden");
  // The browser tells the developer; and when it is the app itself that has stopped, crash.js tells the person.
  throw error;
}
