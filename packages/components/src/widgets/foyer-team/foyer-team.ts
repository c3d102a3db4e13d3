import type { CustomerAccess, Session } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import type { SessionState } from '../../core/client/client.ts'
import { baseStyles } from '../../core/element/base-styles.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { Site } from '../../core/provider/site.ts'
import { blankStyles } from '../../ui/blank.ts'
import { type Moments, moments } from '../../ui/moments.ts'
import { skeletonStyles } from '../../ui/skeleton.ts'
import { statusTagStyles } from '../../ui/status-tag.ts'
import type { Say } from '../../words/say.ts'
import type { Change } from './changes.ts'
import type { Desk, Faults, Question } from './desk.ts'
import { doneNotice } from './done-view.ts'
import { formStyles } from './form.styles.ts'
import { styles } from './foyer-team.styles.ts'
import { household } from './household-view.ts'
import { instead } from './instead-view.ts'
import { invitations } from './invitations-view.ts'
import { inviteBand } from './invite-view.ts'
import { managed } from './managed.ts'
import { members } from './members-view.ts'
import { type Failure, People } from './people.ts'
import { questionDialog } from './question-view.ts'
import { Rereads } from './rereads.ts'
import { rowStyles } from './row.styles.ts'
import { emptyPeople } from './skeleton-view.ts'
import { customerSwitch } from './switch-view.ts'
import { Trail } from './trail.ts'
import { trail } from './trail-view.ts'
import { Writer } from './writer.ts'

interface Book {
  say: Say
  when: Moments
  people: People
  writer: Writer
  trail: Trail
}

/**
 * Who has access. For a company's administrator its people, their roles and contracts, invitations and the log; for
 * whoever holds an individual's contract the household, and who asks to belong to it.
 *
 * @element foyer-team
 * @attr {string} login-url - Where "Log in" leads; the utility's own page when absent.
 * @fires {CustomEvent<{customer: string, change: string}>} foyer-team-changed - Somebody was invited, let in, changed or removed.
 * @fires {CustomEvent} foyer-sign-in - "Log in" was pressed; cancel it to take over. A `foyer-login` on the page does.
 * @fires {CustomEvent<{code: string}>} foyer-error - Something did not load or was refused, and the customer was told.
 * @csspart card - The whole.
 * @csspart switch - The choice of a customer, for who manages several.
 * @csspart invite - The band with the invitation's button, or its form.
 * @csspart row - A person or an invitation.
 * @csspart row-button - What opens it.
 * @csspart details - What a row opens.
 * @csspart tag - How an invitation stands.
 * @csspart dialog - The question before something that is not easily taken back.
 * @csspart notice - What was done, or somebody who asks.
 * @csspart message - What stands in the place of the list.
 * @csspart button - A filled button.
 * @csspart button-second - Any other.
 * @cssproperty [--foyer-team-space=100vh] - Height kept at least, so that nothing below moves when the people come.
 */
export class FoyerTeam extends FoyerElement {
  static override styles = [baseStyles, skeletonStyles, statusTagStyles, blankStyles, styles, rowStyles, formStyles]
  static override properties = { ...FoyerElement.properties, loginUrl: { attribute: 'login-url' } }

  declare loginUrl: string | undefined
  #book: Book | undefined
  #panel: string | undefined
  #faults: Faults = {}
  #isWhole = false
  #question: Question | undefined
  #done: Change | undefined
  /** What takes the focus after the next rendering. */
  #focus: string | undefined
  #told: Failure | undefined
  #isRechecked = false
  /** Never under a form that is being filled in. */
  readonly #rereads = new Rereads(() => (this.#panel ? this.#changed() : this.#book?.people.refresh()))

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('online', this.#online)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('online', this.#online)
    this.#rereads.stop()
  }

  protected override siteFound({ client, profile, language }: Site): void {
    const { timeZone } = profile
    const redraw = () => this.requestUpdate()
    this.#book = {
      say: (id, values) => this.t(id, values),
      when: moments({ language, timeZone, first: this.t('team.first-day') }),
      people: new People(client, this.#changed),
      writer: new Writer(this, redraw),
      trail: new Trail(client, redraw),
    }
    this.#askWho()
  }

  protected override sessionChanged(session: Session | null, before: SessionState): void {
    if (session && session.account.id === before?.account.id) return
    this.#isRechecked = false
    this.#choose(session ? managed(session)[0] : undefined)
  }

  protected override forget(): void {
    this.#rereads.stop()
    // A write of the one before may still be on its way, and holds the one that it stands in.
    if (this.#book) this.#book.writer = new Writer(this, () => this.requestUpdate())
    this.#choose(undefined)
    this.#focus = this.#told = undefined
  }

  #choose(customer: CustomerAccess | undefined): void {
    this.#close()
    this.#done = undefined
    this.#question = undefined
    this.#isWhole = false
    this.#book?.trail.clear()
    this.#book?.people.choose(customer)
  }

  #online = (): void => {
    if (this.#book?.people.failure === 'offline') this.#retry()
  }

  #askWho(): void {
    this.site?.client.getSession().catch((error) => this.#book?.people.fail(error.code))
  }

  #retry = (): void => {
    const { people } = this.#book ?? {}
    if (!people) return
    this.#focus = 'h2'
    if (people.customer) {
      people.load()
      return
    }
    people.failure = undefined
    this.requestUpdate()
    this.#askWho()
  }

  #changed = (): void => {
    const { people } = this.#book ?? {}
    const failure = people?.failure
    if (failure === 'not-found' && !this.#isRechecked) this.#recheck()
    else if (failure && failure !== this.#told) this.emit('foyer-error', { code: failure })
    this.#told = failure
    if (people?.isThere) this.#isRechecked = false
    if (people?.isWaiting) this.#rereads.plan()
    this.requestUpdate()
  }

  /** What the account may manage has changed since the session was read. */
  async #recheck(): Promise<void> {
    this.#isRechecked = true
    const { life } = this
    const session = await this.site?.client.getSession(true).catch(() => undefined)
    if (!session || life !== this.life) return
    const { people } = this.#book ?? {}
    const mine = managed(session)
    const same = mine.find(({ id }) => id === people?.customer?.id)
    if (same && people?.isThere) people.customer = same
    else this.#choose(same ?? mine[0])
    this.requestUpdate()
  }

  #toggle = (panel: string): void => {
    const isClosing = this.#panel === panel
    this.#close()
    if (!isClosing) {
      this.#panel = panel
      this.#done = undefined
    }
    if (panel === 'invite') this.#focus = isClosing ? '.band .btn' : '#f-email'
    this.requestUpdate()
  }

  #close(): void {
    this.#panel = undefined
    this.#faults = {}
    this.#book?.writer.forgive()
  }

  #refuse = (faults: Faults): void => {
    this.#book?.writer.forgive()
    this.#faults = faults
    this.#focus = Object.keys(faults)
      .map((name) => `#f-${name}`)
      .join()
    this.requestUpdate()
  }

  #ask = (question: Question): void => {
    this.#question = question
    this.#faults = {}
    this.#book?.writer.forgive()
    this.requestUpdate()
  }

  #perform = async (change: Change): Promise<void> => {
    const { people, writer, trail: log } = this.#book ?? {}
    const customer = people?.customer
    if (!people || !writer || !log || !customer || writer.sending) return
    this.#faults = {}
    this.#done = undefined
    const { life } = this
    const answer = await writer.send(change)
    if (life !== this.life) {
      if (writer.refusal?.error.code === 'signed-out') people.fail('signed-out')
      return
    }
    this.renderRoot.querySelector('dialog')?.close()
    this.#question = undefined
    if (!answer) this.#refused()
    if (!answer || people.customer !== customer) return
    change.apply(people, answer)
    this.#rereads.renew()
    this.#close()
    this.#done = change
    this.#focus = '.done'
    this.#changed()
    this.emit('foyer-team-changed', { customer: customer.id, change: change.kind })
    if (log.items) log.read(customer.id)
    if (change.account === this.session?.account.id) this.#recheck()
  }

  #refused(): void {
    const { writer, people } = this.#book ?? {}
    const code = writer?.refusal?.error.code
    if (!code) return
    if (code === 'signed-out') people?.fail(code)
    else this.emit('foyer-error', { code })
    if (writer.refusal?.panel === 'invite') this.#focus = '[aria-invalid]'
    this.requestUpdate()
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog')
    if (dialog && !dialog.open) dialog.showModal()
    if (this.#focus) this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus()
    this.#focus = undefined
  }

  override render(): TemplateResult {
    const { site, session } = this
    const book = this.#book
    const people = book?.people
    const message = book && instead(this, book.people, book.say, this.#retry)
    const isWaiting = !message && !people?.isThere
    const mine = session && !people?.failure ? managed(session) : []
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-labelledby="title" aria-busy=${isWaiting}>
        <header>
          <h2 id="title" tabindex="-1">${this.t('team.title')}</h2>
          ${book ? customerSwitch(mine, people?.customer, book.say, (customer) => this.#choose(customer)) : nothing}
        </header>
        ${message ?? (book && session && people?.customer && people.isThere ? this.#people(book, session, people.customer) : emptyPeople((id) => this.t(id)))}
        <p class="sr" role="status">${isWaiting ? this.t('team.loading') : nothing}</p>
      </section>
      <div class="space" aria-hidden="true"></div>`
  }

  #people(book: Book, session: Session, customer: CustomerAccess): TemplateResult {
    const { team, household: home } = book.people
    const desk: Desk = {
      ...book,
      session,
      customer,
      panel: this.#panel,
      faults: this.#faults,
      isWhole: this.#isWhole,
      toggle: this.#toggle,
      showWhole: () => {
        this.#isWhole = true
        this.requestUpdate()
      },
      refuse: this.#refuse,
      ask: this.#ask,
      perform: this.#perform,
    }
    const asked = this.#question
    const isWaiting = !!asked && book.writer.isSending(asked.change.panel, asked.change.kind)
    const forget = () => {
      this.#question = undefined
      this.requestUpdate()
    }
    return html`${this.#done ? doneNotice(desk, this.#done) : nothing}
      ${team ? html`${inviteBand(desk)} ${members(desk, team.members)} ${invitations(desk, team.invitations)} ${trail(desk)}` : nothing}
      ${home ? household(desk, home) : nothing}
      ${asked ? questionDialog(asked, desk.say, isWaiting, () => this.#perform(asked.change), forget) : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-team': FoyerTeam
  }
}
