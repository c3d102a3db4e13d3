import type { Audience, Profile } from '@foyer/contract/profile'
import { DAY_MS } from '../../platform/durations.ts'
import { longDate, longDateAndTime } from '../texts/moments.ts'
import type { Speech } from '../texts/speech.ts'
import { type Block, paragraph, type Text } from './email-content.ts'

/** What every template may know besides its own values. */
export interface EmailContext {
  profile: Profile
  audience: Audience
  speech: Speech
  /** The utility's first-party origin, if it has one: the only place that an e-mail leads to on its own. */
  origin: string | null
  /** Its page for this audience. */
  areaUrl: string | null
  /** The recipient's address. */
  to: string
  now: number
}

export function greeting({ speech }: EmailContext, name: string | null): Text {
  return name ? speech.say('greeting.named', { name }) : speech.say('greeting.plain', {})
}

/** The day something ends, and the time where that is near. */
export const untilText = ({ speech, profile, now }: EmailContext, expiresAt: number): string =>
  (expiresAt - now > 4 * DAY_MS ? longDate : longDateAndTime)(expiresAt, speech.language, profile.timeZone)

/** Nothing where the address is the login name. */
export const loginNameLine = ({ speech }: EmailContext, loginName: string | null | undefined): readonly Block[] =>
  loginName ? [paragraph(speech.say('login-name', { loginName }))] : []

/** Who writes, and where to answer when the utility says so in this language. */
export function signature({ speech, profile }: EmailContext): Text {
  const sender = speech.say('footer.sender', { utility: profile.name })
  const url = contactUrl(profile, speech)
  return url ? [...sender, { text: '  ·  ', isStrong: false, href: null }, ...speech.say('footer.contact', {}, url)] : sender
}

export const contactUrl = (profile: Profile, speech: Speech): string | null => profile.contact.url[speech.language] ?? null
