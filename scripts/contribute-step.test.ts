import { followsThePage } from './contributing.ts'

const JOURNEY = 'packages/components/src/journey'

followsThePage('Add a step', [
  ['packages/contract/src/steps/hours.ts', 'types of the contract', /hours/],
  ['packages/contract/src/steps/index.ts', 'types of the contract', /hours/],
  ['packages/contract/src/journeys.ts', 'types of the contract', /hours/],
  ['packages/contract/src/schemas/journeys.ts', 'types of the API', /hours/],
  ['packages/edge-api/src/journeys/steps/hours.ts', 'types of the API', /hours/],
  ['packages/edge-api/src/journeys/steps/index.ts', 'types of the API', /hours/],
  [`${JOURNEY}/screens/hours.ts`, 'types of the components', /hours/],
  [`${JOURNEY}/screens-by-step.ts`, 'types of the components', /hours/],
  [`${JOURNEY}/other-log-ins.ts`, 'types of the components', /hours/],
  [`${JOURNEY}/messages/other-log-ins/fr.ts`, 'types of the components', /hours\.title/],
  [`${JOURNEY}/messages/other-log-ins/en.ts`, 'types of the components', /hours\.title/],
  [`${JOURNEY}/messages/other-log-ins/it.ts`, 'types of the components', /hours\.title/],
  [`${JOURNEY}/messages/other-log-ins/nl.ts`, 'types of the components', /hours\.title/],
  [`${JOURNEY}/messages/other-log-ins/de.ts`, 'types of the components', /hours\.title/],
])
