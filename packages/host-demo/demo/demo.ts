import type { DemoPerson } from '../server/demo-desk.ts'
import { type Row, rows } from './rows.ts'

const sections = [...document.querySelectorAll<HTMLElement>('[data-utility]')]

for (const section of sections) {
  const own = rows.filter(({ utility }) => utility === section.dataset['utility'])
  listOf(section, 'rows').replaceChildren(...own.map((row) => rowView(row, section)))
}
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-portal]'))
  link.href = `${location.protocol}//portal.localhost:${location.port}${link.dataset['portal']}`
if (!keepsSecureCookies()) document.querySelector('.needs')?.removeAttribute('hidden')
void showPeople().finally(() => {
  // All at once, so that nothing moves; then to the row that the address names.
  document.querySelector('main')?.removeAttribute('hidden')
  document.getElementById(location.hash.slice(1))?.scrollIntoView()
})

/** WebKit takes hosts below `localhost` for no safe place: over http it drops such a cookie, and no log-in lasts. */
function keepsSecureCookies(): boolean {
  // biome-ignore lint/suspicious/noDocumentCookie: what is asked is what becomes of it.
  const keep = (cookie: string) => (document.cookie = `foyer-demo=${cookie}; Secure; SameSite=Strict`)
  keep('1')
  const isKept = document.cookie.includes('foyer-demo=1')
  keep('; Max-Age=0')
  return isKept
}

function rowView({ id, says, page, how }: Row, { dataset: { www = '', area = '' } }: HTMLElement): HTMLElement {
  const address = page.startsWith('area:') ? area + page.slice('area:'.length) : www + page
  const link = element('a', 'Go there')
  link.href = address
  link.setAttribute('aria-label', `Go there: ${id}`)
  const row = element('li')
  row.id = id
  row.append(element('b', id), element('p', says), element('p', `${how} `, 'how'))
  row.lastElementChild?.append(link)
  return row
}

/** Where the desk is not served, the lists stay away. */
async function showPeople(): Promise<void> {
  const answer = await fetch('/demo/desk/people').catch(() => null)
  const people: readonly DemoPerson[] = answer?.ok ? await answer.json() : []
  for (const section of sections) {
    const own = people.filter(({ utility }) => utility === section.dataset['utility'])
    listOf(section, 'people').replaceChildren(...own.map(personView))
    section.classList.toggle('alone', own.length === 0)
  }
}

function personView({ utility, name, note, papers, reference }: DemoPerson): HTMLElement {
  const person = element('li')
  const who = element('p')
  who.append(element('b', name), ' ', element('small', note))
  person.append(who, ...papers.map(paperView))
  if (reference) person.append(button('Send a link', () => sendLink(utility, reference), `Send a link to ${name}`))
  return person
}

function paperView({ label, value }: DemoPerson['papers'][number]): HTMLElement {
  const paper = element('p', '', 'paper')
  const copy = button(value, async () => {
    await navigator.clipboard.writeText(value)
    say(`${label} ${value} is copied.`)
  })
  copy.setAttribute('aria-label', `Copy ${label} ${value}`)
  paper.append(element('small', label), copy)
  return paper
}

async function sendLink(utility: string, reference: string): Promise<void> {
  const answer = await fetch('/demo/desk/links', { method: 'POST', body: JSON.stringify({ utility, reference }) })
  const { said }: { said: string } = await answer.json()
  say(said)
}

function say(sentence: string): void {
  const status = document.querySelector<HTMLElement>('.said')
  if (!status) return
  status.textContent = sentence
  status.hidden = false
}

function button(text: string, press: () => Promise<void>, label = text): HTMLButtonElement {
  const made = element('button', text)
  made.type = 'button'
  made.setAttribute('aria-label', label)
  made.addEventListener('click', () => void press().catch(() => say('That did not work.')))
  return made
}

function listOf(section: HTMLElement, name: string): HTMLElement {
  const list = section.querySelector<HTMLElement>(`[data-list="${name}"]`)
  if (!list) throw new Error(`The page has no list of ${name}.`)
  return list
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '', className = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.textContent = text
  if (className) made.className = className
  return made
}
