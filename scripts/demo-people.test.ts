import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DemoPerson } from '../packages/host-demo/serve.ts'
import { profiles } from '../packages/utilities/index.ts'
import { fillDatabases } from './demo-data.ts'
import { demoPeople } from './demo-people.ts'

let folder: string
let people: DemoPerson[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-people-'))
  await fillDatabases(folder)
  people = await demoPeople(folder)
})

afterAll(() => rm(folder, { recursive: true }))

const papersOf = (name: string) => people.find((person) => person.name === name)?.papers.map(({ value }) => value)

it('gives what each utility asks for, as printed', () => {
  expect(papersOf('Claire Martin')).toEqual(['104 287 55', '0644 1820 39'])
  expect(papersOf('An Peeters')).toEqual(['2104 287 556', '8830416092'])
  expect(papersOf('Hugo Bernard')).toEqual(['38 204 117', 'F26-771 204', '123,45', '1986-05-14'])
})

it('says what is special about a person', () => {
  expect(people.find(({ name }) => name === 'Sander Verhuisd')?.note).toBe('former customer')
  expect(people.find(({ name }) => name === 'Louane Mirage')?.note).toBe('no invoice yet')
})

it('offers links only where the utility sends some, to an address that it knows', () => {
  const hasLink = (name: string) => people.find((person) => person.name === name)?.reference !== null
  expect([hasLink('Claire Martin'), hasLink('Jean Delorme'), hasLink('Hugo Bernard')]).toEqual([true, false, false])
})

it('has a person of every utility', () => {
  expect(new Set(people.map(({ utility }) => utility))).toEqual(new Set(Object.keys(profiles)))
})
