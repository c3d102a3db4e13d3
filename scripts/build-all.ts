import { buildHost } from '../packages/host-demo/serve.ts'
import { build } from './build.ts'

await build()
await buildHost()
