import type { FoyerElements } from '../src/jsx.ts'

/** React 19 knows the tags. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends FoyerElements {}
  }
}
