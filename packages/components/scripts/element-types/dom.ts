import { doc, type Tag } from './tags.ts'

/** For pages without a framework: what `querySelector`, `createElement` and `addEventListener` give. */
export const dom = (tags: readonly Tag[]): string => `${tags.map(element).join('\n')}
type FoyerElementEvents = { [Type in keyof FoyerEventDetails]: FoyerEvent<Type> }

declare global {
  interface HTMLElementTagNameMap {
${tags.map(({ name, className }) => `    '${name}': ${className}Element`).join('\n')}
  }
  interface GlobalEventHandlersEventMap extends FoyerElementEvents {}
}
`

const element = ({
  className,
  description,
  attributes,
}: Tag) => `${doc(description, '')}export interface ${className}Element extends HTMLElement {
${attributes
  .filter(({ property }) => property)
  .map(({ property, type, description }) => `${doc(description, '  ')}  ${property}: ${type} | undefined`)
  .join('\n')}
}
`
