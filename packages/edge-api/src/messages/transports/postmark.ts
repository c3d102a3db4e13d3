import { type Answer, post, refusalOf } from './http-provider.ts'
import { messageId, replyToOf } from './mail-headers.ts'
import type { PostmarkSetting } from './settings.ts'
import { DeliveryError, type EmailTransport } from './transport.ts'

/** Postmark's HTTP API: `POST /email` (postmarkapp.com/developer/api/email-api). */
export function postmark({ endpoint, token, stream }: PostmarkSetting): EmailTransport {
  return {
    async send(email) {
      const replyTo = replyToOf(email)
      const answer = await post(
        `${endpoint}/email`,
        { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Postmark-Server-Token': token },
        JSON.stringify({
          From: `"${email.from.name.replace(/["\\]/g, '\\$&')}" <${email.from.email}>`,
          To: email.to,
          ...(replyTo ? { ReplyTo: replyTo } : {}),
          Subject: email.subject,
          HtmlBody: email.html,
          TextBody: email.text,
          MessageStream: stream,
          // Links carry single-use tokens in their fragment, and no reader is tracked.
          TrackOpens: false,
          TrackLinks: 'None',
          Headers: [
            { Name: 'Message-ID', Value: messageId(email) },
            // Without it Postmark puts an id of its own.
            { Name: 'X-PM-KeepID', Value: 'true' },
            { Name: 'Auto-Submitted', Value: 'auto-generated' },
          ],
        }),
      )
      if (answer.status !== 200 || answer.body['ErrorCode'] !== 0)
        throw isAddressRefused(answer) ? new DeliveryError('address-refused', true) : refusalOf(answer.status)
    },
  }
}

/** 406: bounced or complained before. 300: not a valid request, and the words name the `To` field. */
function isAddressRefused({ status, body }: Answer): boolean {
  if (status !== 422) return false
  return body['ErrorCode'] === 406 || (body['ErrorCode'] === 300 && /'To'/.test(String(body['Message'])))
}
