import { followsThePage } from './contributing.ts'

followsThePage('Add a feature of the API', [
  ['packages/contract/src/resources.ts', 'types of the API', /Greeting/],
  ['packages/edge-api/src/features/greeting/queries.ts', 'types of the API', /queries/],
  ['packages/edge-api/src/features/greeting/routes.ts', 'types of the API', /greeting\/routes/],
  ['packages/edge-api/src/app.ts', 'checks of the API', /greeting/],
  ['packages/edge-api/test/checks/strangers.test.ts', 'checks of the API', /GET \/greeting/],
])
