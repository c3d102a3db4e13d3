/** The contact form (G-9, G-10): it reaches the operator, and can end in an unlock. The address is verified before. */
export interface ContactOptions {
  topics: readonly ContactTopic[]
}
export const CONTACT_TOPICS = ['unlock', 'login', 'question', 'other'] as const
export type ContactTopic = (typeof CONTACT_TOPICS)[number]
export interface ContactView {
  topics: readonly ContactTopic[]
  email: string
}
