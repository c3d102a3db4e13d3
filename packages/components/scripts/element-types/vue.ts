import { eventsOf } from './jsx.ts'
import { camel, doc, type Tag } from './tags.ts'

/** Vue's templates: attributes as `login-url` or `:login-url`, events as `@foyer-signed-in`. */
export const vue = (tags: readonly Tag[]): string => `import type { HTMLAttributes, PublicProps } from 'vue'

type FoyerEmit<Type extends keyof FoyerEventDetails> = {
  [Each in Type]: (emit: (type: Each, event: FoyerEvent<Each>) => void) => void
}[Type] extends (emit: infer Emit) => void
  ? Emit
  : never

type FoyerTag<Type extends keyof FoyerEventDetails, Attributes> = new () => HTMLElement & {
  $props: HTMLAttributes & PublicProps & { slot?: string } & Attributes
  $emit: FoyerEmit<Type>
}

/** Every tag with its attributes and listeners. */
export interface FoyerElements {
${tags.map(member).join('\n')}
}

declare module 'vue' {
  interface GlobalComponents extends FoyerElements {}
}
`

const member = ({ name, description, attributes, events }: Tag) => `${doc(description, '  ')}  '${name}': FoyerTag<
    ${eventsOf(name, events)},
    {
${attributes.map(({ name, type, description }) => `${doc(description, '      ')}      ${camel(name)}?: ${type}`).join('\n')}
    }
  >`
