import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(js|css|json|svg|html)$/
/** Cloudflare compresses by itself: what is only for Node stays behind. */
const NOT_FOR_WORKERS = '*.br\n*.gz\n'

/**
 * Puts `.br` (quality 11) and `.gz` beside every text below `foyer/`: Node serves them to clients that accept them.
 *
 * @param assets the folder that is served.
 */
export async function compress(assets: string): Promise<void> {
  const folder = join(assets, 'foyer')
  const names = (await readdir(folder, { recursive: true })).filter((name) => TEXT.test(name))
  await Promise.all(names.map((name) => compressFile(join(folder, name))))
  await writeFile(join(assets, '.assetsignore'), NOT_FOR_WORKERS)
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }))
  await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }))
}
