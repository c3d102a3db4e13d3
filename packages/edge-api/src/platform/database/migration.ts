/** One forward step of the schema: drizzle-kit's SQL, statements parted by `--> statement-breakpoint`. */
export interface Migration {
  /** File name without its ending; names sort in the order they are applied: `0000_start`. */
  name: string
  sql: string
}
