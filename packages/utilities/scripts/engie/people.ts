import type { Customer } from '../billing/customer.ts'

const point = (reference: string, label: string, energy: string, address: string, postcode: string) => ({
  reference,
  label,
  energy,
  address,
  postcode,
})

export const AN: Customer = {
  reference: '2104 287 556',
  activationCode: '8830416092',
  audience: 'individual',
  name: 'An Peeters',
  firstName: 'An',
  lastName: 'Peeters',
  email: 'an.peeters@voorbeeld.example',
  phone: '+32 470 00 01 12',
  locale: 'nl',
  birthDate: '1988-02-17',
  address: 'Denkbeeldstraat 12 bus 2B, 9000 Gent',
  contracts: [
    {
      reference: 'E-7001-24',
      label: 'Appartement 2B',
      from: '2023-09-01',
      points: [
        point('5414 0000 0000 104 287', 'Elektriciteit', 'electricity', 'Denkbeeldstraat 12 bus 2B', '9000'),
        point('5414 0000 0000 104 294', 'Aardgas', 'gas', 'Denkbeeldstraat 12 bus 2B', '9000'),
      ],
    },
  ],
}

/** Two contracts. */
export const BRAM: Customer = {
  reference: '2104 311 028',
  activationCode: '8830527118',
  audience: 'individual',
  name: 'Bram Verzonnen',
  firstName: 'Bram',
  lastName: 'Verzonnen',
  email: 'bram.verzonnen@voorbeeld.example',
  phone: '+32 470 00 02 24',
  locale: 'nl',
  birthDate: '1979-11-05',
  address: 'Fantasielaan 8, 2000 Antwerpen',
  contracts: [
    {
      reference: 'E-7014-60',
      label: 'Woning',
      from: '2022-04-01',
      points: [
        point('5414 0000 0000 311 028', 'Elektriciteit', 'electricity', 'Fantasielaan 8', '2000'),
        point('5414 0000 0000 311 035', 'Aardgas', 'gas', 'Fantasielaan 8', '2000'),
      ],
    },
    {
      reference: 'E-7088-03',
      label: 'Garagebox',
      from: '2025-11-01',
      points: [point('5414 0000 0000 311 073', 'Elektriciteit', 'electricity', 'Droombeeldkaai 31', '2000')],
    },
  ],
}

export const ODILE: Customer = {
  reference: '2104 298 404',
  activationCode: '8830638240',
  audience: 'individual',
  name: 'Odile Imaginaire',
  firstName: 'Odile',
  lastName: 'Imaginaire',
  email: 'odile.imaginaire@exemple.example',
  phone: '+32 470 00 03 36',
  locale: 'fr',
  birthDate: '1993-06-30',
  address: 'Rue du Conte 27, 5000 Namur',
  contracts: [
    {
      reference: 'E-7022-91',
      label: 'Maison',
      from: '2024-03-15',
      points: [
        point('5414 0000 0000 298 404', 'Électricité', 'electricity', 'Rue du Conte 27', '5000'),
        point('5414 0000 0000 298 411', 'Gaz naturel', 'gas', 'Rue du Conte 27', '5000'),
      ],
    },
  ],
}

export const LUC: Customer = {
  reference: '2104 305 775',
  activationCode: '8830749362',
  audience: 'individual',
  name: 'Luc Fictif',
  firstName: 'Luc',
  lastName: 'Fictif',
  email: 'luc.fictif@exemple.example',
  locale: 'fr',
  birthDate: '1966-01-23',
  address: 'Quai des Songes 4, 4000 Liège',
  contracts: [
    {
      reference: 'E-7030-17',
      label: 'Appartement du quai',
      from: '2019-10-01',
      points: [point('5414 0000 0000 305 775', 'Électricité', 'electricity', 'Quai des Songes 4', '4000')],
    },
  ],
}

export const GRETA: Customer = {
  reference: '2104 262 387',
  activationCode: '8830850484',
  audience: 'individual',
  name: 'Greta Ausgedacht',
  firstName: 'Greta',
  lastName: 'Ausgedacht',
  email: 'greta.ausgedacht@beispiel.example',
  phone: '+32 470 00 04 48',
  locale: 'de',
  birthDate: '1984-08-09',
  address: 'Märchenweg 3, 4700 Eupen',
  contracts: [
    {
      reference: 'E-7041-55',
      label: 'Haus',
      from: '2021-07-01',
      points: [
        point('5414 0000 0000 262 387', 'Strom', 'electricity', 'Märchenweg 3', '4700'),
        point('5414 0000 0000 262 394', 'Erdgas', 'gas', 'Märchenweg 3', '4700'),
      ],
    },
  ],
}

