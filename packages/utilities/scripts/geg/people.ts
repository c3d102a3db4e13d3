import type { Contract, Customer, DeliveryPoint } from '../billing/customer.ts'

type Person = Pick<Customer, 'reference' | 'email' | 'phone' | 'birthDate' | 'address'> & { firstName: string; lastName: string }

const customer = (person: Person, ...contracts: Contract[]): Customer => ({
  ...person,
  audience: 'individual',
  locale: 'fr',
  name: `${person.firstName} ${person.lastName}`,
  contracts,
})

const point = (reference: string, label: string, energy: string, address: string, postcode: string): DeliveryPoint => ({
  reference,
  label,
  energy,
  address,
  postcode,
})

export const HUGO = customer(
  {
    reference: 'G 104 287',
    firstName: 'Hugo',
    lastName: 'Bernard',
    email: 'hugo.bernard@exemple.example',
    phone: '+33 6 39 98 20 41',
    birthDate: '1986-05-14',
    address: '4 rue du Mont-Imaginé, 38000 Grenoble',
  },
  {
    reference: '38 204 117',
    label: 'Appartement 12',
    from: '2021-09-01',
    points: [point('00 038 204 117 001', 'Appartement 12', 'electricity', '4 rue du Mont-Imaginé', '38000')],
  },
)

/** Two contracts, one bill for both. */
export const INES = customer(
  {
    reference: 'G 105 552',
    firstName: 'Inès',
    lastName: 'Imaginaire',
    email: 'ines.imaginaire@exemple.example',
    phone: '+33 6 39 98 31 52',
    birthDate: '1991-10-03',
    address: '17 allée des Chimères, 38130 Échirolles',
  },
  {
    reference: '38 205 552',
    label: 'Maison, électricité',
    from: '2022-06-15',
    points: [point('00 038 205 552 001', 'Électricité', 'electricity', '17 allée des Chimères', '38130')],
  },
  {
    reference: '38 205 553',
    label: 'Maison, gaz',
    from: '2022-06-15',
    points: [point('00 038 205 553 002', 'Gaz', 'gas', '17 allée des Chimères', '38130')],
  },
)

export const KARIM = customer(
  {
    reference: 'G 106 018',
    firstName: 'Karim',
    lastName: 'Songe',
    email: 'karim.songe@exemple.example',
    phone: '+33 6 39 98 42 63',
    birthDate: '1978-01-29',
    address: '2 chemin de Nulle-Part, 38240 Meylan',
  },
  {
    reference: '38 206 018',
    label: 'Maison',
    from: '2024-02-01',
    points: [point('00 038 206 018 001', 'Maison', 'electricity', '2 chemin de Nulle-Part', '38240')],
  },
)

/** Moved out: the contract has ended, and the last bill is still to be paid. */
export const ODETTE = customer(
  {
    reference: 'G 103 340',
    firstName: 'Odette',
    lastName: 'Partie',
    email: 'odette.partie@exemple.example',
    phone: '+33 6 39 98 53 74',
    birthDate: '1955-07-22',
    address: '9 place du Rêve-Éveillé, 05000 Gap',
  },
  {
    reference: '38 203 340',
    label: 'Appartement 3',
    from: '2018-04-01',
    to: '2026-06-30',
    points: [point('00 038 203 340 001', 'Appartement 3', 'electricity', '21 cours des Légendes', '38500')],
  },
)

export const PAUL = customer(
  {
    reference: 'G 104 905',
    firstName: 'Paul',
    lastName: 'Fictif',
    email: 'paul.fictif@exemple.example',
    phone: '+33 6 39 98 64 85',
    birthDate: '1969-12-08',
    address: '33 rue de la Fable, 38100 Grenoble',
  },
  {
    reference: '38 204 905',
    label: 'Duplex',
    from: '2020-11-01',
    points: [
      point('00 038 204 905 001', 'Électricité', 'electricity', '33 rue de la Fable', '38100'),
      point('00 038 204 905 002', 'Gaz', 'gas', '33 rue de la Fable', '38100'),
    ],
  },
)

/** Has just moved in: no invoice yet, so nothing to open an account with. */
export const LOUANE = customer(
  {
    reference: 'G 107 771',
    firstName: 'Louane',
    lastName: 'Mirage',
    email: 'louane.mirage@exemple.example',
    phone: '+33 6 39 98 75 96',
    birthDate: '2001-03-19',
    address: '4 rue du Mont-Imaginé, 38000 Grenoble',
  },
  {
    reference: '38 207 771',
    label: 'Studio 7',
    from: '2026-11-09',
    points: [point('00 038 207 771 001', 'Studio 7', 'electricity', '4 rue du Mont-Imaginé', '38000')],
  },
)

/** No e-mail address is known. */
export const JEANNE = customer(
  {
    reference: 'G 101 126',
    firstName: 'Jeanne',
    lastName: 'Légende',
    phone: '+33 6 39 98 86 07',
    birthDate: '1941-08-31',
    address: '6 montée des Fées, 38220 Vizille',
  },
  {
    reference: '38 201 126',
    label: 'Maison',
    from: '1998-01-01',
    points: [point('00 038 201 126 001', 'Maison', 'electricity', '6 montée des Fées', '38220')],
  },
)

export const LONG_NAME = customer(
  {
    reference: 'G 106 884',
    firstName: 'Marie-Guillemette-Apolline',
    lastName: 'de la Roche-Inventée de Saint-Nulle-Part-en-Chartreuse',
    email: 'marie-guillemette-apolline.de-la-roche-inventee@correspondance.exemple.example',
    phone: '+33 6 39 98 97 18',
    birthDate: '1974-02-11',
    address: 'Résidence des Cimes qui n\u2019existent pas, bâtiment Belvédère, 148 bis boulevard de l\u2019Utopie, 38240 Meylan',
  },
  {
    reference: '38 206 884',
    label: 'Appartement en duplex avec terrasse, bâtiment Belvédère, escalier C, sixième et septième étages',
    from: '2025-01-01',
    points: [point('00 038 206 884 001', 'Duplex et terrasse', 'electricity', '148 bis boulevard de l\u2019Utopie', '38240')],
  },
)

export const CUSTOMERS: readonly Customer[] = [HUGO, INES, KARIM, ODETTE, PAUL, LOUANE, JEANNE, LONG_NAME]
