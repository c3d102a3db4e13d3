import type { OriginAnswer } from '@foyer/contract/resources'

const refused = 'securitypolicyviolation'

/** Once for a page, however many widgets it has. */
const told = new Set<string>()

/**
 * Whether it is the page that keeps requests from the API, which a browser tells neither us nor the customer. The integrator
 * reads on the console what is missing and where it belongs.
 *
 * @param base e.g. `https://area.example/v1/water`
 */
export async function isPageRefused(base: string): Promise<boolean> {
  const { origin } = new URL(base)
  let isForbidden = false
  const note = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    isForbidden ||= blockedURI.startsWith(origin)
  }
  document.addEventListener(refused, note)
  const missing = await fetch(`${base}/origin`, { credentials: 'omit', cache: 'no-store' }).then(
    async (answer) => (answer.ok ? missingFor(await answer.json(), origin) : undefined),
    async () => {
      // Told after the refusal.
      await new Promise((done) => setTimeout(done))
      return isForbidden ? `its Content-Security-Policy: add ${origin} to connect-src.` : undefined
    },
  )
  document.removeEventListener(refused, note)
  if (missing === undefined) return false
  if (!told.has(base)) console.error(`foyer: this page is refused by ${base}. The reason is ${missing}`)
  told.add(base)
  return true
}

const missingFor = ({ isListed, refusedHeaders }: OriginAnswer, api: string): string | undefined =>
  !isListed
    ? `its origin, ${location.origin}: the utility lists it in the setting SITES_… ("pages"), or as a client's in CLIENTS_… ("origins").`
    : refusedHeaders.length > 0
      ? `that its scripts add ${refusedHeaders.join(', ')} to every request: have them leave requests to ${api} alone.`
      : undefined
