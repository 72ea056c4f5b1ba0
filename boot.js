// Starts the app from the two files that the page preloads, then takes the splash away.
// A file of its own, since the content policy refuses inline scripts.

const preloaded = (rel) => document.head.querySelector(`link[rel="${rel}"]`).href;

try {
  const { default: start } = await import(preloaded("modulepreload"));
  await start({ module_or_path: preloaded("preload") });
  document.getElementById("splash")?.remove();
} catch (error) {
  console.error(error);
  // When the app itself has stopped, it has put its own words here.
  document.getElementById("boot-failure")?.removeAttribute("hidden");
}
