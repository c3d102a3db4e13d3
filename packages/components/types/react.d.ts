import type { FoyerElements } from '../src/jsx.ts'

/** `import type {} from '@foyer/components/types/react'` once: React 19 then knows the tags. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends FoyerElements {}
  }
}
