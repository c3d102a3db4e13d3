import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { strayFolders } from '../packages/components/scripts/widget-folders.ts'
import * as foyer from '../packages/components/src/index.ts'
import { keptSpace, publicWidgets, tagsOn } from '../packages/components/src/widgets.ts'

const SRC = join(import.meta.dirname, '../packages/components/src')
const exported = Object.keys(foyer)

it('every folder has its line, every line its folder, and every class is exported', () => expect(strayFolders(exported)).toEqual([]))

it('every widget has its row in integrate.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../docs/integrate.md'), 'utf8')
  expect(publicWidgets().filter((name) => !page.includes(`\n| \`foyer-${name}\` |`))).toEqual([])
})

it('names what has no line, no folder or no export', () => {
  const src = mkdtempSync(join(tmpdir(), 'foyer-widgets-'))
  cpSync(SRC, src, { recursive: true })
  mkdirSync(join(src, 'widgets/foyer-meter/messages'), { recursive: true })
  cpSync(join(src, 'widgets/foyer-team/messages/fr.ts'), join(src, 'widgets/foyer-meter/messages/fr.ts'))
  rmSync(join(src, 'widgets/foyer-otp'), { recursive: true })
  rmSync(join(src, 'widgets/foyer-team/messages/it.ts'))
  rmSync(join(src, 'journey/sign-up.ts'))
  expect(
    strayFolders(
      exported.filter((name) => name !== 'FoyerLinkContract'),
      src,
    ),
  ).toEqual([
    'widgets/foyer-meter has no line in widgets.ts',
    'foyer-otp has a line in widgets.ts and no folder',
    'there is no journey/sign-up.ts',
    'widgets/foyer-meter/messages is named by no line of widgets.ts',
    'there is no widgets/foyer-team/messages/it.ts',
    'index.ts does not export FoyerLinkContract',
  ])
  rmSync(src, { recursive: true })
})

it('a client’s page has the log-in that connects, and nothing that is the utility’s alone', () => {
  expect(tagsOn('own')).toEqual(expect.arrayContaining(['account', 'invoices', 'team', 'security', 'link-contract', 'otp']))
  expect(tagsOn('own')).not.toContain('login')
  expect(tagsOn('client')).toEqual(expect.arrayContaining(['login', 'account', 'invoices', 'team', 'link-contract', 'otp']))
  expect(tagsOn('client')).not.toContain('security')
  expect(keptSpace('own')).toContain('foyer-security')
  expect(keptSpace('client')).not.toMatch(/foyer-security|--foyer-invoices-space/)
})
