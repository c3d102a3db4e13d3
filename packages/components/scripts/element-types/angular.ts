import { camel, doc, type Tag } from './tags.ts'

/**
 * Angular checks a template's tags against components alone, so each tag is one: its inputs become the tag's attributes, and its outputs
 * give `$event` a type, while the tag itself fires the events. `schemas` needs nothing.
 */
export const angular = (
  tags: readonly Tag[],
): string => `import { booleanAttribute, Component, input, numberAttribute, output } from '@angular/core'

${tags.map(component).join('\n')}
/** All of them: \`imports: [foyerTags]\`. */
export const foyerTags = [${tags.map(({ className }) => className).join(', ')}] as const
`

const component = ({ name, className, description, attributes, events }: Tag) => `${doc(description, '')}@Component({
  selector: '${name}',
  template: '<ng-content />',
  host: {
${attributes.map(({ name, type }) => `    '[attr.${name}]': '${attributeOf(name, type)}',`).join('\n')}
  },
})
export class ${className} {
${attributes.map(({ name, type, description }) => `${doc(description, '  ')}  readonly ${camel(name)} = ${inputOf(name, type)}`).join('\n')}
${events.map(({ name, description }) => `${doc(description, '  ')}  readonly ${camel(name.replace(/^foyer-/, ''))} = output<FoyerEvent<'${name}'>>({ alias: '${name}' })`).join('\n')}
}
`

const attributeOf = (name: string, type: string) => (type === 'boolean' ? `${camel(name)}() ? "" : null` : `${camel(name)}()`)

/** An attribute without brackets is a text: numbers and truths are read from it. */
function inputOf(name: string, type: string): string {
  const alias = name === camel(name) ? '' : `alias: '${name}'`
  const options = (more: string) => (alias || more ? `{ ${[alias, more].filter(Boolean).join(', ')} }` : '')
  if (type === 'number')
    return `input(undefined, ${options('transform: (value: number | `${number}` | undefined) => (value === undefined ? value : numberAttribute(value))')})`
  if (type === 'boolean') return `input(false, ${options('transform: (value: boolean | "") => booleanAttribute(value)')})`
  return alias ? `input<${type} | undefined>(undefined, ${options('')})` : `input<${type}>()`
}
