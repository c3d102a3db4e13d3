import { readFileSync } from 'node:fs'
import { publicWidgets } from './src/widgets.ts'

/** What an element keeps for itself is a property to Lit, but no attribute. */
const withoutState = {
  name: 'foyer:without-state',
  packageLinkPhase({ customElementsManifest }) {
    for (const { path, declarations = [] } of customElementsManifest.modules) {
      const inner = new Set([...readFileSync(path, 'utf8').matchAll(/(\w+): \{ state: true \}/g)].map(([, name]) => name))
      for (const declaration of declarations)
        if (declaration.attributes) declaration.attributes = declaration.attributes.filter(({ name }) => !inner.has(name))
    }
  },
}

/** The schema wants a type of every event; those without a `detail` of ours are the browser's own. */
const withEventTypes = {
  name: 'foyer:event-types',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const { events = [] } of declarations)
        for (const event of events) event.type ??= { text: event.name.startsWith('foyer-') ? 'CustomEvent' : 'Event' }
  },
}

/** Files come in the order of the disk, which no two have in common. */
const inOrder = {
  name: 'foyer:in-order',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    modules.sort((one, other) => (one.path < other.path ? -1 : 1))
  },
}

/** The manifest that editors, documentation and types are made from. */
export default {
  globs: ['src/core/provider/foyer-provider.ts', ...publicWidgets().map((name) => `src/widgets/foyer-${name}/foyer-${name}.ts`)],
  exclude: ['**/*.test.ts', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [withoutState, withEventTypes, inOrder],
}
