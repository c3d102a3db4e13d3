import type { Purpose } from '@foyer/contract/factors'
import type { Session } from '@foyer/contract/resources'
import { define as defineOtp } from '../src/widgets/foyer-otp/define.ts'
import type { FoyerOtp } from '../src/widgets/foyer-otp/foyer-otp.ts'
import { journeyAt } from './login-stage.ts'
import { find, frame, type Routes } from './stage.ts'
import { code } from './step-samples.ts'
import { administrator } from './team-samples.ts'

defineOtp()

/** Somebody whose log-in was a while ago, and the journey that proves it once more: a code, then its end, which raises the session. */
export function proof(purpose: Purpose, session: Session = administrator()): Routes {
  let raised: readonly Purpose[] = []
  return {
    '/session': () => ({ session: { ...session, raised } }),
    'POST /journeys': journeyAt({ ...code, purpose: 'step-up', actions: ['submit', 'resend'], others: [] }, { kind: 'step-up' }),
    'POST /journeys/0199f3f0-0000-7000-8000-000000000001': () => {
      raised = [purpose]
      return journeyAt({ name: 'done', actions: [], outcome: 'confirmed', isSignedIn: false }, { kind: 'step-up' })
    },
  }
}

/** Answers have come, and what they lead to is fetched and drawn. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 6; round++) await frame()
}

const inside = (element: HTMLElement): ShadowRoot => {
  if (!element.shadowRoot) throw new Error(`<${element.localName}> is empty`)
  return element.shadowRoot
}

/** What is over the widget: the dialog, and the journey in it. */
export function overlay(root: ParentNode): { dialog: HTMLDialogElement; journey: ShadowRoot } {
  const dialog = find<HTMLDialogElement>(inside(find(root, 'foyer-step-up-dialog')), 'dialog')
  return { dialog, journey: inside(find(dialog, 'foyer-step-up')) }
}

/** Gives the code in the dialog that has opened. */
export async function prove(root: ParentNode): Promise<void> {
  await settled()
  const { journey } = overlay(root)
  find<FoyerOtp>(journey, '[name=code]').value = '123456'
  find<HTMLFormElement>(journey, 'form').requestSubmit()
  await settled()
}
