import type { OAuthClient } from '@foyer/contract/profile'
import { profiles } from '@foyer/utilities'
import { expect, it } from 'vitest'
import { clientProblem, isRedirectOf } from './clients.ts'

const app: OAuthClient = {
  id: 'pocket',
  name: 'Pocket',
  kind: 'app',
  redirects: ['com.example.pocket:/callback', 'http://127.0.0.1/callback', 'http://[::1]/callback', 'https://pocket.example/callback'],
  origins: [],
  scopes: ['invoices:read'],
}
const web: OAuthClient = {
  ...app,
  id: 'portal',
  kind: 'web',
  redirects: ['https://portal.example/energy'],
  origins: ['https://portal.example'],
}

it.each([
  ['http://127.0.0.1:49152/callback', true],
  ['http://[::1]:8080/callback', true],
  ['http://127.0.0.1:8080/callback/', false],
  ['http://127.0.0.1:99999/callback', false],
  ['http://127.0.0.1:8080/callback#x', false],
  ['http://127.0.0.1:8080/callback?x', false],
  ['http://localhost:8080/callback', false],
  ['https://127.0.0.1:8080/callback', false],
  ['http://127.0.0.1@evil.example/callback', false],
  ['https://pocket.example:8443/callback', false],
  ['com.example.pocket:/callback', true],
  ['com.example.pocket:/callback/', false],
])('an app is answered at %s: %s', (address, expected) => {
  expect(isRedirectOf(app, address)).toBe(expected)
})

it('a web client has no loopback rule', () => {
  expect(isRedirectOf({ ...web, redirects: ['http://127.0.0.1/callback'] }, 'http://127.0.0.1:1/callback')).toBe(false)
})

it('names what is wrong with a client’s addresses', () => {
  expect([app, web].map(clientProblem)).toEqual([null, null])
  for (const redirect of [
    'http://portal.example/',
    'portal.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://portal.example/#x',
    'com.example.portal:/',
  ])
    expect(clientProblem({ ...web, redirects: [redirect] }), redirect).toContain(redirect)
  expect(clientProblem({ ...app, redirects: ['pocket:/callback'] })).toContain('pocket:')
  for (const origin of ['https://portal.example/', 'http://portal.example', 'null', '*'])
    expect(clientProblem({ ...web, origins: [origin] }), origin).toContain(origin)
})

it('lets no client have a scope that opens nothing: no customer is asked for an empty promise', () => {
  expect(clientProblem({ ...web, scopes: ['session', 'contracts:read', 'invoices:read'] })).toBeNull()
  for (const scope of ['readings:read', 'readings:write'] as const)
    expect(clientProblem({ ...web, scopes: ['invoices:read', scope] })).toContain(scope)
  expect(clientProblem({ ...web, scopes: [] })).toContain('no scopes')
})

it('holds for every client of every profile', () => {
  for (const { clients = [] } of Object.values(profiles)) expect(clients.map(clientProblem).filter(Boolean)).toEqual([])
})
