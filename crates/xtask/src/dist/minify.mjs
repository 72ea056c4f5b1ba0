// Makes the scripts in ASSETS smaller: node minify.mjs ESBUILD INDEX_HTML ASSETS
// wasm-bindgen writes its module for people to read. A changed file gets a new hash in its name, and the page
// its new name and digest: under the old ones a browser would refuse it, or keep the old content for ever.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [esbuild, page, assets] = process.argv.slice(2);
const digest = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
const hash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

function replaceIn(html, from, to) {
  if (!html.includes(from)) throw new Error(`${page} does not name ${from}`);
  return html.replaceAll(from, to);
}

let html = readFileSync(page, "utf8");
for (const name of readdirSync(assets).filter((name) => name.endsWith(".js"))) {
  const written = readFileSync(join(assets, name));
  const smaller = execFileSync(esbuild, ["--minify", "--target=es2022"], { input: written });
  const newName = name.replace(/[0-9a-f]{16}/, hash(smaller));
  html = replaceIn(html, name, newName);
  html = replaceIn(html, digest(written), digest(smaller));
  rmSync(join(assets, name));
  writeFileSync(join(assets, newName), smaller);
}
writeFileSync(page, html);
