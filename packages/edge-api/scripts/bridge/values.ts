import { HranaFailure } from './failure.ts'
import type { Statement, Value } from './protocol.ts'
import type { SqlText } from './sql-text.ts'

/** What the driver takes: a number is bound as a float, a bigint as an integer. */
export type DriverValue = null | bigint | number | string | Uint8Array

/**
 * A statement's arguments, one for each parameter in the order of their index.
 * Always by position: the driver ends the process when it is given a name for a parameter that has none.
 */
export function bindings(text: SqlText, statement: Statement): DriverValue[] {
  const { args = [], named_args: named = [] } = statement
  if (args.length > 0 && named.length > 0)
    throw new HranaFailure('ARGS_BOTH_POSITIONAL_AND_NAMED', 'Specifying both positional and named arguments is not supported')
  const byName = new Map(named.map((argument) => [argument.name, argument.value]))
  return text.parameters.map((name, index) => {
    const value = named.length === 0 ? args[index] : name === null ? undefined : (byName.get(name) ?? byName.get(name.slice(1)))
    if (!value)
      throw new HranaFailure('ARGS_INVALID', `Arguments do not match SQL parameters: value for parameter ${name ?? index + 1} not found`)
    return toDriver(value)
  })
}

function toDriver(value: Value): DriverValue {
  switch (value.type) {
    case 'null':
      return null
    case 'integer':
      return BigInt(value.value)
    case 'blob':
      return Buffer.from(value.base64, 'base64')
    default:
      return value.value
  }
}

/** A column of a row, the driver being in its `safeIntegers` mode. */
export function fromDriver(value: unknown): Value {
  if (value === null || value === undefined) return { type: 'null' }
  if (typeof value === 'bigint') return { type: 'integer', value: value.toString() }
  if (typeof value === 'number') return { type: 'float', value }
  if (value instanceof Uint8Array) return { type: 'blob', base64: Buffer.from(value).toString('base64').replace(/=+$/, '') }
  return { type: 'text', value: String(value) }
}
