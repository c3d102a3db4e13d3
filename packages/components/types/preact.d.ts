import type { FoyerElements } from '../src/jsx.ts'

/** `import type {} from '@foyer/components/types/preact'` once: Preact then knows the tags. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends FoyerElements {}
  }
}
