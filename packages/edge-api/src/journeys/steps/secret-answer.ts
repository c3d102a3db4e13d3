import { normalizeAnswer } from '@foyer/contract/rules/secret-answers'
import { established } from '../engine/state.ts'
import type { Step, StepContext } from '../engine/step.ts'
import { countProof, proofTriesLeft, readProofTries } from '../proofs/tries.ts'
import { localized } from './context.ts'

type Context = StepContext<'secret-answer'>

/** Both together or neither: which one was wrong is not said, nor whether there is an account at all. */
export const secretAnswer: Step<'secret-answer'> = {
  actions: () => ['submit'],
  needs: (_input, reservation) => ({ count: [countProof('answers', reservation)], read: [readProofTries('answers', reservation)] }),
  async arrive(context) {
    const id = await questionFor(context)
    return id === undefined ? {} : { established: { askedQuestion: id } }
  },
  async decide({ snapshot, loaded, passwords, now }, _action, { birthDate, answer }) {
    const { triesLeft, until } = proofTriesLeft('answers', loaded, now)
    if (triesLeft < 0) return { refusal: { code: 'answers-exhausted', until } }
    const isAnswer = await passwords.verify(snapshot.account?.secretAnswerHash ?? null, normalizeAnswer(answer))
    if (isAnswer && snapshot.account?.birthDate === birthDate) return { established: { done: true } }
    return { refusal: triesLeft > 0 ? { code: 'answers-wrong', triesLeft } : { code: 'answers-exhausted', until } }
  },
  view: (context) => ({
    question: askedQuestion(context),
    email: emailOf(context),
    offersRequest: context.options.offersRequest === true,
  }),
}

const emailOf = ({ journey }: Pick<Context, 'journey'>): string => established(journey.state).email ?? journey.email ?? ''

/** The account's own; where there is none, one that is always the same for an address, and that cannot be told beforehand. */
async function questionFor({ profile, snapshot, keys, ...context }: Context): Promise<string | undefined> {
  const questions = profile.secretQuestions ?? []
  const own = questions.find(({ id }) => id === snapshot.account?.secretQuestion)
  const [drawn = 0] = await keys.mac('subject', `question/${emailOf(context)}`)
  return (own ?? questions[drawn % Math.max(1, questions.length)])?.id
}

function askedQuestion(context: Context): string {
  const { askedQuestion: id } = context.journey.state.entries[context.entry] ?? {}
  const question = context.profile.secretQuestions?.find((each) => each.id === id)
  return question ? localized(question.text, context) : ''
}
