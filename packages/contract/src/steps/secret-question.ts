/** Choosing a personal question for recovery (G-5, R-16). The answer is kept as a password is. */
export type SecretQuestionOptions = Record<string, never>
export interface SecretQuestionView {
  questions: readonly { id: string; text: string }[]
}
