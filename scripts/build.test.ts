import { describe, expect, it } from 'vitest'
import { CHUNKS, type Parts } from '../packages/components/scripts/bundle.ts'
import { type ComposeInput, compose } from '../packages/components/scripts/compose.ts'
import { planShortIds } from '../packages/components/scripts/message-ids.ts'
import { themeTokens } from '../packages/components/scripts/theme-tokens.ts'
import { publicProfile } from '../packages/edge-api/src/features/profile/public-profile.ts'
import { profiles } from '../packages/utilities/index.ts'
import { elementTypes } from './element-types.ts'

const profile = profiles['smeg']
if (!profile) throw new Error('no smeg')

const parts: Parts = {
  ...Object.fromEntries(CHUNKS.map((name) => [name, ''])),
  script: 'plain()',
  'script+notices': 'announcing()',
  'script+ways': 'ways()',
  'script+notices+ways': 'announcing(ways())',
  'client-page': 'connecting()',
  'sign-up': 'export{a as define};',
}

const input = (more: Partial<ComposeInput> = {}): ComposeInput => ({
  parts,
  profile: publicProfile(profile, 'fr'),
  messages: {
    first: { 'button.next': 'Suivant', 'enter.title.individual': 'Bienvenue', 'enter.title.professional': 'Bientôt' },
    'sign-up': { 'terms.read': 'Lire le texte' },
  },
  overrides: {},
  theme:
    ':root { --foyer-surface: #ffffff; --foyer-tint: 9%; }\n@media (prefers-color-scheme: dark) { :root { --foyer-surface: #211c19; --foyer-tint: 15%; } }',
  ids: new Map([
    ['button.next', 0],
    ['terms.read', 7],
  ]),
  today: '2026-11-21',
  hasWays: false,
  ...more,
})

const scriptOf = (files: Record<string, string>) => files['v1/smeg/fr.js'] ?? ''

describe('a composed script', () => {
  it('carries notices and their code while there are any to show, and nothing of them afterwards', () => {
    const before = scriptOf(compose(input({ today: '2025-06-01' })))
    expect(before).toContain('MyNexio et NexioPro restent ouverts')
    expect(before).toMatch(/announcing\(\)$/)
    const after = scriptOf(compose(input({ today: '2025-06-02' })))
    expect(after).toContain('notices:[]')
    expect(after).toMatch(/plain\(\)$/)
  })

  it('finds its chunks beside the exact version, from either address', () => {
    const files = compose(input())
    const [folder] = /1\.0\.0\/smeg\/fr-[\w-]{8}\//.exec(Object.keys(files).join('\n')) ?? []
    expect(scriptOf(files)).toContain(`base:"../../${folder}"`)
    expect(files['1.0.0/smeg/fr.js']).toContain(`base:"../${folder?.slice('1.0.0/'.length)}"`)
    expect(files[`${folder}sign-up.js`]).toBe('export{a as define};export const messages=[7,"Lire le texte",{}];')
  })

  it('says nothing of an area that is not open, and lets the utility have its own wording', () => {
    const shown = publicProfile(profile, 'fr')
    const audiences = { ...shown.audiences, professional: { status: 'soon', kinds: [] } } as const
    const script = scriptOf(compose(input({ profile: { ...shown, audiences }, overrides: { 'button.next': 'Continuer' } })))
    expect(script).toContain('messages:[0,"Continuer",{"enter.title.individual":"Bienvenue"}]')
  })

  it('names other addresses for other chunks', () => {
    const folders = (files: Record<string, string>) => Object.keys(files).filter((path) => path.endsWith('sign-up.js'))
    expect(folders(compose(input()))).not.toEqual(folders(compose(input({ parts: { ...parts, 'sign-up': 'export{b as define};' } }))))
  })
})

it('pairs the colours of a theme, so that they follow the page', () => {
  expect(themeTokens(input().theme)).toBe('--foyer-surface:light-dark(#fff,#211c19);--foyer-tint:9%;--foyer-tint-dark:15%')
})

it('refuses a message that nothing says', () => {
  expect(() => planShortIds(['button.next', 'nobody.says'], `${import.meta.dirname}/../packages/components/src`)).toThrow('nobody.says')
})

it('types for an integrator’s compiler need nothing but the framework', () => {
  const imports = (text = '') => [...text.matchAll(/^(?:import|export) .* from '(.*)'/gm)].map(([, from]) => from)
  const files = elementTypes()
  const needs = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, imports(text)]))
  expect(needs).toEqual({
    'v1/types/angular.ts': ['@angular/core'],
    'v1/types/dom.d.ts': [],
    'v1/types/preact.d.ts': [],
    'v1/types/react.d.ts': ['react'],
    'v1/types/vue.d.ts': ['vue'],
  })
  for (const text of Object.values(files)) expect(text).toContain("'foyer-login'")
})
