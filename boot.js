// Starts the app from the two files that the page preloads, then takes the splash away.
// A file of its own, since the content policy refuses inline scripts.

const preloaded = (rel) => document.head.querySelector(`link[rel="${rel}"]`);

try {
  const glue = preloaded("modulepreload");
  const wasm = preloaded("preload");
  const { default: start } = await import(glue.href);
  // Same mode and digest as the preload, so that its answer is used and no second request is made.
  await start({ module_or_path: fetch(wasm.href, { integrity: wasm.integrity }) });
  document.getElementById("splash").remove();
} catch (error) {
  console.error(error);
  document.getElementById("boot-failure").hidden = false;
}
