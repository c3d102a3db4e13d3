import { serveNode } from '@foyer/edge-api/platform/runtime/node'

/** The API as it is run. Everything it needs is in the environment. No client's address is known, so that none is limited. */
const { port } = await serveNode({ env: process.env, port: 0, assets: import.meta.dirname, isDevelopment: true, log: () => undefined })
process.send?.({ port })
