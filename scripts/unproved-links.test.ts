import { describe, expect, it } from 'vitest'
import { profile as oldtown } from '../e2e/oldtown/profile.ts'
import type { Entry, Profile } from '../packages/contract/src/profile.ts'
import { profiles } from '../packages/utilities/index.ts'
import { unprovedLinks } from './unproved-links.ts'

const all = [...Object.values(profiles), oldtown]

/** The profile with other entries in what a link begins. */
const withSteps = (profile: Profile, change: (steps: readonly Entry[]) => readonly Entry[]): Profile => {
  const { individual } = profile.audiences
  const activate = individual?.journeys.activate
  if (!individual || !activate) throw new Error(`${profile.name} has no such journey.`)
  const journeys = { ...individual.journeys, activate: { ...activate, steps: change(activate.steps) } }
  return { ...profile, audiences: { individual: { ...individual, journeys } } }
}

it.each(all)('no link of $name does by itself', (profile) => {
  expect(unprovedLinks(profile)).toEqual([])
})

describe.each(all.filter(({ audiences }) => audiences.individual?.journeys.activate))('a profile like that of $name', (profile) => {
  it('is refused without the code to its address', () => {
    const [line] = unprovedLinks(withSteps(profile, (steps) => steps.filter(({ id }) => id !== 'verify-email')))
    expect(line).toMatch(new RegExp(`^${profile.id}: individual comes to (references|open-account) in activate by a link alone$`))
  })

  it('is refused where its code comes after what it protects, or to another channel', () => {
    const last = (entry: Entry) => Number(entry.step === 'code')
    expect(unprovedLinks(withSteps(profile, (steps) => steps.toSorted((a, b) => last(a) - last(b))))).not.toEqual([])
    const bySms = (entry: Entry): Entry => (entry.step === 'code' ? { ...entry, options: { ...entry.options, channels: ['sms'] } } : entry)
    expect(unprovedLinks(withSteps(profile, (steps) => steps.map(bySms)))).not.toEqual([])
  })
})

it.each(['smeg', 'engie'])('no password of %s does in the place of a code', (id) => {
  const profile = all.find((each) => each.id === id)
  if (!profile) throw new Error(`There is no ${id}.`)
  expect(unprovedLinks(withSteps(profile, (steps) => steps.filter((entry) => entry.step !== 'code' || entry.id)))).toHaveLength(1)
})
