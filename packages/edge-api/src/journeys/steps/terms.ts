import type { Step, StepContext } from '../engine/step.ts'

/** Only the texts whose version in force is not accepted yet. */
export const terms: Step<'terms'> = {
  actions: () => ['submit'],
  async decide(context, _action, input) {
    if (!input.accepted) return { refusal: { code: 'terms-required', fields: { accepted: 'must-accept' } } }
    const texts = due(context).map(({ id, version }) => ({ id, version }))
    return { established: { done: true }, effects: [{ do: 'accept-terms', texts }] }
  },
  view: (context) => ({
    texts: due(context).map(({ id, version, title, url, pages }) => {
      const { locale } = context.journey
      const [fallback] = context.profile.languages
      return {
        id,
        version,
        title: title[locale] ?? title[fallback] ?? id,
        url: url[locale] ?? url[fallback] ?? '',
        ...(pages ? { pages } : {}),
      }
    }),
  }),
}

const due = ({ profile, snapshot }: StepContext<'terms'>) =>
  profile.legal.filter((text) => !snapshot.accepted.includes(`${text.id}@${text.version}`))
