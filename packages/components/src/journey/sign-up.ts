import type { StepView } from '@foyer/contract/journeys'
import type { DoneView } from '@foyer/contract/steps/done'
import type { TemplateResult } from 'lit'
import { draw } from './draw.ts'
import { ignore } from './journey-controller.ts'
import type { ScreenChunks, ScreenContext } from './screen-context.ts'
import { codeStepScreen } from './screens/code/code-screen.ts'
import { openedScreen } from './screens/done/done-screen.ts'
import { noAccountScreen } from './screens/no-account.ts'
import { choosePasswordScreen } from './screens/password/choose-password-screen.ts'
import { phoneScreen } from './screens/phone.ts'
import { referencesScreen } from './screens/references/references-screen.ts'
import { signUpStyles } from './screens/sign-up-styles.ts'
import { termsScreen } from './screens/terms.ts'

import { SIGN_UP, shows } from './screens-by-step.ts'

export { frame } from './screens/frame.ts'

export const styles = signUpStyles

export const screens: ScreenChunks['sign-up']['screens'] = {
  'no-account': noAccountScreen,
  code: codeStepScreen,
  'choose-password': choosePasswordScreen,
  phone: phoneScreen,
  references: referencesScreen,
  terms: termsScreen,
  done: openedScreen,
}

export const screen = (context: ScreenContext, step: StepView): TemplateResult | undefined =>
  shows(SIGN_UP, step) ? draw(screens, context, step) : context.chunks['returning-visits']?.screen(context, step)

export async function prepare(context: ScreenContext, step: StepView): Promise<void> {
  const { name, refusal } = step
  if (
    !shows(SIGN_UP, step) ||
    ('delivery' in step && step.delivery !== 'sent') ||
    (name === 'code' && step.purpose !== 'verify-email') ||
    (refusal && !context.host.anyMessage(`refusal.${refusal.code}`))
  )
    await (await context.loadReturning())?.prepare(context, step)
}

/** A log-in has ended: asks who is signed in, and tells the page. */
export function announceSession(context: ScreenContext, { isSignedIn, contracts }: DoneView): void {
  const { host } = context
  host.site?.client.getSession(true).then((session) => {
    if (session) host.emit('foyer-signed-in', { session })
    // A log-in that took one turn finds only here that the browser keeps no cookie.
    else if (isSignedIn) context.change({ failure: 'cookies-refused' })
  }, ignore)
  if (contracts?.length) host.emit('foyer-linked', { contracts })
}

declare module '../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/sign-up/fr.ts').messages> {}
}
