import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { expect } from 'chai'
import { define } from './define.ts'

define()

/** What both have; neither is named here, so that nothing is asked of one alone. */
type Field = HTMLInputElement

interface Place {
  root: HTMLElement
  field: Field
  form: HTMLFormElement
  /** What the page heard, in order. */
  heard: string[]
}

/** An input of the browser's own that takes the same codes, and ours; the rest of the page is the same. */
const KINDS = {
  input: (attributes: string) => `<input inputmode="numeric" pattern="[0-9]{6}" ${attributes}>`,
  'foyer-otp': (attributes: string) => `<foyer-otp ${attributes}></foyer-otp>`,
}

const HEARD = ['focus', 'blur', 'input', 'change', 'click', 'invalid', 'submit', 'reset']

function placed(kind: keyof typeof KINDS, page: string): Place {
  const root = document.createElement('main')
  document.body.replaceChildren(root)
  const heard: string[] = []
  for (const type of HEARD)
    root.addEventListener(
      type,
      (event) => {
        const { id, localName } = event.target as Element
        heard.push(id === 'c' ? type : `${type} of ${id || localName}`)
        if (type !== 'submit') return
        event.preventDefault()
        heard.push(`with ${(event as SubmitEvent).submitter?.id ?? 'none'}: ${sent(event.target as HTMLFormElement)}`)
      },
      true,
    )
  root.innerHTML = page.replace(/@\[(.*?)\]/, (_, attributes) => KINDS[kind](`id="c" ${attributes}`))
  const field = root.querySelector<Field>('#c')
  const form = root.querySelector('form')
  if (!field || !form) throw new Error('no field')
  return { root, field, form, heard }
}

const set = (field: Field, values: Record<string, unknown>): void => void Object.assign(field, values)

const sent = (form: HTMLFormElement) => [...new FormData(form)].map(([name, value]) => `${name}=${value}`).join('&')

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key })
}

async function clickOn(root: HTMLElement, selector: string): Promise<void> {
  const element = root.querySelector(selector)
  if (!element) throw new Error(`no ${selector}`)
  const { left, top, height } = element.getBoundingClientRect()
  await sendMouse({ type: 'click', position: [Math.round(left + 4), Math.round(top + height / 2)] })
}

const button = (root: HTMLElement, selector = 'button') => root.querySelector<HTMLButtonElement>(selector)
const hasFocus = ({ field }: Place) => document.activeElement === field
const state = ({ field }: Place) => {
  const { valueMissing, patternMismatch, customError, valid } = field.validity
  return [valueMissing, patternMismatch, customError, valid, field.willValidate, field.checkValidity(), field.matches(':invalid')]
}

