import type { KeptFactor, TemplateValues } from '../message.ts'
import { type EmailContent, paragraph, plainText, SPACE, type Text } from '../rendering/email-content.ts'
import { contactUrl, type EmailContext, greeting, loginNameLine, signature, untilText } from '../rendering/email-context.ts'
import { longDateAndTime, pluralOf } from '../texts/moments.ts'

export function passwordChangedEmail(
  context: EmailContext,
  { firstName, at, kept = [] }: TemplateValues['password-changed'],
): EmailContent {
  const { speech, profile, areaUrl } = context
  const lead = speech.say('password-changed.lead', { at: longDateAndTime(at, speech.language, profile.timeZone) })
  return {
    subject: speech.plain('password-changed.subject', { utility: profile.name }),
    preheader: plainText(lead),
    title: speech.plain('password-changed.title', {}),
    blocks: [
      paragraph(greeting(context, firstName)),
      paragraph(lead),
      paragraph(speech.say('password-changed.sessions', {})),
      ...(kept.length > 0 ? [paragraph(speech.say('password-changed.kept', { what: list(kept, context) }))] : []),
    ],
    aside: [speech.say('password-changed.not-you', {}, areaUrl)],
    footer: [speech.say('welcome.why', { utility: profile.name }), signature(context)],
  }
}

function list(kept: readonly KeptFactor[], { speech }: EmailContext): string {
  const names = kept.map((factor) =>
    factor.kind === 'sms' ? speech.plain('factor.sms', { number: factor.target }) : speech.plain(`factor.${factor.kind}`, {}),
  )
  return new Intl.ListFormat(speech.language).format(names)
}

export function resetLinkEmail(context: EmailContext, values: TemplateValues['reset-link']): EmailContent {
  const { speech, profile } = context
  const lead = speech.say('reset.lead', {})
  return {
    subject: speech.plain('reset.subject', { utility: profile.name }),
    preheader: plainText(lead),
    title: speech.plain('reset.title', {}),
    blocks: [
      paragraph(greeting(context, values.firstName)),
      paragraph(lead),
      ...loginNameLine(context, values.loginName),
      { kind: 'button', label: speech.plain('reset.button', {}), url: values.url },
      paragraph([...speech.say('activation.validity', { until: untilText(context, values.expiresAt) }), ...uses(context, values.maxUses)]),
    ],
    aside: [speech.say('reset.not-you', {}, contactUrl(profile, speech))],
    fallback: { text: speech.say('activation.fallback', {}), url: values.url },
    footer: [speech.say('welcome.why', { utility: profile.name }), signature(context)],
  }
}

const uses = ({ speech }: EmailContext, maxUses: number | null): Text =>
  maxUses === null ? [] : [SPACE, ...speech.say(`reset.uses.${pluralOf(maxUses, speech.language)}`, { uses: String(maxUses) })]