/** Has just moved in: no invoice yet. */
export const KLAUS: Customer = {
  reference: '2104 322 913',
  activationCode: '8830961506',
  audience: 'individual',
  name: 'Klaus Erfunden',
  firstName: 'Klaus',
  lastName: 'Erfunden',
  email: 'klaus.erfunden@beispiel.example',
  locale: 'de',
  birthDate: '1997-12-14',
  address: 'Am Traumsee 19, 4780 Sankt Vith',
  contracts: [
    {
      reference: 'E-7102-38',
      label: 'Wohnung',
      from: '2026-11-02',
      points: [point('5414 0000 0000 322 913', 'Strom', 'electricity', 'Am Traumsee 19', '4780')],
    },
  ],
}

/** Moved out in May: every contract has ended, and the last bill is still to be paid. */
export const SANDER: Customer = {
  reference: '2104 276 139',
  activationCode: '8831072628',
  audience: 'individual',
  name: 'Sander Verhuisd',
  firstName: 'Sander',
  lastName: 'Verhuisd',
  email: 'sander.verhuisd@voorbeeld.example',
  phone: '+32 470 00 05 50',
  locale: 'nl',
  birthDate: '1990-04-02',
  address: 'Nieuwsprookjesplein 1, 1012 Amsterdam, Nederland',
  contracts: [
    {
      reference: 'E-6950-72',
      label: 'Studio',
      from: '2022-01-01',
      to: '2026-05-31',
      points: [point('5414 0000 0000 276 139', 'Elektriciteit', 'electricity', 'Verzinselstraat 45', '3000')],
    },
  ],
}

/** Left a year ago, and owes nothing. */
export const MARGAUX: Customer = {
  reference: '2104 314 660',
  activationCode: '8831183740',
  audience: 'individual',
  name: 'Margaux Ailleurs',
  firstName: 'Margaux',
  lastName: 'Ailleurs',
  email: 'margaux.ailleurs@exemple.example',
  locale: 'fr',
  birthDate: '1972-09-27',
  address: 'Avenue du Mirage 88, 1000 Bruxelles',
  contracts: [
    {
      reference: 'E-6981-06',
      label: 'Appartement',
      from: '2020-02-01',
      to: '2025-12-31',
      points: [point('5414 0000 0000 314 660', 'Électricité', 'electricity', 'Avenue du Mirage 88', '1000')],
    },
  ],
}

/** No e-mail address is known. */
export const FIEN: Customer = {
  reference: '2104 300 185',
  activationCode: '8831294862',
  audience: 'individual',
  name: 'Fien Bedacht',
  firstName: 'Fien',
  lastName: 'Bedacht',
  locale: 'nl',
  birthDate: '1951-03-11',
  address: 'Luchtkasteelstraat 6, 8000 Brugge',
  contracts: [
    {
      reference: 'E-7055-80',
      label: 'Huis',
      from: '2017-05-01',
      points: [point('5414 0000 0000 300 185', 'Elektriciteit', 'electricity', 'Luchtkasteelstraat 6', '8000')],
    },
  ],
}

export const LONG_NAME: Customer = {
  reference: '2104 319 842',
  activationCode: '8831305984',
  audience: 'individual',
  name: 'Wilhelmina-Constantia van den Uitgevonden-Broeck tot Nergenshuizen',
  firstName: 'Wilhelmina-Constantia',
  lastName: 'van den Uitgevonden-Broeck tot Nergenshuizen',
  email: 'wilhelmina-constantia.van-den-uitgevonden-broeck@briefwisseling.voorbeeld.example',
  locale: 'nl',
  birthDate: '1963-10-19',
  address: 'Landgoed Nergenshuizen, Onvindbaredreef 214 bus 12, 3500 Hasselt',
  contracts: [
    {
      reference: 'E-7063-44',
      label: 'Herenhuis met oranjerie en conciërgewoning, achterbouw, eerste en tweede verdieping',
      from: '2024-11-01',
      points: [
        point('5414 0000 0000 319 842', 'Elektriciteit', 'electricity', 'Onvindbaredreef 214 bus 12', '3500'),
        point('5414 0000 0000 319 859', 'Aardgas', 'gas', 'Onvindbaredreef 214 bus 12', '3500'),
      ],
    },
  ],
}

export const CUSTOMERS: readonly Customer[] = [AN, BRAM, ODILE, LUC, GRETA, KLAUS, SANDER, MARGAUX, FIEN, LONG_NAME]
