/**
 * Request headers that say who somebody is, where they are or what is asked: no page sets them for its customers. What a proxy in
 * front of us writes is among them.
 */
const MEANINGFUL =
  /^(?:authorization|dpop|cookie2?|host|forwarded|via|(?:proxy|sec|cf|x-forwarded|x-original|x-rewrite)-.*|(?:true|x)-client-ip|x-real-ip|x-(?:http-)?method.*)$/

const NAME = /^[\w!#$%&'*+.^`|~-]{1,64}$/
const MOST_NAMES = 40

/**
 * `Access-Control-Allow-Headers`: ours, and whatever else a page's scripts put on every request of theirs (traces of its monitoring, a
 * framework's CSRF token), which we read nothing of. A list of such names would never be complete, so what was asked for is
 * answered; what means something to us is not, and then browsers refuse the request.
 *
 * @param own names that our own client sends
 * @param asked `Access-Control-Request-Headers`
 */
export function allowedHeaders(own: string, asked: string | undefined): string {
  const names = (asked ?? '').split(',').map((name) => name.trim().toLowerCase())
  const harmless = names.filter((name) => NAME.test(name) && !MEANINGFUL.test(name) && !own.toLowerCase().split(', ').includes(name))
  return [own, ...new Set(harmless.slice(0, MOST_NAMES))].join(', ')
}

/** Those of a request that a page has put there, and that {@link allowedHeaders} does not allow: none that a proxy might have added. */
export const refusedHeaders = (headers: Headers): string[] =>
  [...headers.keys()].filter((name) => /^(?:authorization|dpop|x-(?:http-)?method.*)$/.test(name))
