import type { Audience, Profile } from '@foyer/contract/profile'
import { DAY_MS } from '../../platform/durations.ts'
import { longDate, longDateAndTime } from '../words/moments.ts'
import type { Speech } from '../words/speech.ts'
import { type Block, paragraph, type Text } from './letter.ts'

/** What every template may know besides its own values. */
export interface Occasion {
  profile: Profile
  audience: Audience
  speech: Speech
  /** The utility's first-party origin, if it has one: the only place a letter of ours leads to on its own. */
  origin: string | null
  /** Its page for this audience. */
  areaUrl: string | null
  /** Whom it goes to. */
  to: string
  now: number
}

export function greeting({ speech }: Occasion, name: string | null): Text {
  return name ? speech.say('greeting.named', { name }) : speech.say('greeting.plain', {})
}

/** The day something ends, and the time where that is near. */
export const untilWords = ({ speech, profile, now }: Occasion, expiresAt: number): string =>
  (expiresAt - now > 4 * DAY_MS ? longDate : longDateAndTime)(expiresAt, speech.language, profile.timeZone)

/** Nothing where nobody has another login name than the address. */
export const loginNameLine = ({ speech }: Occasion, loginName: string | null | undefined): readonly Block[] =>
  loginName ? [paragraph(speech.say('login-name', { loginName }))] : []

/** Who writes, and where to answer when the utility says so in this language. */
export function signature({ speech, profile }: Occasion): Text {
  const sender = speech.say('footer.sender', { utility: profile.name })
  const url = contactUrl(profile, speech)
  return url ? [...sender, { text: '  ·  ', isStrong: false, href: null }, ...speech.say('footer.contact', {}, url)] : sender
}

export const contactUrl = (profile: Profile, speech: Speech): string | null => profile.contact.url[speech.language] ?? null
