import { html, type TemplateResult } from 'lit'

/** A form that says what it holds when it is submitted, and checks nothing by itself. */
export const formOf = (onSubmit: (data: FormData) => void, content: unknown): TemplateResult => {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (event.currentTarget instanceof HTMLFormElement) onSubmit(new FormData(event.currentTarget))
  }
  return html`<form novalidate @submit=${submit}>${content}</form>`
}
