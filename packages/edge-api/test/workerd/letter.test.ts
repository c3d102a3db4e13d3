import { env } from 'cloudflare:workers'
import { createClient } from '@libsql/client/web'
import { expect, it } from 'vitest'
import type { MessageDraft } from '../../src/messages/message.ts'
import { keepWebVersion, readWebVersion } from '../../src/messages/web-version.ts'

const open = (id: 'SMEG' | 'SECOND') => createClient({ url: env[`DB_${id}_URL`], authToken: env[`DB_${id}_TOKEN`] })

it('a letter’s online version is read in workerd by its token, in its own utility’s database alone', async () => {
  const now = 1_795_000_000_000
  const message: MessageDraft = {
    channel: 'email',
    to: 'claire@example.org',
    template: 'welcome',
    locale: 'fr',
    audience: 'individual',
    values: { firstName: 'Claire', what: 'opened', contracts: ['C-1'] },
    expiresAt: now,
  }
  const { token, statement } = await keepWebVersion(message, {
    now: () => now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  })
  await open('SMEG').batch([statement], 'write')
  expect(await readWebVersion(open('SMEG'), token, now)).toEqual({ message, at: now })
  expect(await readWebVersion(open('SECOND'), token, now)).toBeNull()
  expect(await readWebVersion(open('SMEG'), `${token.slice(0, -1)}x`, now)).toBeNull()
})
