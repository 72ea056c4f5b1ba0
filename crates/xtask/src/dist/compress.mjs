// Writes FILE.br and FILE.gz beside each FILE named on the command line, each only if it is smaller than FILE.
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

for (const file of process.argv.slice(2)) {
  const raw = readFileSync(file);
  const brotli = brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  });
  if (brotli.length < raw.length) writeFileSync(`${file}.br`, brotli);
  const gzip = gzipSync(raw, { level: 9 });
  if (gzip.length < raw.length) writeFileSync(`${file}.gz`, gzip);
}
