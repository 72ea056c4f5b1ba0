// Makes the wasm and the scripts of a build smaller: node shrink.mjs PROGRAMS INDEX_HTML ASSETS SYMBOLS
//
// wasm-opt shortens the names by which the wasm and its JavaScript find each other: they are long and end in hashes,
// which do not compress, so this is worth 7 KB of brotli. The JavaScript is told the new names and minified.
// A changed file gets a new hash in its name: under the old one a browser would keep the old content for ever.
// The names of functions go, too; which number had which name is written into the folder SYMBOLS, a file a wasm.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [programs, page, assets, symbols] = process.argv.slice(2);
const run = (program, args, input) =>
  execFileSync(join(programs, program), args, { input, encoding: "utf8", maxBuffer: 1 << 30 });
const hash = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);
const [wasmName, ...moreWasm] = readdirSync(assets).filter((name) => name.endsWith(".wasm"));
const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
const glueName = wasmName.replace("_bg.wasm", ".js");
if (moreWasm.length > 0 || !scripts.includes(glueName)) throw new Error("one wasm and its JavaScript were expected");

/** Replaces the text where it stands alone and exactly once. */
function replaceOnce(script, from, to) {
  const [before, after, ...more] = script.split(from);
  if (after === undefined || more.length > 0) throw new Error(`${glueName} does not have ${from} exactly once`);
  return before + to + after;
}

/** The JavaScript with the names that wasm-opt gave to what the wasm imports and exports. */
function rename(glue, { imports, exports }) {
  const modules = new Set(imports.map(([module]) => module));
  if (modules.size !== 1) throw new Error(`the wasm imports from ${[...modules].join(", ")}, not from one module`);
  for (const module of modules) glue = replaceOnce(glue, `${JSON.stringify(module)}: import0`, "a: import0");
  for (const [, name, short] of imports) glue = replaceOnce(glue, `\n        ${name}: `, `\n        ${short}: `);
  // What still has its long name is not imported any more.
  glue = glue.replaceAll(/\n        __wb\w+: function\([^)]*\) \{[^]*?\n        \},/g, "");
  const shorts = new Map(exports);
  return glue.replaceAll(/\bwasm\.([\w$]+)/g, (_, name) => {
    if (!shorts.has(name)) throw new Error(`the wasm exports no ${name}`);
    return `wasm.${shorts.get(name)}`;
  });
}

/** Writes the new content under a name of its own, and tells the page. */
function replaceFile(name, content) {
  if (!html.includes(name)) throw new Error(`${page} does not name ${name}`);
  const newName = name.replace(/[0-9a-f]+(?=(_bg)?\.\w+$)/, hash(content));
  rmSync(join(assets, name));
  writeFileSync(join(assets, newName), content);
  html = html.replaceAll(name, newName);
  return newName;
}

/** The glue without classes that stand for parts of libraries; nothing in the app makes one. */
function withoutClasses(glue) {
  const names = [...glue.matchAll(/^export class (\w+) /gm)].map(([, name]) => name);
  for (const name of names) {
    glue = glue.replace(new RegExp(`^export class ${name} \\{\\n[^]*?^\\}\\n`, "m"), "");
    glue = glue.replace(new RegExp(`^if \\(Symbol\\.dispose\\) ${name}\\..*\\n`, "m"), "");
    glue = glue.replace(new RegExp(`^const ${name}Finalization = [^]*?;\\n`, "m"), "");
    if (glue.includes(name)) throw new Error(`${glueName} still uses the class ${name}`);
  }
  return glue;
}

/** Takes out of the wasm what only exports reach that the glue does not use. */
function dropUnreached(wasm, glue) {
  const used = new Set([...glue.matchAll(/\bwasm\.([\w$]+)/g)].map(([, name]) => name));
  const graph = [...used].map((name) => ({ name: `export ${name}`, export: name }));
  graph.push({ name: "the glue", root: true, reaches: graph.map(({ name }) => name) });
  const file = `${wasm}.graph.json`;
  writeFileSync(file, JSON.stringify(graph));
  run("wasm-metadce", ["-g", `--graph-file=${file}`, wasm, "-o", wasm]);
  rmSync(file);
}

const wasmPath = join(assets, wasmName);
/** The glue without the start that blocks, which boot.js does not use. */
function withoutInitSync(glue) {
  glue = replaceOnce(glue, "export { initSync, __wbg_init as default };", "export { __wbg_init as default };");
  return glue.replace(/^function initSync\(module\) \{\n[^]*?^\}\n/m, "");
}

const glue = withoutInitSync(withoutClasses(readFileSync(join(assets, glueName), "utf8")));
dropUnreached(wasmPath, glue);
mkdirSync(symbols, { recursive: true });
const symbolsPath = join(symbols, `${wasmName}.txt`);
const names = JSON.parse(run("wasm-opt", [
  // Not "z": what it makes shorter compresses worse.
  "-Os", "--low-memory-unused", "--gufa", "-Os",
  // A big function that is called once is smaller beside its caller than in it.
  "--one-caller-inline-max-function-size", "0",
  // The same words twice compress better than words and a place to keep them.
  "--skip-pass=local-cse",
  // Nor is data smaller in a thousand pieces without the zeros between them: each piece says where it belongs.
  "--skip-pass=memory-packing",
  "--minify-imports-and-exports-and-modules", `--symbolmap=${symbolsPath}`, wasmPath, "-o", wasmPath,
]));
let html = readFileSync(page, "utf8");
renameSync(symbolsPath, join(symbols, `${replaceFile(wasmName, readFileSync(wasmPath))}.txt`));
for (const name of scripts) {
  const script = name === glueName ? rename(glue, names) : readFileSync(join(assets, name), "utf8");
  replaceFile(name, run("esbuild", ["--minify", "--target=es2022"], script));
}
writeFileSync(page, html);
