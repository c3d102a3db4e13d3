import { expect, it } from 'vitest'
import { usesWhatIsCut } from '../packages/components/scripts/unused-lit.ts'

const VALUE = ['$', '{value}'].join('')

it.each([
  ["import { repeat } from 'lit/directives/repeat.js'", 'a directive'],
  [`return svg\`<path d=${VALUE} />\``, 'an SVG or MathML template'],
  ['static properties = { rows: { type: Array } }', 'a property that is JSON'],
  [`html\`<!-- ${VALUE} -->\``, 'a comment in a template'],
  [`html\`<textarea>${VALUE}</textarea>\``, 'a binding in raw text'],
  [`html\`<textarea .value=${VALUE}></textarea>\``, undefined],
  [`css\`.a { color: ${VALUE} }\``, 'a value in styles'],
  ['static properties = { limit: { converter: toCount } }', 'a converter of its own'],
  ['protected override firstUpdated(): void {', 'a step of an update that is left out'],
  ['html`<button @click=$' + '{{ handleEvent() {} }}></button>`', 'a listener that is an object'],
  ["import { html, nothing } from 'lit'", undefined],
])('%s', (code, what) => expect(usesWhatIsCut(code)).toBe(what))
