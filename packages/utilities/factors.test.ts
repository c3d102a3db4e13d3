import type { Entry, Profile } from '@foyer/contract/profile'
import { expect, it } from 'vitest'
import { profiles } from './index.ts'

type Code = Extract<Entry, { step: 'code' }>

const HELD = ['totp', 'passkey', 'recovery'] as const

const journeysOf = ({ audiences }: Profile) =>
  Object.entries(audiences).flatMap(([audience, { journeys }]) =>
    Object.entries(journeys).map(([kind, { steps }]) => ({ name: `${audience}/${kind}`, steps })),
  )

const provesOwner = (entry: Entry): entry is Code =>
  entry.step === 'code' && (entry.options.purpose === 'sign-in' || entry.options.purpose === 'step-up')

const heldBy = ({ options }: Code) => HELD.filter((channel) => options.channels.includes(channel))

it.each(Object.entries(profiles))(
  '%s: what protects an account somewhere protects it everywhere, whichever audience or journey is asked for',
  (_, profile) => {
    const entries = journeysOf(profile).flatMap(({ name, steps }) =>
      steps.filter(provesOwner).map((entry) => ({ name, held: heldBy(entry) })),
    )
    expect(entries.length).toBeGreaterThan(1)
    const [first] = entries
    for (const { name, held } of entries) expect({ name, held }).toEqual({ name, held: first?.held })
  },
)

it.each(Object.entries(profiles))('%s: a secret account proves by what it holds after its password, never before', (_, profile) => {
  if (profile.identify !== 'neutral') return
  for (const { name, steps } of journeysOf(profile)) {
    const at = steps.findIndex((entry) => provesOwner(entry) && entry.options.purpose === 'sign-in' && heldBy(entry).length > 0)
    const password = steps.findIndex(({ step }) => step === 'password' || step === 'credentials')
    if (at >= 0) expect(password >= 0 && password < at, name).toBe(true)
  }
})
