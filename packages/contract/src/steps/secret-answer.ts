/**
 * Date of birth and the answer to the personal question (G-10). Never enough alone: an e-mailed link follows.
 * An address without an account is asked a question as well, and refused like a wrong answer.
 */
export interface SecretAnswerOptions {
  /** Way on where the question is forgotten: the contact form. */
  offersRequest?: boolean
}
export interface SecretAnswerView {
  question: string
  email: string
  offersRequest: boolean
}
