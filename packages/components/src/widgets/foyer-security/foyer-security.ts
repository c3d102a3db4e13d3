import type { Session } from '@foyer/contract/resources'
import type { FactorOffer, RecoveryCodes } from '@foyer/contract/security'
import { html, nothing, type TemplateResult } from 'lit'
import type { SessionState } from '../../core/client/client.ts'
import { ClientError } from '../../core/client/client-error.ts'
import { baseStyles } from '../../core/element/base-styles.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { MessageId } from '../../core/messages/message-id.ts'
import type { Site } from '../../core/provider/site.ts'
import { elevatedWrite } from '../../data/elevated-write.ts'
import { blankStyles } from '../../ui/blank.ts'
import { icon } from '../../ui/icon.ts'
import { checkCircleIcon } from '../../ui/icons.ts'
import { type Moments, moments } from '../../ui/moments.ts'
import { skeletonStyles } from '../../ui/skeleton.ts'
import { walk } from '../foyer-step-up/walk.ts'
import { activityView } from './activity-view.ts'
import { consentsView } from './consents-view.ts'
import type { Desk, Question, Task } from './desk.ts'
import { factorsView } from './factors-view.ts'
import { faultWords } from './faults.ts'
import { styles } from './foyer-security.styles.ts'
import { instead } from './instead-view.ts'
import { loginView } from './login-view.ts'
import { questionDialog } from './question-view.ts'
import { rowStyles } from './row.styles.ts'
import { sessionsView } from './sessions-view.ts'
import { emptyVault } from './skeleton-view.ts'
import { blankState, type State } from './state.ts'
import { Vault } from './vault.ts'

/**
 * What protects the account: authenticator apps, passkeys, the mobile number, recovery codes, e-mail address and password; the
 * devices it is open on, who was let in, and what happened. What weakens or changes it asks for a fresh proof first.
 *
 * @element foyer-security
 * @attr {string} login-url - Where "Log in" leads; the utility's own page when absent.
 * @fires {CustomEvent<{what: string}>} foyer-security-changed - Something was added, removed or ended; `detail.what` is its path.
 * @fires {CustomEvent} foyer-sign-in - "Log in" was pressed; cancel it to take over. A `foyer-login` on the page does.
 * @fires {CustomEvent<{code: string}>} foyer-error - Something did not load or was refused, and the customer was told.
 * @csspart card - The whole.
 * @csspart row - A factor, a device, or somebody who was let in.
 * @csspart row-button - What opens it.
 * @csspart details - What a row opens.
 * @csspart dialog - A question, or the proof that is asked for.
 * @csspart notice - What was done, and advice.
 * @csspart message - What stands in the place of it all.
 * @csspart button - A filled button.
 * @csspart button-second - Any other.
 * @cssproperty [--foyer-security-space=100vh] - Height kept at least, so that nothing below moves when the answers come.
 */
export class FoyerSecurity extends FoyerElement {
  static override styles = [baseStyles, skeletonStyles, blankStyles, styles, rowStyles]
  static override properties = { ...FoyerElement.properties, loginUrl: { attribute: 'login-url' } }

  declare loginUrl: string | undefined
  #vault: Vault | undefined
  #when: Moments | undefined
  #state: State = blankState()
  #question: Question | undefined
  #done: MessageId | undefined
  /** What takes the focus after the next rendering. */
  #focus: string | undefined

  protected override siteFound({ client, profile, language }: Site): void {
    this.#when = moments({ language, timeZone: profile.timeZone, first: this.t('security.first-day') })
    this.#vault = new Vault(client, () => this.requestUpdate())
    client.getSession().catch((error) => this.#vault?.fail(error.code))
  }

  protected override sessionChanged(session: Session | null, before: SessionState): void {
    if (session && session.account.id === before?.account.id) return
    if (session) this.#vault?.read()
    else this.#vault?.clear(!!before)
  }

  protected override forget(): void {
    this.#vault?.clear()
    this.#state = blankState()
    this.#question = this.#done = this.#focus = undefined
  }

  #set(state: Partial<State>): void {
    this.#state = { ...this.#state, ...state }
    this.requestUpdate()
  }

