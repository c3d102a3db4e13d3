import type { Session } from '@foyer/contract/resources'
import type { ActivityEvent, FactorOffer, RecoveryCodes } from '@foyer/contract/security'
import { html, nothing, type TemplateResult } from 'lit'
import type { ClientError } from '../../core/client/client-error.ts'
import { baseStyles } from '../../core/element/base-styles.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { MessageId } from '../../core/messages/message-id.ts'
import type { Site } from '../../core/provider/site.ts'
import { AccountState } from '../../data/account-state.ts'
import { PagedResource } from '../../data/paged-resource.ts'
import { Writes } from '../../data/writes.ts'
import { card, cardStyles } from '../../ui/card.ts'
import { emptyStateStyles, type UnavailableMessages, unavailable } from '../../ui/empty-state.ts'
import { eventLogStyles } from '../../ui/event-log.ts'
import { formStyles } from '../../ui/form.ts'
import { type Moments, moments } from '../../ui/moments.ts'
import { NextFocus } from '../../ui/next-focus.ts'
import { doneNotice } from '../../ui/outcome.ts'
import { QuestionDialog, questionStyles } from '../../ui/question.ts'
import { rowStyles } from '../../ui/rows.ts'
import { skeletonStyles } from '../../ui/skeleton.ts'
import { walk } from '../foyer-step-up/walk.ts'
import { activityView } from './activity-view.ts'
import { consentsView } from './consents-view.ts'
import { factorsView } from './factors-view.ts'
import { styles } from './foyer-security.styles.ts'
import { loginView } from './login-view.ts'
import { type Protection, readProtection } from './protection.ts'
import { refusalMessage } from './refusals.ts'
import { emptyProtection } from './rows-view.ts'
import { closedState, type SecurityContext, type SecurityState, type Task } from './security-context.ts'
import { sessionsView } from './sessions-view.ts'

const UNAVAILABLE: UnavailableMessages = {
  visitor: ['security.visitor.title', 'security.visitor.text'],
  ended: ['security.ended.title', 'security.ended.text'],
  offline: ['security.offline.title', 'security.offline.text'],
  failed: ['security.failed.title', 'security.failed.text'],
  signIn: 'security.sign-in',
  again: 'security.again',
}

