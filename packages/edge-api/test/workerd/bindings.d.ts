declare namespace Cloudflare {
  interface Env {
    DB_SMEG_URL: string
    DB_SMEG_TOKEN: string
    DB_ENGIE_URL: string
    DB_ENGIE_TOKEN: string
  }
}
