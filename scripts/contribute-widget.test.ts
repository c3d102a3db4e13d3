import { followsThePage } from './contributing.ts'

const WIDGET = 'packages/components/src/widgets/foyer-greeting'

followsThePage(
  'Add a widget',
  [
    [`${WIDGET}/foyer-greeting.ts`, 'types of the components', /foyer-greeting\.ts/],
    [`${WIDGET}/define.ts`, 'types of the components', /foyer-greeting\/define/],
    [`${WIDGET}/messages/fr.ts`, 'types of the components', /messages\/fr/],
    [`${WIDGET}/messages/en.ts`, 'tables of widgets', /messages\/en/],
    [`${WIDGET}/messages/it.ts`, 'tables of widgets', /messages\/it/],
    [`${WIDGET}/messages/nl.ts`, 'tables of widgets', /messages\/nl/],
    [`${WIDGET}/messages/de.ts`, 'tables of widgets', /messages\/de/],
    ['packages/components/src/widgets.ts', 'tables of widgets', /foyer-greeting has no line/],
    ['packages/components/src/index.ts', 'tables of widgets', /FoyerGreeting/],
    ['docs/integrate.md', 'tables of widgets', /row in integrate\.md[\s\S]*greeting/],
    ['packages/components/test/every-widget.ts', 'tests of every widget', /foyer-greeting/],
  ],
  ['Add a feature of the API'],
)
