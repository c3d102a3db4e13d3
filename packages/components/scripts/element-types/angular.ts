import { camel, doc, type Tag } from './tags.ts'

/**
 * Angular checks a template's tags against components alone, so each tag is one: its inputs become the tag's attributes, and its outputs
 * give `$event` a type, while the tag itself fires the events. `schemas` needs nothing.
 */
export const angular = (
  tags: readonly Tag[],
): string => `import { booleanAttribute, Component, input, numberAttribute, output } from '@angular/core'

/** An attribute without brackets is a text. */
const numberOf = (value: number | \`\${number}\` | undefined) => (value === undefined ? value : numberAttribute(value))
const isSet = (value: boolean | '') => booleanAttribute(value)

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

function inputOf(name: string, type: string): string {
  const transform = type === 'number' ? 'transform: numberOf' : type === 'boolean' ? 'transform: isSet' : ''
  const options = [name === camel(name) ? '' : `alias: '${name}'`, transform].filter(Boolean).join(', ')
  const first = type === 'boolean' ? 'false' : 'undefined'
  const types = transform ? '' : `<${type}${options && ' | undefined'}>`
  return `input${types}(${options && `${first}, { ${options} }`})`
}
