import type { StepView } from '@foyer/contract/journeys'
import type { TemplateResult } from 'lit'
import { draw } from './draw.ts'
import type { ScreenChunks, ScreenContext } from './screen-context.ts'
import { doneScreen } from './screens/done/done-screen.ts'
import { linkExpiredScreen } from './screens/link-expired.ts'
import { noEntryScreen } from './screens/no-account.ts'
import { newPasswordScreen } from './screens/password/new-password-screen.ts'
import { passwordScreen } from './screens/password/password-screen.ts'
import { RETURNING_VISITS, type ScreenChunk, SECOND_FACTORS, SIGN_UP, shows } from './screens-by-step.ts'

export { resume } from './resume.ts'
export { deliveryNotice, recheckDelivery } from './screens/code/delivery.ts'
export { otherChannels, startAgain } from './screens/code/other-channels.ts'
export { signedInScreen } from './screens/done/done-screen.ts'
export { ownSite } from './screens/other-journeys.ts'

export const screens: ScreenChunks['returning-visits']['screens'] = {
  'no-account': noEntryScreen,
  password: passwordScreen,
  'choose-password': newPasswordScreen,
  'link-expired': linkExpiredScreen,
  done: doneScreen,
}

/** Whose screen shows a step that is not a sign-up's; what a first screen says once it has refused something is among other log-ins. */
const chunkOf = (step: StepView): ScreenChunk =>
  shows(RETURNING_VISITS, step) ? 'returning-visits' : shows(SECOND_FACTORS, step) ? 'second-factors' : 'other-log-ins'

export const screen = (context: ScreenContext, step: StepView): TemplateResult | undefined =>
  draw(context.chunks[chunkOf(step)]?.screens, context, step)

export async function prepare(context: ScreenContext, step: StepView): Promise<void> {
  // Whoever came by a link has typed no address here: log-in begins with this one.
  if (step.name === 'choose-password') context.host.email ||= step.email
  const name = chunkOf(step)
  if (!context.chunks[name] && !shows(SIGN_UP, step)) await context.load(name)
}

declare module '../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/returning-visits/fr.ts').messages> {}
}
