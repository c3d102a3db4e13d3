/** The contact form (G-9, G-10): it reaches the operator, and can end in an unlock. The address is verified before. */
export interface ContactOptions {
  topics: readonly ContactTopic[]
}
export type ContactTopic = 'unlock' | 'login' | 'question' | 'other'
export interface ContactInput {
  topic: ContactTopic
  name: string
  /** 10 to 4,000 characters. */
  text: string
}
export interface ContactView {
  topics: readonly ContactTopic[]
  email: string
}
