/** What `vitest.config.ts` binds. */
declare module 'cloudflare:workers' {
  export const env: Readonly<Record<string, string>> & {
    DB_SMEG_URL: string
    DB_SMEG_TOKEN: string
    DB_SECOND_URL: string
    DB_SECOND_TOKEN: string
  }
}

/** Of `@cloudflare/vitest-plugin/types`, whose other parts need the types of Workers, which Node's contradict. */
declare module 'cloudflare:test' {
  import type { ExecutionContext } from 'hono'
  export function createExecutionContext(): ExecutionContext
  export function waitOnExecutionContext(context: ExecutionContext): Promise<void>
}
