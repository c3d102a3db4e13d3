import type { FoyerElements } from '../src/jsx.ts'

type VueComponents = { [Tag in keyof FoyerElements]: new () => { $props: FoyerElements[Tag] } }

/** Vue templates know the tags. */
declare module 'vue' {
  interface GlobalComponents extends VueComponents {}
}
