import { toHranaError } from './failure.ts'
import type { BatchResult, Condition, Statement, StatementResult, Step } from './protocol.ts'

/** Runs the steps whose condition holds, in order; a step that fails or is left out stops nothing but what depends on it. */
export async function runBatch(
  steps: readonly Step[],
  execute: (statement: Statement) => Promise<StatementResult>,
  isAutocommit: () => boolean,
): Promise<BatchResult> {
  const result: BatchResult = { step_results: [], step_errors: [] }
  for (const [index, step] of steps.entries()) {
    result.step_results[index] = null
    result.step_errors[index] = null
    if (step.condition && !holds(step.condition, result, isAutocommit)) continue
    try {
      result.step_results[index] = await execute(step.stmt)
    } catch (error) {
      result.step_errors[index] = toHranaError(error)
    }
  }
  return result
}

function holds(condition: Condition, result: BatchResult, isAutocommit: () => boolean): boolean {
  switch (condition.type) {
    case 'ok':
      return Boolean(result.step_results[condition.step])
    case 'error':
      return Boolean(result.step_errors[condition.step])
    case 'not':
      return !holds(condition.cond, result, isAutocommit)
    case 'and':
      return condition.conds.every((part) => holds(part, result, isAutocommit))
    case 'or':
      return condition.conds.some((part) => holds(part, result, isAutocommit))
    case 'is_autocommit':
      return isAutocommit()
  }
}
