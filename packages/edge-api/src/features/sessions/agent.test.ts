import { expect, it } from 'vitest'
import { agentOf, deviceOf } from './agent.ts'

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    'edge/windows',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15', 'safari/macos'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'safari/iphone',
  ],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36', 'chrome/android'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', 'firefox/linux'],
  ['curl/8.5.0', '/'],
])('%s is known again', (userAgent, agent) => expect(agentOf(userAgent)).toBe(agent))

it('is nothing where nothing was said', () => {
  expect(agentOf(undefined)).toBeNull()
  expect(deviceOf(null)).toEqual({ browser: null, system: null })
  expect(deviceOf('/linux')).toEqual({ browser: null, system: 'linux' })
})
