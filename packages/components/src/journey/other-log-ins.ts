import type { ScreenChunks } from './screen-context.ts'
import { contactScreen } from './screens/contact.ts'
import { detailsScreen } from './screens/details/details-screen.ts'
import { endedScreen } from './screens/done/ended-screen.ts'
import { emailScreen } from './screens/email.ts'
import { mailLinkScreen } from './screens/mail-link.ts'
import { noContractScreen } from './screens/no-contract.ts'
import { otherLogInStyles } from './screens/other-log-in-styles.ts'
import { billScreen } from './screens/references/bill-references-screen.ts'
import { secretAnswerScreen, secretQuestionScreen } from './screens/secret-question.ts'

export { credentialsRefused } from './screens/credentials/credentials-refused.ts'

export const styles = otherLogInStyles

export const screens: ScreenChunks['other-log-ins']['screens'] = {
  references: billScreen,
  'mail-link': mailLinkScreen,
  details: detailsScreen,
  'secret-question': secretQuestionScreen,
  'secret-answer': secretAnswerScreen,
  'no-contract': noContractScreen,
  contact: contactScreen,
  email: emailScreen,
  done: endedScreen,
}

declare module '../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/other-log-ins/fr.ts').messages> {}
}
