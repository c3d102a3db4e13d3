/** What `vitest.config.ts` binds. */
declare module 'cloudflare:workers' {
  export const env: Readonly<Record<string, string>> & {
    DB_SMEG_URL: string
    DB_SMEG_TOKEN: string
    DB_ENGIE_URL: string
    DB_ENGIE_TOKEN: string
  }
}
