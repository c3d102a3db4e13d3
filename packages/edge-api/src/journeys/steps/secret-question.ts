import { normalizeAnswer, SHORTEST_ANSWER } from '@foyer/contract/rules/secret-answers'
import type { Step } from '../engine/step.ts'
import { localized } from './context.ts'

/** The answer is kept as a password is, without the accidents of typing. */
export const secretQuestion: Step<'secret-question'> = {
  actions: () => ['submit'],
  async decide({ profile, passwords }, _action, { question, answer }) {
    const normalized = normalizeAnswer(answer)
    if (!profile.secretQuestions?.some(({ id }) => id === question))
      return { refusal: { code: 'question-refused', fields: { question: 'malformed' } } }
    if (normalized.length < SHORTEST_ANSWER) return { refusal: { code: 'question-refused', fields: { answer: 'too-short' } } }
    return { established: { done: true, secretQuestion: question, secretAnswerHash: await passwords.hash(normalized) } }
  },
  view: (context) => ({
    questions: (context.profile.secretQuestions ?? []).map(({ id, text }) => ({ id, text: localized(text, context) })),
  }),
}
