import type { Audience, Profile } from '@foyer/contract/profile'
import type { Speech } from '../words/speech.ts'
import type { Text } from './letter.ts'

/** What every template may know besides its own values. */
export interface Occasion {
  profile: Profile
  audience: Audience
  speech: Speech
  /** The utility's first-party page, if it has one: the only place a letter of ours leads to on its own. */
  areaUrl: string | null
  now: number
}

export function greeting({ speech }: Occasion, name: string | null): Text {
  return name ? speech.say('greeting.named', { name }) : speech.say('greeting.plain', {})
}

/** Who writes, and where to answer when the utility says so in this language. */
export function signature({ speech, profile }: Occasion): Text {
  const sender = speech.say('footer.sender', { utility: profile.name })
  const url = contactUrl(profile, speech)
  return url ? [...sender, { text: '  ·  ', isStrong: false, href: null }, ...speech.say('footer.contact', {}, url)] : sender
}

export const contactUrl = (profile: Profile, speech: Speech): string | null => profile.contact.url[speech.language] ?? null
