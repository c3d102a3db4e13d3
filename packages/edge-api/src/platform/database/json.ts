import { type SQL, sql } from 'drizzle-orm'

/**
 * `json_object` with a value for each property of `R`, no more and no fewer: what parses it can say `R`. Whether each value is of the
 * property's type is for the reader of the query to see.
 */
export const jsonObject = <R extends object>(values: { readonly [Property in keyof Required<R>]: SQL }): SQL =>
  sql`json_object(${sql.join(
    Object.entries<SQL>(values).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`),
    sql`, `,
  )})`
