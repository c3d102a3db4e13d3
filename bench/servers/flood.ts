import { Agent, request } from 'node:http'
import { base64url } from '@foyer/edge-api/platform/keys/keys'

/**
 * A process that logs in unknown names, so many at once, and as many again as soon as they are answered. It is one of its
 * own: what it costs to ask is not measured. Arguments: the API, the page, how many.
 */
const [api = '', page = '', atOnce = '0'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true })

const login = () =>
  new Promise<void>((resolve, reject) => {
    const key = base64url(crypto.getRandomValues(new Uint8Array(16)))
    const input = { identifier: `${key.toLowerCase()}@example.test`, password: 'Tamaris-bleu-88' }
    const asked = request(`${api}/journeys`, { method: 'POST', agent, headers: { Origin: page, 'Content-Type': 'application/json' } })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      if (answer.statusCode !== 201 && answer.statusCode !== 503)
        reject(new Error(`A log-in of the flood was answered ${answer.statusCode}.`))
      answer.resume().on('end', resolve)
    })
    asked.end(JSON.stringify({ key, client: 2, kind: 'enter', audience: 'individual', locale: 'fr', input }))
  })

let isOver = false
process.on('SIGTERM', () => {
  isOver = true
})
process.send?.({ port: 0 })
while (!isOver) await Promise.all(Array.from({ length: Number(atOnce) }, login))
process.exit()
