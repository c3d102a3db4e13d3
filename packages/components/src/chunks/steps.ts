import type { Journey } from '@foyer/contract/journeys'
import type { Session } from '@foyer/contract/resources'
import { html, type TemplateResult } from 'lit'
import type { FoyerLogin } from '../widgets/foyer-login/foyer-login.ts'
export const define = (): void => {}
export const screen = (host: FoyerLogin, journey: Journey): TemplateResult => html`${journey.step.name}`
export const signedInScreen = (host: FoyerLogin, session: Session): TemplateResult => html`${session.account.email}`
