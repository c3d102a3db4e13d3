import { doc, key, type Tag } from './tags.ts'

/** React 19 listens for the very name that follows `on`: `onfoyer-signed-in`. */
export const react = (tags: readonly Tag[]): string => `import type { HTMLAttributes, RefAttributes } from 'react'

type FoyerTag = HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement>

${elements(tags)}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends FoyerElements {}
  }
}
`

/** Preact does, too. */
export const preact = (tags: readonly Tag[]): string => `/** Attributes that every tag has. */
interface FoyerTag {
  id?: string
  class?: string
  className?: string
  slot?: string
  hidden?: boolean
  lang?: string
  key?: string | number
  ref?: ((element: HTMLElement | null) => void) | { current: HTMLElement | null }
  children?: unknown
}

${elements(tags)}
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends FoyerElements {}
  }
}
`

const elements = (tags: readonly Tag[]) => `type FoyerListeners<Type extends keyof FoyerEventDetails> = {
  [Each in Type as \`on\${Each}\`]?: (event: FoyerEvent<Each>) => void
}

/** Every tag with its attributes and listeners. */
export interface FoyerElements {
${tags.map(member).join('\n')}
}
`

const member = ({ name, description, attributes, events }: Tag) => `${doc(description, '  ')}  '${name}': FoyerTag &
    FoyerListeners<${eventsOf(name, events)}> & {
${attributes.map(({ name, type, description }) => `${doc(description, '      ')}      ${key(name)}?: ${type}`).join('\n')}
    }`

/** What the widgets in a provider fire passes it. */
export const eventsOf = (name: string, events: Tag['events']): string =>
  name === 'foyer-provider' ? 'keyof FoyerEventDetails' : events.map(({ name }) => `'${name}'`).join(' | ')
