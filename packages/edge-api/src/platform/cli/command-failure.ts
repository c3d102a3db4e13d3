/** What an operator can mend: shown as one sentence, without a stack. */
export class CommandFailure extends Error {}
