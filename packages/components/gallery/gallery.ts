import type { Language } from '@foyer/contract/profile'
import { publicProfile } from '../../edge-api/src/profile/public-profile.ts'
import { messages as smegMessages } from '../../utilities/smeg/messages.ts'
import { profile } from '../../utilities/smeg/profile.ts'
import theme from '../../utilities/smeg/theme.css?raw'
import { themeTokens } from '../scripts/theme-tokens.ts'
import * as more from '../src/chunks/more.ts'
import * as steps from '../src/chunks/steps.ts'
import { addBoot } from '../src/provider/site.ts'
import { adoptTheme } from '../src/provider/theme.ts'
import { define } from '../src/widgets/foyer-login/define.ts'
import { WORDS } from '../test/all-words.ts'
import { SHOWN, type Shown } from './views.ts'

const parameters = new URLSearchParams(location.search)
const language = (parameters.get('lang') ?? 'fr') as Language
const wanted = parameters.get('show')?.split(',')
document.documentElement.dir = parameters.get('dir') ?? 'ltr'
document.documentElement.style.colorScheme = parameters.get('scheme') ?? 'light'

// No API here: a session is a visitor's, and a turn never ends.
window.fetch = async (input) => (String(input).endsWith('/session') ? Response.json({ session: null }) : new Promise<Response>(() => {}))

addBoot({
  utility: 'smeg',
  language,
  profile: publicProfile(profile, language),
  words: { ...WORDS[language], ...smegMessages[language] },
  theme: '',
  origin: location.origin,
  load: (async (name: string) => (name === 'more' ? more : steps)) as never,
})
adoptTheme(themeTokens(theme))
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
  await login.loadMore()
  const { typed = {}, journey, errors = {}, failure, email, link, isRevealed = false } = shown
  Object.assign(login, { journey, errors, failure, email, link, isRevealed, draft: typed })
  await login.updateComplete
  for (const name of Object.keys(typed)) {
    const input = login.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)
    if (input?.type === 'checkbox') input.checked = true
    else if (input) input.value = typed[name] ?? ''
  }
  if (shown.isBusy) login.busy = 'submit'
}

for (const shown of SHOWN) if (!wanted || wanted.includes(shown.name)) show(shown)
