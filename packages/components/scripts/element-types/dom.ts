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

/** What a field has of an input's, beside its attributes. */
const FIELD = ['value', 'disabled', 'type', 'form', 'labels', 'willValidate', 'validity', 'validationMessage']
  .concat('checkValidity', 'reportValidity', 'setCustomValidity', 'select')
  .map((name) => `'${name}'`)
  .join(' | ')

const element = ({
  className,
  description,
  attributes,
  isField,
}: Tag) => `${doc(description, '')}export interface ${className}Element extends HTMLElement${isField ? `, Pick<HTMLInputElement, ${FIELD}>` : ''} {
${attributes
  .filter(({ property }) => property)
  .map(({ property, type, description }) => `${doc(description, '  ')}  ${property}: ${type} | undefined`)
  .join('\n')}
}
`
