import { type Client, LibsqlError } from '@libsql/client'

/**
 * Lets a client of an embedded file survive a lock that it waited for in vain. libSQL leaves the statement that met the
 * lock in progress, and with it no later transaction of that connection can commit ("SQL statements in progress"): so the
 * connections are replaced after `SQLITE_BUSY`, and `prepare` sets again what belongs to a connection.
 */
export function replaceWhenBusy(client: Client, prepare: () => Promise<unknown>): Client {
  for (const method of ['execute', 'batch', 'migrate', 'transaction', 'executeMultiple'] as const) wrap(client, method, prepare)
  return client
}

/** The cast holds because the method keeps its arguments and its result, whatever its overloads are. */
function wrap(
  client: Client,
  method: 'execute' | 'batch' | 'migrate' | 'transaction' | 'executeMultiple',
  prepare: () => Promise<unknown>,
): void {
  const run = client[method].bind(client) as (...args: unknown[]) => Promise<unknown>
  const replacing = async (...args: unknown[]) => {
    try {
      return await run(...args)
    } catch (error) {
      if (error instanceof LibsqlError && error.code === 'SQLITE_BUSY' && !client.closed) {
        await client.reconnect()
        await prepare()
      }
      throw error
    }
  }
  Object.defineProperty(client, method, { value: replacing })
}
