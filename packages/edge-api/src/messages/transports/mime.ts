import { base64 } from './http-provider.ts'
import { messageId, replyToOf } from './mail-headers.ts'
import type { Email } from './transport.ts'

/** An e-mail as RFC 5322 text with CRLF, text and HTML side by side. No line begins with a dot or passes 78 letters. */
export function mimeMessage(email: Email, at: number): string {
  const boundary = `=_${email.id}`
  const part = (type: string, body: string) =>
    [`--${boundary}`, `Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', folded(base64(body))].join('\r\n')
  const replyTo = replyToOf(email)
  return [
    `From: ${mailbox(email.from)}`,
    `To: <${email.to}>`,
    ...(replyTo ? [`Reply-To: <${replyTo}>`] : []),
    `Subject: ${encodedWords(email.subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId(email)}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
    '',
    part('text/plain', email.text),
    part('text/html', email.html),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

const mailbox = ({ name, email }: Email['from']): string => `${encodedWords(name)} <${email}>`

const folded = (text: string): string => text.replace(/.{76}/g, '$&\r\n')

/** RFC 2047, always encoded: no name or subject can then end its header. 45 octets make a word of 72 letters. */
function encodedWords(text: string): string {
  const words: string[] = []
  let word = ''
  for (const letter of text) {
    if (new TextEncoder().encode(word + letter).length > 45) {
      words.push(word)
      word = ''
    }
    word += letter
  }
  return [...words, word].map((part) => `=?utf-8?B?${base64(part)}?=`).join('\r\n ')
}
