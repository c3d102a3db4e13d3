import type { Row } from '../rows.ts'

export const rows: readonly Omit<Row, 'utility'>[] = [
  {
    id: 'E-1',
    says: 'Terms and privacy policy first, a box to tick, asked once.',
    page: '/create.html',
    how: 'Creating an account begins with them. A log-in shows them only when there is a newer version.',
  },
  {
    id: 'E-2',
    says: 'Then log in or create an account; the app’s web view opens the account’s page and returns to the app.',
    page: '/app.html',
    how: 'The page plays the app. Its buttons open the account’s pages, whose last screens lead back to it.',
  },
  {
    id: 'E-3',
    says: 'The site’s cookie banner comes first; refusing every cookie still lets one log in.',
    page: '/',
    how: 'Press “Tout refuser” and log in. The browser holds no cookie of the site, then only that of the session.',
  },
  {
    id: 'E-4',
    says: 'An e-mail address is given, and a link is sent to it.',
    page: '/create.html',
    how: 'Any address will do, relay addresses too.',
  },
  {
    id: 'E-5',
    says: 'The letter: “Activer votre Espace Client”, a version on the web, a button, three uses in three days.',
    page: 'area:/mailbox',
    how: 'Open the letter of E-4.',
  },
  {
    id: 'E-6',
    says: 'Customer number and activation code, beside the address that was proved.',
    page: 'area:/mailbox',
    how: 'Press the letter’s button, and give An Peeters’ two numbers.',
  },
  {
    id: 'E-7',
    says: 'Help shows where both numbers stand on the invoice.',
    page: 'area:/mailbox',
    how: 'On the same screen, ask for help beside a field.',
  },
  {
    id: 'E-8',
    says: 'Who sees a login name on the invoice has an account, and is offered to log in.',
    page: 'area:/mailbox',
    how: 'The same screen has the link.',
  },
  {
    id: 'E-9',
    says: 'This step links the customer to the account.',
    page: '/invoices.html',
    how: 'After the log-in, An Peeters’ invoices are here.',
  },
  {
    id: 'E-10',
    says: 'A login name of one’s own or the address, a password typed twice, then back to the app.',
    page: 'area:/mailbox',
    how: 'The screens after E-6.',
  },
  {
    id: 'E-11',
    says: 'Log in with address or login name; forgotten ones are both recovered.',
    page: '/',
    how: 'Log in with the name of E-10. The link below leads to the recovery.',
  },
  {
    id: 'E-12',
    says: 'Without an active contract one is recognised, and stopped, with a way to the site’s chat.',
    page: '/nl/',
    how: 'Create an account as Sander Verhuisd, whose contract has ended, and log in.',
  },
  {
    id: 'E-13',
    says: 'Every screen in French, Dutch and German, chosen before the log-in.',
    page: '/de/',
    how: 'The choice is at the top of every page.',
  },
  {
    id: 'R-10',
    says: 'A link is used by the press of its button, never by being opened.',
    page: 'area:/mailbox',
    how: 'Open the link of E-5 ten times, then press its button. The token is not in the address any more.',
  },
  {
    id: 'R-11',
    says: 'Numbers may be typed with spaces and dots.',
    page: 'area:/mailbox',
    how: 'In E-6, type 2104.287.556.',
  },
  {
    id: 'R-12',
    says: 'Where the terms stand is data; a newer version is asked after the log-in.',
    page: '/create.html',
    how: 'Here they come first. SMEG asks them last.',
  },
  {
    id: 'R-13',
    says: 'The session never waits for the cookie banner.',
    page: '/',
    how: 'The field behind the banner is there before one answers it.',
  },
  {
    id: 'R-14',
    says: 'Authenticated is not eligible: a former customer still reaches the last invoice.',
    page: '/nl/invoices.html',
    how: 'After E-12, go on to the invoices.',
  },
  {
    id: 'R-22',
    says: 'A link belongs to its address and, where there is one, to its customer.',
    page: 'area:/mailbox',
    how: 'The link of E-5 makes an account at the address it was sent to, and at no other.',
  },
  {
    id: 'R-23',
    says: 'The log-in returns to listed addresses only.',
    page: '/app.html',
    how: 'Change `return-url` in the page’s source: the account’s page refuses to begin.',
  },
]
