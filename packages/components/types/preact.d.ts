import type { FoyerElements } from '../src/jsx.ts'

/** Preact knows the tags. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends FoyerElements {}
  }
}
