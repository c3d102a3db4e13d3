import type { Language } from '@foyer/contract/profile'
import { publicProfile } from '../../edge-api/src/features/profile/public-profile.ts'
import { messages as engieMessages } from '../../utilities/engie/messages.ts'
import { profile as engie } from '../../utilities/engie/profile.ts'
import engieTheme from '../../utilities/engie/theme.css?raw'
import { messages as gegMessages } from '../../utilities/geg/messages.ts'
import { profile as geg } from '../../utilities/geg/profile.ts'
import gegTheme from '../../utilities/geg/theme.css?raw'
import { messages as smegMessages } from '../../utilities/smeg/messages.ts'
import { profile as smeg } from '../../utilities/smeg/profile.ts'
import smegTheme from '../../utilities/smeg/theme.css?raw'
import { themeTokens } from '../scripts/theme-tokens.ts'
import { loadChunk } from '../src/core/loader/load-chunk.ts'
import { addBoot } from '../src/core/provider/site.ts'
import { adoptTheme } from '../src/core/provider/theme.ts'
import { fetchFromBundle } from '../src/entries/package.ts'
import { define } from '../src/widgets/foyer-login/define.ts'
import { MESSAGES } from '../test/all-messages.ts'
import { SHOWN, type Shown } from './views.ts'
import { BY_LINK, BY_QUESTION, WAYS_SHOWN } from './ways-views.ts'

/** Each utility in its own looks and wording, with the screens that it has. */
const UTILITIES = {
  smeg: { profile: smeg, messages: smegMessages, theme: smegTheme, shown: SHOWN },
  engie: { profile: engie, messages: engieMessages, theme: engieTheme, shown: WAYS_SHOWN.filter((shown) => shown.ways === BY_LINK) },
  geg: { profile: geg, messages: gegMessages, theme: gegTheme, shown: WAYS_SHOWN.filter((shown) => shown.ways === BY_QUESTION) },
}

const parameters = new URLSearchParams(location.search)
const { profile, messages, theme, shown: screens } = UTILITIES[(parameters.get('utility') ?? 'smeg') as keyof typeof UTILITIES]
const language = (parameters.get('lang') ?? 'fr') as Language
const wanted = parameters.get('show')?.split(',')
document.documentElement.dir = parameters.get('dir') ?? 'ltr'
document.documentElement.style.colorScheme = parameters.get('scheme') ?? 'light'

// No API here: a session is a visitor's, and a turn never ends.
window.fetch = async (input) => (String(input).endsWith('/session') ? Response.json({ session: null }) : new Promise<Response>(() => {}))

fetchFromBundle()
addBoot({
  utility: profile.id,
  language,
  profile: publicProfile(profile, language),
  messages: { ...MESSAGES[language], ...messages[language] },
  theme: '',
  origin: location.origin,
  load: loadChunk,
})
adoptTheme(themeTokens(theme), '', ':root')
define()

async function show(shown: Shown): Promise<void> {
  const frame = document.createElement('figure')
  const caption = frame.appendChild(document.createElement('figcaption'))
  caption.textContent = shown.name
  const login = document.createElement('foyer-login')
  login.id = shown.name
  if (shown.audience) login.audience = shown.audience
  frame.append(login)
  document.body.append(frame)
  const { typed = {}, journey, errors = {}, failure, email, link, isRevealed = false, kind } = shown
  const { flow } = login
  await flow.loadReturning()
  if (journey) await flow.chunks['sign-up']?.prepare(flow, journey.step)
  Object.assign(login, { email, kind })
  flow.change({ journey, errors, failure, link, revealed: { password: isRevealed }, draft: typed })
  await login.updateComplete
  for (const name of Object.keys(typed)) {
    const input = login.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)
    if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = true
    else if (input) input.value = typed[name] ?? ''
  }
  if (parameters.has('open')) for (const help of login.renderRoot.querySelectorAll('details')) help.open = true
  if (shown.isBusy) flow.change({ busy: 'submit' })
}

for (const shown of screens) if (!wanted || wanted.includes(shown.name)) show(shown)
