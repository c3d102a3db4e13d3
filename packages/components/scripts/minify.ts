import { minify } from 'terser'

/** Minifies the script and its chunks. Properties keep their names: shortening them saved one byte in a hundred. */
export async function minifyTogether(chunks: { code: string }[]): Promise<void> {
  const nameCache = {}
  for (const chunk of chunks) {
    const { code } = await minify(chunk.code, {
      module: true,
      ecma: 2022,
      nameCache,
      compress: {
        passes: 5,
        unsafe_arrows: true,
        keep_fargs: false,
        side_effects: false,
        inline: 1,
        collapse_vars: false,
        hoist_props: false,
        comparisons: false,
      },
      format: { comments: false },
    })
    chunk.code = code ?? ''
  }
}
