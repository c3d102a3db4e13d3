import type { CustomerAccess, Session, TeamEvent, TeamEventPage } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { baseStyles } from '../../core/element/base-styles.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { Site } from '../../core/provider/site.ts'
import { AccountState } from '../../data/account-state.ts'
import type { Failure } from '../../data/outcome.ts'
import { PagedResource } from '../../data/paged-resource.ts'
import { Polling } from '../../data/polling.ts'
import { Resource } from '../../data/resource.ts'
import { Writes } from '../../data/writes.ts'
import { asideStyles, card, cardStyles } from '../../ui/card.ts'
import { choiceStyles } from '../../ui/choice.ts'
import { emptyStateStyles } from '../../ui/empty-state.ts'
import { eventLogStyles } from '../../ui/event-log.ts'
import { formStyles } from '../../ui/form.ts'
import { type Moments, moments } from '../../ui/moments.ts'
import { NextFocus } from '../../ui/next-focus.ts'
import { doneNotice } from '../../ui/outcome.ts'
import { QuestionDialog, questionStyles } from '../../ui/question.ts'
import { rowStyles } from '../../ui/rows.ts'
import { skeletonStyles } from '../../ui/skeleton.ts'
import { statusTagStyles } from '../../ui/status-tag.ts'
import type { Change } from './changes.ts'
import { styles } from './foyer-team.styles.ts'
import { household } from './household-view.ts'
import { invitations } from './invitations-view.ts'
import { inviteBand } from './invite-view.ts'
import { teamLog } from './log-view.ts'
import { members } from './members-view.ts'
import { customerSwitch, teamUnavailable } from './outer-views.ts'
import { managed, type People, readPeople } from './people-store.ts'
import { personRowStyles } from './rows.styles.ts'
import { emptyPeople } from './rows-view.ts'
import type { Faults, TeamContext, TeamState } from './team-context.ts'

interface State extends TeamState {
  /** Id of the customer that was chosen; the first one otherwise. */
  chosen: string | undefined
  done: Change | undefined
  /** The session was read again because the API knows of no such customer. */
  isRechecked: boolean
}

const CLOSED: Pick<State, 'panel' | 'faults'> = { panel: undefined, faults: {} }

/**
 * Who has access. For a company's administrator its people, their roles and contracts, invitations and the log; for
 * the holder of an individual's contract the household, and those who ask to belong to it.
 *
 * @element foyer-team
 * @attr {string} login-url - Where "Log in" leads; the utility's own page when absent.
 * @fires {CustomEvent<{customer: string, change: string}>} foyer-team-changed - A person was invited, let in, changed or removed.
 * @fires {CustomEvent} foyer-sign-in - "Log in" was pressed; cancel it to take over. A `foyer-login` on the page does.
 * @fires {CustomEvent<{code: string}>} foyer-error - Something did not load or was refused, and the customer was told.
 * @csspart card - The whole.
 * @csspart switch - The choice of a customer, for an account that manages several.
 * @csspart invite - The band with the invitation's button, or its form.
 * @csspart row - A person or an invitation.
 * @csspart row-button - What opens it.
 * @csspart details - What a row opens.
 * @csspart tag - How an invitation stands.
 * @csspart dialog - The question before something that is not easily taken back.
 * @csspart notice - What was done, or a person who asks.
 * @csspart message - What stands in the place of the list.
 * @csspart button - A filled button.
 * @csspart button-second - Any other.
 * @cssproperty [--foyer-team-space=100vh] - Height kept at least, so that nothing below moves when the people come.
 */
export class FoyerTeam extends FoyerElement {
  static override styles = [
    baseStyles,
    cardStyles,
    asideStyles,
    skeletonStyles,
    statusTagStyles,
    emptyStateStyles,
    rowStyles,
    formStyles,
    choiceStyles,
    questionStyles,
    eventLogStyles,
    styles,
    personRowStyles,
  ]
  static override properties = { ...FoyerElement.properties, loginUrl: { attribute: 'login-url' } }

