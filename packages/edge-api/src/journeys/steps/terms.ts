import { acceptedTexts } from '../engine/facts.ts'
import { established } from '../engine/state.ts'
import type { Step, StepContext } from '../engine/step.ts'
import { localized } from './context.ts'

/** Only the texts whose version in force is not accepted yet. */
export const terms: Step<'terms'> = {
  actions: () => ['submit'],
  async decide(context, _action, input) {
    if (!input.accepted) return { refusal: { code: 'terms-required', fields: { accepted: 'must-accept' } } }
    const texts = due(context).map(({ id, version }) => ({ id, version, locale: context.journey.locale, at: context.now }))
    // Before there is an account they wait for it, and travel with the link that is sent meanwhile.
    return keepsForLater(context)
      ? { established: { done: true, accepted: texts } }
      : { established: { done: true }, effects: [{ do: 'accept-terms', texts }] }
  },
  view: (context) => ({
    texts: due(context).map(({ id, version, title, url, pages }) => {
      return { id, version, title: localized(title, context), url: localized(url, context), ...(pages ? { pages } : {}) }
    }),
  }),
}

/** Opening an account accepts for the one to come, whatever may be there at the address. */
const keepsForLater = ({ journey, snapshot }: StepContext<'terms'>): boolean =>
  snapshot.account === null || (journey.kind === 'create' && !established(journey.state).createdAccount)

function due(context: StepContext<'terms'>) {
  const accepted = acceptedTexts(context.journey, keepsForLater(context) ? [] : context.snapshot.accepted)
  return context.profile.legal.filter((text) => !accepted.includes(`${text.id}@${text.version}`))
}
