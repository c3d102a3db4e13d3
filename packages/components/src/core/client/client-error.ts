import type { FieldCode, Problem, ProblemCode } from '@foyer/contract/errors'
import type { Purpose } from '@foyer/contract/factors'
import type { Journey } from '@foyer/contract/journeys'

/** The one error of the client: what the API refused (a problem document), `offline` when the browser is, or `unavailable` when no answer came. */
export class ClientError extends Error {
  declare code: ProblemCode | 'offline'
  declare status: number
  declare fields: Readonly<Record<string, FieldCode>>
  /** With `journey-moved`, and `busy` of a turn: where the journey stands now. */
  declare journey: Journey | undefined
  /** With `step-up-required`: what a fresh proof is wanted for. */
  declare purpose: Purpose | undefined

  constructor(code: ProblemCode | 'offline', status = 0, problem: Partial<Problem> = {}) {
    super(code)
    this.code = code
    this.status = status
    this.fields = problem.fields ?? {}
    this.purpose = problem.purpose
    this.journey = enclosedJourney(problem)
  }
}

/** The API encloses the journey in the shape that it answers turns with. */
const enclosedJourney = (problem: Partial<Problem>) => problem.journey as Journey | undefined