  declare loginUrl: string | undefined
  #when: Moments | undefined
  readonly #state = new AccountState<State>(this, () => ({
    ...CLOSED,
    isWhole: false,
    chosen: undefined,
    done: undefined,
    isRechecked: false,
  }))
  readonly #people = new Resource<People>(this, {
    read: async (client) => {
      const people = await readPeople(client, this.#state.current.chosen)
      this.#state.set({ isRechecked: false })
      return people
    },
    isHandled: (failure) => this.#recheckWhen(failure),
  })
  readonly #log = new PagedResource<TeamEvent>(this, {
    read: (client) => client.request<TeamEventPage>(`/team/audit?customer=${this.#customer?.id}`),
    readMore: (client, cursor) => client.request<TeamEventPage>(`/team/audit?customer=${this.#customer?.id}&cursor=${cursor}`),
  })
  readonly #writes = new Writes<Change>(this)
  /** Never under a form that is being filled in. */
  readonly #polling = new Polling(this, {
    isWaiting: () => !!this.#people.value?.team?.invitations.some(({ status }) => status === 'pending'),
    read: () => (this.#state.current.panel ? this.requestUpdate() : this.#people.refresh()),
  })
  readonly #question = new QuestionDialog<Change>(this, {
    cancel: 'team.cancel',
    waiting: 'team.saving',
    onYes: (change) => this.#perform(change),
    isWaiting: ({ panel, kind }) => this.#isSending(panel, kind),
  })
  readonly #focus = new NextFocus(this)

  get #customer(): CustomerAccess | undefined {
    return this.#people.value?.customer
  }

  protected override siteFound({ profile: { timeZone }, language }: Site): void {
    this.#when = moments({ language, timeZone, first: this.t('team.first-day') })
    this.#people.load()
  }

  protected override sessionChanged(session: Session | null): void {
    if (session && this.#people.isBlank) this.#people.load()
  }

  /** All that is the customer's belongs to the account by itself. */
  protected override forget(): void {}

  #choose(chosen: string | undefined): void {
    this.#close()
    this.#question.close()
    this.#state.set({ chosen, done: undefined, isWhole: false })
    this.#log.reset()
    this.#people.load()
  }

  #retry = (): void => {
    this.#focus.set('h2')
    this.#people.load()
  }

  #recheckWhen(failure: Failure): boolean {
    if (failure !== 'not-found' || this.#state.current.isRechecked) return false
    this.#recheck()
    return true
  }

  /** What the account may manage has changed since the session was read. */
  async #recheck(): Promise<void> {
    this.#state.set({ isRechecked: true })
    const { life } = this
    const session = await this.site?.client.getSession(true).catch(() => undefined)
    if (!session || life !== this.life) return
    const people = this.#people.value
    const same = managed(session).find(({ id }) => id === people?.customer?.id)
    if (same && people) this.#people.replace({ ...people, customer: same })
    else this.#choose(this.#state.current.chosen)
  }

  #toggle = (panel: string): void => {
    const isClosing = this.#state.current.panel === panel
    this.#close()
    if (!isClosing) this.#state.set({ panel, done: undefined })
    if (panel === 'invite') this.#focus.set(isClosing ? '.band .btn' : '#f-email')
  }

  #close(): void {
    this.#writes.forgive()
    this.#state.set(CLOSED)
  }

  #refuse = (faults: Faults): void => {
    this.#writes.forgive()
    this.#state.set({ faults })
    this.#focus.set(
      Object.keys(faults)
        .map((name) => `#f-${name}`)
        .join(),
    )
  }

  #isSending = (panel: string, kind: Change['kind']): boolean => {
    const { sending } = this.#writes
    return sending?.panel === panel && sending.kind === kind
  }

  #perform = async <Answer>(change: Change<Answer>): Promise<void> => {
    const customer = this.#customer
    if (!customer || this.#writes.sending) return
    this.#state.set({ faults: {}, done: undefined })
    const sent = await this.#writes.send<Answer>(change, change)
    if (!sent) return
    this.#question.close()
    if (sent.error && change.panel === 'invite') this.#focus.set('[aria-invalid]')
    const people = this.#people.value
    if (sent.answer === undefined || people?.customer?.id !== customer.id) return
    this.#people.replace(change.apply(people, sent.answer))
    this.#polling.renew()
    this.#close()
    this.#state.set({ done: change })
    this.#focus.set('.done')
    this.emit('foyer-team-changed', { customer: customer.id, change: change.kind })
    if (this.#log.value) this.#log.refresh()
    if (change.account === this.session?.account.id) this.#recheck()
  }

  override render(): TemplateResult {
    const { session } = this
    const { value: people, failure } = this.#people
    const message = teamUnavailable(this, failure, this.#retry)
    const customer = people?.customer
    const isWaiting = !message && !customer
    return card(this, {
      title: this.t('team.title'),
      aside: session && !failure ? customerSwitch(this, managed(session), customer, ({ id }) => this.#choose(id)) : undefined,
      isWaiting,
      status: isWaiting ? this.t('team.loading') : nothing,
      content: message ?? (session && people && customer ? this.#views(session, people, customer) : emptyPeople((id) => this.t(id))),
    })
  }

  #views(session: Session, people: People, customer: CustomerAccess): TemplateResult {
    const { team, household: home } = people
    const { done } = this.#state.current
    const context: TeamContext = {
      ...this.#state.current,
      say: (id, values) => this.t(id, values),
      when: this.#when ?? moments({ language: 'en', timeZone: 'UTC' }),
      session,
      customer,
      people,
      writes: this.#writes,
      log: this.#log,
      isSending: this.#isSending,
      toggle: this.#toggle,
      showWhole: () => this.#state.set({ isWhole: true }),
      refuse: this.#refuse,
      ask: (question) => {
        this.#writes.forgive()
        this.#state.set({ faults: {} })
        this.#question.ask(question)
      },
      perform: this.#perform,
    }
    return html`${done ? doneNotice(this.t(done.done, { name: done.name })) : nothing}
      ${team ? html`${inviteBand(context)} ${members(context, team.members)} ${invitations(context, team.invitations)} ${teamLog(context)}` : nothing}
      ${home ? household(context, home) : nothing} ${this.#question.view()}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-team': FoyerTeam
  }
}
