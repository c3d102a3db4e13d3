import { minify } from 'terser'

/** Minifies files that share property names. Names that begin with `_` are private to them all and shortened alike. */
export async function minifyTogether(chunks: { code: string }[]): Promise<void> {
  const nameCache = {}
  for (const chunk of chunks) {
    const { code } = await minify(chunk.code, {
      module: true,
      ecma: 2020,
      nameCache,
      compress: { passes: 3, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
      mangle: { properties: { regex: /^_[a-z]/ } },
      format: { comments: false },
    })
    chunk.code = code ?? ''
  }
}