/**
 * What protects the account: authenticator apps, passkeys, the mobile number, recovery codes, e-mail address and password; the
 * devices it is open on, the clients that were let in, and what happened. What weakens or changes it asks for a fresh proof first.
 *
 * @element foyer-security
 * @attr {string} login-url - Where "Log in" leads; the utility's own page when absent.
 * @fires {CustomEvent<{what: string}>} foyer-security-changed - Something was added, removed or ended; `detail.what` is its path.
 * @fires {CustomEvent} foyer-sign-in - "Log in" was pressed; cancel it to take over. A `foyer-login` on the page does.
 * @fires {CustomEvent<{code: string}>} foyer-error - Something did not load or was refused, and the customer was told.
 * @csspart card - The whole.
 * @csspart row - An authenticator, a device, or a client that was let in.
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
  static override styles = [
    baseStyles,
    cardStyles,
    skeletonStyles,
    emptyStateStyles,
    rowStyles,
    formStyles,
    questionStyles,
    eventLogStyles,
    styles,
  ]
  static override properties = { ...FoyerElement.properties, loginUrl: { attribute: 'login-url' } }

  declare loginUrl: string | undefined
  #when: Moments | undefined
  readonly #state = new AccountState<SecurityState>(this, closedState)
  readonly #protection = new PagedResource<ActivityEvent, Protection>(this, {
    read: readProtection,
    readMore: (client, cursor) => client.request(`/activity?cursor=${cursor}`),
  })
  readonly #writes = new Writes<string>(this)
  readonly #question = new QuestionDialog<Task>(this, {
    cancel: 'security.cancel',
    waiting: 'security.waiting',
    onYes: (task) => this.#run(task),
    isWaiting: () => false,
  })
  readonly #focus = new NextFocus(this)

  protected override siteFound({ profile: { timeZone }, language }: Site): void {
    this.#when = moments({ language, timeZone, first: this.t('security.first-day') })
    this.#protection.load()
  }

  protected override sessionChanged(session: Session | null): void {
    if (session && this.#protection.isBlank) this.#protection.load()
  }

  /** All that is the customer's belongs to the account by itself. */
  protected override forget(): void {}

  #toggle = (panel: string): void => {
    const isClosing = this.#state.current.panel === panel
    this.#state.set({ ...closedState(), panel: isClosing ? undefined : panel })
  }

  #retry = (): void => {
    this.#focus.set('h2')
    this.#protection.load()
  }

  /** After a write what is shown is read again, unless it says nothing of itself. */
  #run = async <Answer>({ panel, write, done, after }: Task<Answer>): Promise<void> => {
    if (this.#writes.sending) return
    this.#question.close()
    this.#state.set({ fault: undefined, done: undefined })
    const sent = await this.#writes.send<Answer>(write, panel, done && (() => this.#finish(done, write.path)))
    if (sent?.error) this.#refused(panel, sent.error)
    else if (sent?.answer !== undefined) after?.(sent.answer)
  }

  async #finish(done: MessageId, what: string): Promise<void> {
    this.#state.reset()
    const { life } = this
    await this.#protection.refresh()
    if (life !== this.life) return
    this.#state.set({ done })
    this.#focus.set('.done')
    this.emit('foyer-security-changed', { what: what.split('/')[1] ?? '' })
  }

  #refused(panel: string, error: ClientError): void {
    if (error.code === 'signed-out') return
    const { id, field } = refusalMessage(error)
    this.#refuse(panel, this.t(id), field)
  }

  #refuse = (panel: string, text: string, field?: string): void => {
    if (field) this.#focus.set(`#f-${field}`)
    this.#state.set({ fault: { panel, text, ...(field && { field }) } })
  }

  #offerFactor = (kind: FactorOffer['kind']): void => {
    this.#run<FactorOffer>({
      panel: kind,
      write: { method: 'POST', path: '/factor-offers', body: { kind }, purpose: 'security' },
      after: (offer) => {
        this.#focus.set(`#${kind}-title`)
        this.#state.set({ offer, panel: kind })
      },
    })
  }

  #makeCodes = (): void => {
    this.#run<RecoveryCodes>({
      panel: 'codes',
      write: { method: 'POST', path: '/recovery-codes', body: {}, purpose: 'security' },
      done: 'security.done.codes',
      after: ({ codes }) => {
        this.#focus.set('#codes-title')
        this.#state.set({ panel: 'codes', codes, done: undefined })
      },
    })
  }

  /** A journey of its own, which begins with a proof; refusals are said where it was set off. */
  async #walk(kind: 'phone' | 'email', done: MessageId, what: string): Promise<void> {
    if (this.#writes.sending) return
    this.#state.set({ fault: undefined })
    const { life } = this
    const walked = await this.#writes.run(kind, async () => {
      const isDone = await walk(this, kind)
      if (!isDone || life !== this.life) return
      // The session names the address: it is asked again, for every widget of the page.
      if (kind === 'email') await this.site?.client.getSession(true).catch(() => {})
      await this.#finish(done, what)
    })
    if (walked?.error) this.#refused(kind, walked.error)
  }

  override render(): TemplateResult {
    const { value, failure } = this.#protection
    const message = this.site && unavailable(this, failure, UNAVAILABLE, this.#retry)
    const isWaiting = !message && !value
    return card(this, {
      title: this.t('security.title'),
      isWaiting,
      status: isWaiting ? this.t('security.loading') : nothing,
      content: message ?? (value ? this.#views(value) : emptyProtection((id) => this.t(id))),
    })
  }

  #views({ factors, password, sessions, consents }: Protection): TemplateResult {
    const { done } = this.#state.current
    const context: SecurityContext = {
      ...this.#state.current,
      say: (id, values) => this.t(id, values),
      when: this.#when ?? moments({ language: 'en', timeZone: 'UTC' }),
      protection: this.#protection,
      factors,
      email: this.session?.account.email ?? '',
      busy: this.#writes.sending,
      toggle: this.#toggle,
      ask: (question) => this.#question.ask(question),
      run: this.#run,
      refuse: this.#refuse,
      addPhone: () => this.#walk('phone', 'security.done.sms', '/factors'),
      changeEmail: () => this.#walk('email', 'security.done.email', '/email'),
      offerFactor: this.#offerFactor,
      makeCodes: this.#makeCodes,
      change: (state) => this.#state.set(state),
    }
    return html`${done ? doneNotice(this.t(done)) : nothing} ${factorsView(context, factors)} ${loginView(context, password.policy)}
      ${sessionsView(context, sessions)} ${consentsView(context, consents)} ${activityView(context)} ${this.#question.view()}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-security': FoyerSecurity
  }
}
