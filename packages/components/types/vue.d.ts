import type { FoyerElements } from '../src/jsx.ts'

type VueComponents = { [Tag in keyof FoyerElements]: new () => { $props: FoyerElements[Tag] } }

/** `import type {} from '@foyer/components/types/vue'` once: templates then know the tags. */
declare module 'vue' {
  interface GlobalComponents extends VueComponents {}
}
