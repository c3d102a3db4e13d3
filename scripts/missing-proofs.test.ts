import { expect, it } from 'vitest'
import type { AudienceDefinition, Profile } from '../packages/contract/src/profile.ts'
import { profiles } from '../packages/utilities/index.ts'
import { missingProofs } from './missing-proofs.ts'

const smeg = profiles['smeg']
if (!smeg) throw new Error('no smeg')
const { individual, professional } = smeg.audiences
if (!individual || !professional) throw new Error('no audiences')

const oldtown = (audiences: Profile['audiences']): Profile => ({ ...smeg, id: 'oldtown', audiences })
const proving = (steps: NonNullable<AudienceDefinition['journeys']['step-up']>['steps']): AudienceDefinition => ({
  ...professional,
  journeys: { ...professional.journeys, 'step-up': { ends: 'finished', steps } },
})

it('no account that can sign in is without a fresh proof, in any utility there is', () => {
  expect(Object.values(profiles).flatMap(missingProofs)).toEqual([])
})

it('is named by utility and audience', () => {
  const { 'step-up': _, ...journeys } = professional.journeys
  expect(missingProofs(oldtown({ individual, professional: { ...professional, journeys } }))).toEqual([
    'oldtown: professional lacks a step-up',
  ])
})

it('is no proof that asks for nothing, for something of some alone, or for what not everybody has', () => {
  const options = { purpose: 'step-up', channels: ['email'] } as const
  for (const [steps, lack] of [
    [[], 'a code'],
    [[{ step: 'code', options: { ...options, purpose: 'sign-in' } }], 'a code'],
    [[{ step: 'code', when: { fact: 'phoneVerified', is: true }, options }], 'a code'],
    [[{ step: 'code', options: { ...options, channels: ['sms', 'totp'] } }], 'e-mail'],
  ] as const)
    expect(missingProofs(oldtown({ professional: proving(steps) }))).toEqual([`oldtown: professional lacks ${lack} in its step-up`])
  expect(missingProofs(oldtown({ professional: proving([{ step: 'code', options }]) }))).toEqual([])
})

it('is no lack where there is no sign-in', () => {
  expect(missingProofs(oldtown({ professional: { ...professional, status: 'soon', journeys: {} } }))).toEqual([])
})
