// Makes the scripts in ASSETS smaller: node minify.mjs ESBUILD INDEX_HTML ASSETS
// wasm-bindgen writes its module for people to read. A changed file gets a new hash in its name, in the page too:
// under the old one a browser would keep the old content for ever.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [esbuild, page, assets] = process.argv.slice(2);
const hash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

let html = readFileSync(page, "utf8");
for (const name of readdirSync(assets).filter((name) => name.endsWith(".js"))) {
  if (!html.includes(name)) throw new Error(`${page} does not name ${name}`);
  const written = readFileSync(join(assets, name));
  const smaller = execFileSync(esbuild, ["--minify", "--target=es2022"], { input: written });
  const newName = name.replace(/[0-9a-f]+(?=\.js$)/, hash(smaller));
  html = html.replaceAll(name, newName);
  rmSync(join(assets, name));
  writeFileSync(join(assets, newName), smaller);
}
writeFileSync(page, html);
