import type { Row } from '../rows.ts'

export const rows: readonly Omit<Row, 'utility'>[] = [
  {
    id: 'G-1',
    says: 'Free, day and night, and made in under three minutes.',
    page: '/',
    how: 'Take the time.',
  },
  {
    id: 'G-2',
    says: '“Créer un compte internet” or “je crée mon espace client”: an address, and a password of 8 to 25 characters.',
    page: '/creer-un-compte.html',
    how: 'Try one of 26.',
  },
  {
    id: 'G-3',
    says: 'The contract, the latest invoice and its amount.',
    page: '/creer-un-compte.html',
    how: 'Hugo Bernard’s are above.',
  },
  {
    id: 'G-4',
    says: 'Who one is, when one was born, and a phone number.',
    page: '/creer-un-compte.html',
    how: 'The next screen; what the utility knows already is to be confirmed.',
  },
  {
    id: 'G-5',
    says: 'A personal question for the day one forgets the password.',
    page: '/creer-un-compte.html',
    how: 'The last screen before the account.',
  },
  {
    id: 'G-6',
    says: 'Log in with address and password.',
    page: '/connexion.html',
    how: 'And a code, which the document has not, but accounts need (R-5).',
  },
  {
    id: 'G-9',
    says: 'Three failures pause the log-in for three hours; one waits, or asks by the contact form.',
    page: '/connexion.html',
    how: 'Type a wrong password three times. The form is on the contact page.',
  },
  {
    id: 'G-10',
    says: 'A forgotten password: address, date of birth and answer, then a link by e-mail.',
    page: '/mot-de-passe-oublie.html',
    how: 'With the account of G-5. Who forgot the answer is led to the contact form.',
  },
  {
    id: 'R-15',
    says: 'The maximum of 25 characters is this utility’s own; elsewhere long passwords are welcome.',
    page: '/creer-un-compte.html',
    how: 'Compare with ENGIE’s and SMEG’s rules.',
  },
  {
    id: 'R-16',
    says: 'A personal question is never enough alone.',
    page: '/mot-de-passe-oublie.html',
    how: 'G-10 ends in the mailbox, and only its link changes the password.',
  },
  {
    id: 'R-17',
    says: 'The pause is the same for addresses without an account, and trying on does not prolong it.',
    page: '/connexion.html',
    how: 'Do G-9 with an unknown address. A reset, or an operator, ends the pause at once.',
  },
  {
    id: 'R-18',
    says: 'The invoice before the latest is good for thirty days more; 123,45 and 123.45 are alike.',
    page: '/creer-un-compte.html',
    how: 'In G-3, type the amount with a point.',
  },
  {
    id: 'R-19',
    says: 'The letter to reset a password leaves at once.',
    page: 'area:/mailbox',
    how: 'It is there when G-10 says so.',
  },
]
