// Writes FILE.br and FILE.gz beside each FILE named on the command line, each only if it is smaller than FILE.
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// How distances are written: the number of postfix bits, and of distances with a code of their own. Which fits best
// depends on the file, and half a per cent of the wasm is worth a second of trying.
const DISTANCES = [[0, 0], [0, 11], [0, 13], [0, 15], [1, 26], [2, 16], [2, 40], [2, 52]];

const BLOCK_BITS = 20;

function brotli(raw, [postfix, direct]) {
  return brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
      // How much is described at once; the bigger the better for a file of two megabytes.
      [constants.BROTLI_PARAM_LGBLOCK]: BLOCK_BITS,
      [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
      [constants.BROTLI_PARAM_NDIRECT]: direct,
    },
  });
}

for (const file of process.argv.slice(2)) {
  const raw = readFileSync(file);
  const smallest = DISTANCES.map((way) => brotli(raw, way)).reduce((one, other) => (other.length < one.length ? other : one));
  if (smallest.length < raw.length) writeFileSync(`${file}.br`, smallest);
  const gzip = gzipSync(raw, { level: 9 });
  if (gzip.length < raw.length) writeFileSync(`${file}.gz`, gzip);
}
