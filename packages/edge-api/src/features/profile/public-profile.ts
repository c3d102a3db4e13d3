import type { Audience, AudienceDefinition, Facts, Language, Localized, Profile } from '@foyer/contract/profile'
import type { PublicAudience, PublicProfile } from '@foyer/contract/resources'
import { takesPasskeysFirst } from '../../identity/factors/passkey-requests.ts'
import { holds } from '../../journeys/engine/facts.ts'

const AUDIENCES: readonly Audience[] = ['individual', 'professional']
const KINDS = ['enter', 'create', 'activate', 'recover', 'link', 'step-up', 'phone', 'email', 'request'] as const

/** What widgets may know of a utility, its texts in one language; what a text lacks falls back on the profile's first language. */
export function publicProfile(
  profile: Profile,
  language: Language,
  sites: { readonly firstParty: readonly string[] } = profile.sites,
): PublicProfile {
  const say = (text: Localized) => text[language] ?? text[profile.languages[0]] ?? ''
  return {
    id: profile.id,
    name: profile.name,
    language,
    languages: profile.languages,
    timeZone: profile.timeZone,
    currency: profile.currency,
    firstParty: sites.firstParty[0] ?? profile.sites.firstParty[0],
    contactUrl: say(profile.contact.url),
    audiences: publicAudiences(profile),
    notices: profile.notices.map(({ title, text, links = [], ...rest }) => ({ ...rest, title: say(title), text: say(text), links })),
  }
}

function publicAudiences({ audiences }: Profile): PublicProfile['audiences'] {
  const shown: PublicProfile['audiences'] = {}
  for (const name of AUDIENCES) {
    const audience = audiences[name]
    if (!audience) continue
    const offersAudience = offeredAudience(audience.journeys.enter?.steps ?? [])
    const firstSteps = unusualFirstSteps(audience)
    const credentials = audience.journeys.enter?.steps.find(({ step }) => step === 'credentials')
    shown[name] = {
      status: audience.status,
      kinds: KINDS.filter((kind) => audience.journeys[kind]),
      ...(offersAudience && { offersAudience }),
      ...(takesPasskeysFirst({ audiences: { [name]: audience } }) && { passkeys: true as const }),
      ...(Object.keys(firstSteps).length > 0 && { firstSteps }),
      ...(credentials?.step === 'credentials' && { credentials: credentials.options }),
      ...(recoversByLogin(audience) && { recoversByLogin: true }),
    }
  }
  return shown
}

/** What a journey that nobody's link or session stands behind knows before its first input. */
const NOTHING_KNOWN: Facts = {
  identified: false,
  accountKnown: false,
  accountUnknown: false,
  byLink: false,
  linkExpired: false,
  continued: false,
  signedIn: false,
  emailVerified: false,
  phoneVerified: false,
  linked: false,
  termsAccepted: false,
  eligible: false,
  passkeyUsed: false,
}

/** Of the journeys that begin without a session or a link, those whose first screen is not the address alone. */
function unusualFirstSteps({ journeys }: AudienceDefinition): NonNullable<PublicAudience['firstSteps']> {
  const first: NonNullable<PublicAudience['firstSteps']> = {}
  for (const kind of ['enter', 'create', 'recover', 'request'] as const) {
    const step = journeys[kind]?.steps.find(({ when }) => holds(when, NOTHING_KNOWN))?.step
    if (step !== undefined && step !== 'identify') first[kind] = step
  }
  return first
}

const recoversByLogin = ({ journeys }: AudienceDefinition): boolean =>
  journeys.recover?.steps.some((entry) => entry.step === 'identify' && entry.options?.accepts === 'email-or-login') === true

/** The other audience that the first screen links to. */
function offeredAudience(
  steps: NonNullable<NonNullable<Profile['audiences'][Audience]>['journeys']['enter']>['steps'],
): Audience | undefined {
  for (const entry of steps) if (entry.step === 'identify') return entry.options?.offersAudience
  return undefined
}