  #toggle = (panel: string): void => {
    const isClosing = this.#state.panel === panel
    this.#done = undefined
    this.#state = { ...blankState(), panel: isClosing ? undefined : panel }
    this.requestUpdate()
  }

  #retry = (): void => {
    this.#focus = 'h2'
    this.site?.client.getSession().then(
      () => this.#vault?.read(),
      (error) => this.#vault?.fail(error.code),
    )
  }

  /** One write at a time; after it what is shown is read again, unless it says nothing of itself. */
  #run = async <Answer>({ panel, write, done, after }: Task<Answer>): Promise<void> => {
    if (this.#state.busy) return
    // Closed, not taken away: the focus returns to where the question came from.
    this.renderRoot.querySelector('dialog')?.close()
    this.#question = this.#done = undefined
    this.#set({ busy: panel, fault: undefined })
    const { life } = this
    try {
      const answer = await elevatedWrite<Answer>(this, write)
      if (life !== this.life) return
      if (answer === undefined) return this.#set({ busy: undefined })
      if (done) await this.#finish(done, write.path)
      if (life !== this.life) return
      this.#set({ busy: undefined })
      after?.(answer)
    } catch (error) {
      if (life === this.life) this.#refused(panel, error instanceof ClientError ? error : new ClientError('internal'))
    }
  }

  async #finish(done: MessageId, what: string): Promise<void> {
    this.#state = { ...blankState(), busy: this.#state.busy }
    const { life } = this
    await this.#vault?.read()
    if (life !== this.life) return
    this.#done = done
    this.#focus = '.done'
    this.emit('foyer-security-changed', { what: what.split('/')[1] ?? '' })
  }

  #refused(panel: string, error: ClientError): void {
    const { word, field } = faultWords(error)
    this.#set({ busy: undefined })
    if (error.code === 'signed-out') {
      this.#vault?.fail('signed-out')
      return
    }
    this.#refuse(panel, this.t(word), field)
    this.emit('foyer-error', { code: error.code })
  }

  #refuse = (panel: string, text: string, field?: string): void => {
    this.#focus = field ? `#f-${field}` : undefined
    this.#set({ fault: { panel, text, ...(field && { field }) } })
  }

  #offerFactor = (kind: FactorOffer['kind']): void => {
    this.#run<FactorOffer>({
      panel: kind,
      write: { method: 'POST', path: '/factor-offers', body: { kind }, purpose: 'security' },
      after: (offer) => {
        this.#focus = `#${kind}-title`
        this.#set({ offer, panel: kind })
      },
    })
  }

  #makeCodes = (): void => {
    this.#run<RecoveryCodes>({
      panel: 'codes',
      write: { method: 'POST', path: '/recovery-codes', body: {}, purpose: 'security' },
      done: 'security.done.codes',
      after: ({ codes }) => {
        this.#done = undefined
        this.#focus = '#codes-title'
        this.#set({ panel: 'codes', codes })
      },
    })
  }

  /** A journey of its own, which begins with a proof; refusals are said where it was set off. */
  async #change(kind: 'phone' | 'email', done: MessageId, what: string): Promise<void> {
    if (this.#state.busy) return
    this.#set({ busy: kind, fault: undefined })
    const { life } = this
    try {
      const isDone = await walk(this, kind)
      if (life !== this.life) return
      // The session says whose it is: it is asked again, for everybody on the page.
      if (isDone && kind === 'email') await this.site?.client.getSession(true).catch(() => {})
      if (isDone) await this.#finish(done, what)
      if (life === this.life) this.#set({ busy: undefined })
    } catch (error) {
      if (life === this.life) this.#refused(kind, error instanceof ClientError ? error : new ClientError('internal'))
    }
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog')
    if (dialog && !dialog.open) dialog.showModal()
    if (this.#focus) this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus()
    this.#focus = undefined
  }

  override render(): TemplateResult {
    const { site } = this
    const vault = this.#vault
    const say = (...args: Parameters<Desk['say']>) => this.t(...args)
    const message = vault && instead(this, vault, say, this.#retry)
    const isWaiting = !message && !vault?.isThere
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-labelledby="title" aria-busy=${isWaiting}>
        <header><h2 id="title" tabindex="-1">${this.t('security.title')}</h2></header>
        ${message ?? (vault?.isThere ? this.#content(vault, say) : emptyVault(say))}
        <p class="sr" role="status">${isWaiting ? this.t('security.loading') : nothing}</p>
      </section>
      <div class="space" aria-hidden="true"></div>`
  }

  #content(vault: Vault, say: Desk['say']): TemplateResult {
    const { factors, password, sessions, consents, events } = vault
    const desk: Desk = {
      ...this.#state,
      say,
      when: this.#when ?? moments({ language: 'en', timeZone: 'UTC' }),
      vault,
      email: this.session?.account.email ?? '',
      toggle: this.#toggle,
      ask: (question) => {
        this.#question = question
        this.requestUpdate()
      },
      run: this.#run,
      refuse: this.#refuse,
      addPhone: () => this.#change('phone', 'security.done.sms', '/factors'),
      changeEmail: () => this.#change('email', 'security.done.email', '/email'),
      offerFactor: this.#offerFactor,
      makeCodes: this.#makeCodes,
      change: (state) => this.#set(state),
    }
    return html`${this.#done ? html`<div class="notice success done" part="notice" role="status" tabindex="-1">${icon(checkCircleIcon)}<b>${say(this.#done)}</b></div>` : nothing}
      ${factors ? factorsView(desk, factors) : nothing} ${password ? loginView(desk, password.policy) : nothing}
      ${sessionsView(desk, sessions)} ${consentsView(desk, consents)} ${activityView(desk, events)} ${this.#dialog(say)}`
  }

  #dialog(say: Desk['say']): TemplateResult | typeof nothing {
    const question = this.#question
    if (!question) return nothing
    const forget = () => {
      this.#question = undefined
      this.requestUpdate()
    }
    return questionDialog(question, say, () => this.#run(question.task), forget)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-security': FoyerSecurity
  }
}
