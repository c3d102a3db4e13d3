/** A message as it leaves. */
export interface Email {
  /** Stable over retries; becomes `Message-ID: <{id}@{sender's domain}>`. */
  id: string
  from: { email: string; name: string }
  to: string
  /** Whom an answer goes to, in place of the sender. */
  replyTo?: string
  subject: string
  html: string
  text: string
}

export interface Sms {
  id: string
  from: string
  /** E.164. */
  to: string
  text: string
}

/** Resolves when the other side has accepted it; rejects with `DeliveryError`. */
export interface EmailTransport {
  send(email: Email): Promise<void>
}

export interface SmsTransport {
  send(sms: Sms): Promise<void>
}

/** `permanent` failures (an address that does not exist) are not tried again. */
export class DeliveryError extends Error {
  readonly code: 'unreachable' | 'refused' | 'unauthorized' | 'address-refused'
  readonly isPermanent: boolean

  constructor(code: DeliveryError['code'], isPermanent: boolean) {
    super(code)
    this.code = code
    this.isPermanent = isPermanent
  }
}
