import { replyToOf } from './mail-headers.ts'
import type { EmailTransport, SmsTransport } from './transport.ts'

/** A message that was caught instead of sent. */
export interface CaughtMessage {
  id: string
  channel: 'email' | 'sms'
  from: string
  to: string
  /** Null where an answer goes to the sender. */
  replyTo: string | null
  subject: string
  text: string
  /** Null for an SMS. */
  html: string | null
  /** Milliseconds since the epoch. */
  at: number
}

/** The development mailbox: nothing leaves the machine. Newest first. */
export interface Mailbox {
  list(to?: string): readonly CaughtMessage[]
  email: EmailTransport
  sms: SmsTransport
}

const KEPT = 200

/**
 * The mailbox's page shows every code to each of its visitors, so only a runtime that was told it is a development one gets
 * one.
 * @throws otherwise.
 */
export function openMailbox(isDevelopment: boolean, now: () => number = Date.now): Mailbox {
  if (isDevelopment !== true)
    throw new Error('The mailbox shows every code and link to anybody. It is for development only: name a mail server instead.')
  const caught: CaughtMessage[] = []
  const keep = (message: CaughtMessage) => {
    caught.unshift(message)
    caught.length = Math.min(caught.length, KEPT)
  }
  return {
    list: (to) => (to === undefined ? [...caught] : caught.filter((message) => message.to === to)),
    email: {
      async send(email) {
        const { id, from, to, subject, text, html } = email
        const sender = `${from.name} <${from.email}>`
        keep({ id, channel: 'email', from: sender, to, replyTo: replyToOf(email), subject, text, html, at: now() })
      },
    },
    sms: {
      async send({ id, from, to, text }) {
        keep({ id, channel: 'sms', from, to, replyTo: null, subject: '', text, html: null, at: now() })
      },
    },
  }
}