/** A page, and what is done on it; what comes of it is compared. */
const CASES: Record<string, [page: string, act: (place: Place) => unknown]> = {
  'a label leads to it': [
    '<form><label id="l" for="c">Code</label>@[]</form>',
    async (place) => [await clickOn(place.root, '#l'), hasFocus(place)],
  ],
  'a label around it leads to it': [
    '<form><label><b id="l">Code</b> @[]</label></form>',
    async (place) => [await clickOn(place.root, '#l'), hasFocus(place), place.field.labels?.length],
  ],
  'a press on it is one press, in a label too': [
    '<form><label>Code @[style="width:200px;display:block"]</label></form>',
    async (place) => [await clickOn(place.root, '#c'), hasFocus(place)],
  ],
  'it knows its labels, its form, its name and its type': [
    '<label for="c">One</label><form id="f"><label for="c">Two</label>@[name="code"]</form>',
    ({ field }) => [[...(field.labels ?? [])].map(({ textContent }) => textContent), field.form?.id, field.name, field.type],
  ],
  'without a name it is called nothing': [
    '<form>@[]</form>',
    ({ field, form }) => [field.name, set(field, { value: '482931' }), sent(form)],
  ],
  'its name may change': [
    '<form>@[name="a"]</form>',
    ({ field, form }) => [set(field, { name: 'b' }), set(field, { value: '1' }), sent(form), field.getAttribute('name')],
  ],
  'disabled by its attribute': [
    '<form>@[name="code" value="482931" required disabled]<button id="b">B</button></form>',
    async (place) => [
      place.field.disabled,
      place.field.focus(),
      hasFocus(place),
      await clickOn(place.root, '#c'),
      await sendKeys({ type: '1' }),
      sent(place.form),
      state(place),
      place.field.matches(':disabled'),
    ],
  ],
  'disabled and enabled by its property': [
    '<form>@[name="code" value="482931"]</form>',
    (place) => [
      set(place.field, { disabled: true }),
      place.field.focus(),
      hasFocus(place),
      sent(place.form),
      place.field.hasAttribute('disabled'),
      set(place.field, { disabled: false }),
      place.field.focus(),
      hasFocus(place),
      sent(place.form),
    ],
  ],
  'disabled and enabled by a fieldset': [
    '<form><fieldset disabled>@[name="code" value="482931" required]</fieldset></form>',
    (place) => {
      const fieldset = place.root.querySelector('fieldset')
      if (!fieldset) throw new Error('no fieldset')
      const before = [
        place.field.disabled,
        place.field.matches(':disabled'),
        place.field.focus(),
        hasFocus(place),
        sent(place.form),
        state(place),
      ]
      fieldset.disabled = false
      return [...before, place.field.focus(), hasFocus(place), sent(place.form), state(place)]
    },
  ],
  'read-only': [
    '<form>@[name="code" value="12" required readonly]</form>',
    async (place) => [
      place.field.readOnly,
      place.field.focus(),
      hasFocus(place),
      await sendKeys({ type: '3' }),
      place.field.value,
      sent(place.form),
      state(place),
      place.field.validationMessage,
      set(place.field, { readOnly: false }),
      place.field.hasAttribute('readonly'),
      state(place),
    ],
  ],
  'it selects what it holds': [
    '<form>@[name="code" value="482931"]</form>',
    async (place) => [place.field.focus(), place.field.select(), await sendKeys({ type: '7' }), place.field.value],
  ],
  'it takes and gives up the focus': [
    '<form>@[]</form>',
    (place) => [place.field.focus(), hasFocus(place), place.field.blur(), hasFocus(place)],
  ],
  'typing tells of each digit, and once of the change': [
    '<form>@[name="code"]</form><button id="b">B</button>',
    async (place) => [place.field.focus(), await sendKeys({ type: '482931' }), await press('Tab'), sent(place.form)],
  ],
  'what is set holds at once': [
    '<form>@[name="code" required]</form>',
    (place) => [
      state(place),
      set(place.field, { value: '482931' }),
      sent(place.form),
      state(place),
      set(place.field, { value: '48' }),
      sent(place.form),
      state(place),
      set(place.field, { required: false }),
      set(place.field, { value: '' }),
      sent(place.form),
      state(place),
    ],
  ],
  'null empties it': [
    '<form>@[name="code" value="482931"]</form>',
    ({ field, form }) => [set(field, { value: null }), field.value, sent(form)],
  ],
  'a number is a text': ['<form>@[name="code"]</form>', ({ field, form }) => [set(field, { value: 482931 }), field.value, sent(form)]],
  'its attribute is where it begins, and where a reset leads': [
    '<form>@[name="code" value="111111"]</form>',
    ({ field, form }) => [
      [field.value, field.defaultValue, sent(form)],
      [set(field, { defaultValue: '222222' }), field.value, sent(form), field.getAttribute('value')],
      [set(field, { value: '333333' }), set(field, { defaultValue: '444444' }), field.value, sent(form)],
      [form.reset(), field.value, sent(form)],
      [field.setAttribute('value', '555555'), field.value, sent(form)],
    ],
  ],
  'what is typed outlives another default': [
    '<form>@[name="code"]</form>',
    async ({ field, form }) => [
      field.focus(),
      await sendKeys({ type: '48' }),
      field.blur(),
      field.setAttribute('value', '1'),
      sent(form),
      form.reset(),
      sent(form),
    ],
  ],
  'a page may refuse it in words of its own': [
    '<form>@[name="code" value="482931"]</form>',
    (place) => [
      place.field.setCustomValidity('No.'),
      place.field.validationMessage,
      state(place),
      place.form.checkValidity(),
      place.field.setCustomValidity(''),
      place.field.validationMessage,
      state(place),
    ],
  ],
  'a form that lacks it is not sent, and leads there': [
    '<form>@[name="code" required]<button id="b">Send</button></form>',
    async (place) => [await clickOn(place.root, '#b'), hasFocus(place), place.field.validationMessage !== '', place.field.reportValidity()],
  ],
  'Enter presses the button that sends': [
    '<form>@[name="code"]<input name="other"><button type="button" id="a">A</button><button id="b" name="how" value="b">B</button><button id="d">D</button></form>',
    async (place) => [place.field.focus(), await sendKeys({ type: '482931' }), await press('Enter')],
  ],
  'Enter presses a button that stands elsewhere': [
    '<button id="b" form="f">B</button><form id="f">@[name="code" value="482931"]</form>',
    async (place) => [place.field.focus(), await press('Enter')],
  ],
  'Enter presses a picture': [
    '<form>@[name="code" value="482931"]<input type="image" id="b" alt="B"></form>',
    async (place) => [place.field.focus(), await press('Enter')],
  ],
  'Enter sends without a button': [
    '<form>@[name="code" value="482931"]</form>',
    async (place) => [place.field.focus(), await press('Enter')],
  ],
  'Enter does not send where another field is to be filled': [
    '<form>@[name="code" value="482931"]<input name="other"></form>',
    async (place) => [place.field.focus(), await press('Enter')],
  ],
  'Enter sends beside what is not typed': [
    '<form>@[name="code" value="482931"]<input type="checkbox" name="other"><select><option>1</select></form>',
    async (place) => [place.field.focus(), await press('Enter')],
  ],
  'Enter does not send through a disabled button': [
    '<form>@[name="code" value="482931"]<button id="b" disabled>B</button><button id="d">D</button></form>',
    async (place) => [place.field.focus(), await press('Enter')],
  ],
  'Enter does not send through a button in a disabled fieldset': [
    '<form>@[name="code" value="482931"]<fieldset disabled><button id="b">B</button></fieldset></form>',
    async (place) => [place.field.focus(), await press('Enter')],
  ],
  'Enter does not send what is not complete': [
    '<form>@[name="code" value="48" required]<button id="b">B</button></form>',
    async (place) => [place.field.focus(), await press('Enter'), hasFocus(place)],
  ],
  'Enter does not send after a key that the page prevented': [
    '<form>@[name="code" value="482931"]<button id="b">B</button></form>',
    async (place) => {
      place.root.addEventListener('keydown', (event) => event.preventDefault())
      return [place.field.focus(), await press('Enter')]
    },
  ],
  'Enter does not send after a press that the page prevented': [
    '<form>@[name="code" value="482931"]<button id="b">B</button></form>',
    async (place) => {
      button(place.root)?.addEventListener('click', (event) => event.preventDefault())
      return [place.field.focus(), await press('Enter')]
    },
  ],
  'Enter sends though the page stops the key on its way': [
    '<form>@[name="code" value="482931"]<button id="b">B</button></form>',
    async (place) => {
      for (const type of ['keydown', 'keypress']) place.root.addEventListener(type, (event) => event.stopPropagation(), true)
      return [place.field.focus(), await press('Enter')]
    },
  ],
  'Enter presses nothing that takes the focus when it sends': [
    '<form>@[name="code" value="482931"]<button id="b">B</button></form><button id="next">Next</button>',
    async (place) => {
      place.form.addEventListener('submit', () => button(place.root, '#next')?.focus())
      return [place.field.focus(), await press('Enter'), document.activeElement?.id]
    },
  ],
  'Enter tells of the change first': [
    '<form>@[name="code"]</form>',
    async (place) => [place.field.focus(), await sendKeys({ type: '482931' }), await press('Enter')],
  ],
  'read-only, Enter sends': [
    '<form>@[name="code" value="482931" readonly]</form>',
    async (place) => [place.field.focus(), await press('Enter')],
  ],
  'without a form, Enter does nothing': [
    '@[value="482931"]<form><button id="b">B</button></form>',
    async (place) => [place.field.focus(), await press('Enter'), place.field.form],
  ],
  'taken out and put back, it holds what it held': [
    '<form>@[name="code"]</form>',
    ({ field, form }) => [set(field, { value: '482931' }), field.remove(), sent(form), form.append(field), sent(form)],
  ],
  'made by a script, it is ready before it is on the page': [
    '<form id="f"></form><form>@[]</form>',
    ({ field, root }) => {
      const made = document.createElement(field.localName) as Field
      made.id = 'made'
      made.name = 'code'
      made.required = true
      const form = document.createElement('form')
      const missing = made.checkValidity()
      made.value = '482931'
      form.append(made)
      const apart = sent(form)
      made.disabled = true
      const disabled = sent(form)
      made.disabled = false
      root.append(form)
      made.focus()
      return [
        missing,
        apart,
        disabled,
        sent(form),
        document.activeElement === made,
        made.getAttribute('name'),
        made.hasAttribute('required'),
      ]
    },
  ],
  'in a dialog, it may ask for the focus': [
    '<dialog><form><button id="b" type="button">B</button>@[autofocus]</form></dialog>',
    async (place) => {
      place.root.querySelector('dialog')?.showModal()
      return hasFocus(place)
    },
  ],
  'what the browser kept is put back': [
    '<form>@[name="code"]</form>',
    ({ field, form }) => {
      if ('formStateRestoreCallback' in field)
        (field as unknown as { formStateRestoreCallback(state: string): void }).formStateRestoreCallback('482931')
      else field.value = '482931'
      return [field.value, sent(form)]
    },
  ],
}

describe('foyer-otp beside an input of the browser', () => {
  for (const [behaviour, [page, act]] of Object.entries(CASES))
    it(behaviour, async () => {
      const outcomes: unknown[] = []
      for (const kind of ['input', 'foyer-otp'] as const) {
        const place = placed(kind, page)
        outcomes.push({ result: await act(place), heard: place.heard })
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      }
      const [native, ours] = outcomes
      expect(ours).to.deep.equal(native)
    })
})
