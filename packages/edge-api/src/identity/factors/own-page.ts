import { fromBase64url } from '../../platform/keys/keys.ts'

/**
 * Whether a passkey's answer was given on a page of its own: one that stood in a frame of another origin could have been laid
 * under what its visitor believes to press (WebAuthn, 13.4.2). Browsers name the outer page in `topOrigin`, or say that there is
 * one. The origin itself is checked with the rest of the answer.
 *
 * @param answer what the browser gave, of which nothing is known yet
 */
export function isOfOwnPage(answer: unknown): boolean {
  const { crossOrigin, topOrigin } = clientDataOf(answer)
  return (crossOrigin ?? false) === false && topOrigin === undefined
}

/** @throws when there is none that can be read, which refuses it as well */
function clientDataOf(answer: unknown): { crossOrigin?: unknown; topOrigin?: unknown } {
  const response = property(answer, 'response')
  const text = property(response, 'clientDataJSON')
  const data: unknown = JSON.parse(new TextDecoder().decode(fromBase64url(String(text))))
  return { crossOrigin: property(data, 'crossOrigin'), topOrigin: property(data, 'topOrigin') }
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined
