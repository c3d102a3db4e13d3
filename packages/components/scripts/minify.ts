import { minify } from 'terser'
import { INNER_NAMES } from './inner-names.ts'

/** Minifies files that share property names. Names that never leave them are shortened alike. */
export async function minifyTogether(chunks: { code: string }[]): Promise<void> {
  const nameCache = {}
  for (const chunk of chunks) {
    const { code } = await minify(chunk.code, {
      module: true,
      ecma: 2020,
      nameCache,
      compress: { passes: 3, unsafe_arrows: true, pure_getters: true, keep_fargs: false, inline: 1, collapse_vars: false, hoist_props: false },
      mangle: { properties: { regex: new RegExp(`^(?:${INNER_NAMES.join('|')})$`) } },
      format: { comments: false },
    })
    chunk.code = code ?? ''
  }
}
