import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'origin-refused':
    'This page cannot reach the service. Nothing was sent. Use your supplier’s own customer area, or tell the website you are on.',
}
