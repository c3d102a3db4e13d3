import type { Customer } from '../billing/customer.ts'

const point = (reference: string, label: string, energy: string, address: string) => ({
  reference,
  label,
  energy,
  address,
  postcode: '98000',
})

export const CLAIRE: Customer = {
  reference: '104 287 55',
  audience: 'individual',
  name: 'Claire Martin',
  firstName: 'Claire',
  lastName: 'Martin',
  email: 'claire.martin@exemple.mc',
  phone: '+33 6 39 98 12 34',
  locale: 'fr',
  birthDate: '1987-04-12',
  address: 'Les Tamaris, 14 rue du Rocher Bleu, 98000 Monaco',
  contracts: [
    {
      reference: 'C-2031-88',
      label: 'Appartement 4B',
      from: '2022-11-01',
      points: [point('0644 1820 39', 'Appartement 4B', 'electricity', 'Les Tamaris, 14 rue du Rocher Bleu')],
    },
    {
      reference: 'C-2090-14',
      label: 'Box 12',
      from: '2026-06-01',
      points: [point('0644 1820 47', 'Box 12', 'electricity', 'Les Tamaris, sous-sol, 14 rue du Rocher Bleu')],
    },
  ],
}

export const PAOLO: Customer = {
  reference: '104 311 02',
  audience: 'individual',
  name: 'Paolo Bianchi',
  firstName: 'Paolo',
  lastName: 'Bianchi',
  email: 'paolo.bianchi@example.com',
  locale: 'it',
  birthDate: '1979-09-30',
  address: 'Villa des Agaves, 3 impasse du Figuier, 98000 Monaco',
  contracts: [
    {
      reference: 'C-2044-10',
      label: 'Villa des Agaves',
      from: '2021-05-01',
      points: [
        point('0644 2077 12', 'Villa', 'electricity', '3 impasse du Figuier'),
        point('0644 2077 20', 'Villa, gaz', 'gas', '3 impasse du Figuier'),
      ],
    },
  ],
}

export const EMMA: Customer = {
  reference: '104 298 40',
  audience: 'individual',
  name: 'Emma Clarke',
  firstName: 'Emma',
  lastName: 'Clarke',
  email: 'emma.clarke@example.com',
  phone: '+44 7700 900123',
  locale: 'en',
  birthDate: '1992-01-08',
  address: 'Le Cap Doré, 7 avenue des Mimosas Blancs, 98000 Monaco',
  contracts: [
    {
      reference: 'C-2038-61',
      label: 'Studio 21',
      from: '2024-02-15',
      points: [
        point('0644 1966 05', 'Studio 21', 'electricity', 'Le Cap Doré, 7 avenue des Mimosas Blancs'),
        point('0644 1966 13', 'Froid urbain', 'cooling', 'Le Cap Doré, 7 avenue des Mimosas Blancs'),
      ],
    },
  ],
}

/** No e-mail address is known of these two: only their paper can link them. */
export const JEAN: Customer = {
  reference: '104 305 77',
  audience: 'individual',
  name: 'Jean Delorme',
  firstName: 'Jean',
  lastName: 'Delorme',
  locale: 'fr',
  birthDate: '1948-06-21',
  address: 'Les Glycines, 22 montée du Vieux Puits, 98000 Monaco',
  contracts: [
    {
      reference: 'C-1987-03',
      label: 'Appartement 1A',
      from: '2009-01-01',
      points: [point('0644 0911 84', 'Appartement 1A', 'electricity', 'Les Glycines, 22 montée du Vieux Puits')],
    },
  ],
}

export const HORTENSE: Customer = {
  reference: '104 262 38',
  audience: 'individual',
  name: 'Hortense Vidal',
  firstName: 'Hortense',
  lastName: 'Vidal',
  phone: '+33 6 39 98 43 21',
  locale: 'fr',
  address: 'Le Belvédère, 5 chemin des Cigales, 98000 Monaco',
  contracts: [
    {
      reference: 'C-1990-45',
      label: 'Maison',
      from: '2012-07-01',
      points: [point('0644 0958 31', 'Maison', 'electricity', '5 chemin des Cigales')],
    },
  ],
}

/** Moved out: the contract has ended, the old invoices stay. */
export const SOFIA: Customer = {
  reference: '104 276 13',
  audience: 'individual',
  name: 'Sofia Rinaldi',
  firstName: 'Sofia',
  lastName: 'Rinaldi',
  email: 'sofia.rinaldi@example.com',
  locale: 'it',
  birthDate: '1983-12-02',
  address: '48 via dei Gelsomini, 18039 Ventimiglia, Italie',
  contracts: [
    {
      reference: 'C-2012-77',
      label: 'Appartement 9',
      from: '2018-03-01',
      to: '2026-04-30',
      points: [point('0644 1544 62', 'Appartement 9', 'electricity', 'Les Tamaris, 14 rue du Rocher Bleu')],
    },
  ],
}

/** Has just moved in: no invoice yet. */
export const YASMINE: Customer = {
  reference: '104 322 91',
  audience: 'individual',
  name: 'Yasmine Belkacem',
  firstName: 'Yasmine',
  lastName: 'Belkacem',
  email: 'yasmine.belkacem@exemple.mc',
  locale: 'fr',
  birthDate: '1996-08-17',
  address: 'Les Tamaris, 14 rue du Rocher Bleu, 98000 Monaco',
  contracts: [
    {
      reference: 'C-2102-09',
      label: 'Appartement 9',
      from: '2026-11-02',
      points: [point('0644 1544 62', 'Appartement 9', 'electricity', 'Les Tamaris, 14 rue du Rocher Bleu')],
    },
  ],
}

export const LUCAS: Customer = {
  reference: '104 314 66',
  audience: 'individual',
  name: 'Lucas Ferrero',
  firstName: 'Lucas',
  lastName: 'Ferrero',
  email: 'lucas.ferrero@exemple.mc',
  phone: '+33 6 39 98 56 78',
  locale: 'fr',
  birthDate: '1990-03-25',
  address: 'Le Grand Large, 31 quai des Hirondelles, 98000 Monaco',
  contracts: [
    {
      reference: 'C-2059-32',
      label: 'Duplex 17',
      from: '2023-09-01',
      points: [point('0644 2210 50', 'Duplex 17', 'electricity', 'Le Grand Large, 31 quai des Hirondelles')],
    },
  ],
}

/** A charging point that is billed every week: 300 invoices. */
export const MARC: Customer = {
  reference: '104 300 18',
  audience: 'individual',
  name: 'Marc Olivier',
  firstName: 'Marc',
  lastName: 'Olivier',
  email: 'marc.olivier@exemple.mc',
  locale: 'fr',
  birthDate: '1975-11-11',
  address: 'Le Panorama, 2 boulevard des Orangers, 98000 Monaco',
  contracts: [
    {
      reference: 'C-2040-00',
      label: 'Borne de recharge, place 3',
      from: '2021-02-01',
      points: [point('0644 2002 77', 'Borne de recharge', 'charging', 'Le Panorama, niveau \u22122, 2 boulevard des Orangers')],
    },
  ],
}

export const LONG_NAME: Customer = {
  reference: '104 319 84',
  audience: 'individual',
  name: 'Marie-Françoise-Élisabeth de la Tour-Montgolfier-Castellane d\u2019Aigues-Vives',
  firstName: 'Marie-Françoise-Élisabeth',
  lastName: 'de la Tour-Montgolfier-Castellane d\u2019Aigues-Vives',
  email: 'marie-francoise-elisabeth.de-la-tour-montgolfier-castellane@correspondance.exemple.mc',
  locale: 'fr',
  address: 'Résidence des Hauts de la Falaise aux Oiseaux, bâtiment Septentrion, 128 ter corniche du Levant, 98000 Monaco',
  contracts: [
    {
      reference: 'C-2071-55',
      label: 'Appartement en duplex avec terrasse, escalier C, sixième et septième étages, porte gauche',
      from: '2025-01-01',
      points: [
        point(
          '0644 2398 08',
          'Duplex et terrasse',
          'electricity',
          'Résidence des Hauts de la Falaise aux Oiseaux, 128 ter corniche du Levant',
        ),
      ],
    },
  ],
}

export const BAKERY: Customer = {
  reference: '204 118 06',
  audience: 'professional',
  name: 'Boulangerie du Rocher Bleu SARL',
  email: 'gerance@boulangerie-rocher-bleu.exemple.mc',
  locale: 'fr',
  address: '9 rue du Rocher Bleu, 98000 Monaco',
  contracts: [
    {
      reference: 'P-0310-21',
      label: 'Fournil et boutique',
      from: '2016-10-01',
      points: [
        point('0644 3301 16', 'Fournil', 'electricity', '9 rue du Rocher Bleu'),
        point('0644 3301 24', 'Fours', 'gas', '9 rue du Rocher Bleu'),
      ],
    },
  ],
}

/** One invoice covers several of its contracts. */
export const HOTEL: Customer = {
  reference: '204 133 50',
  audience: 'professional',
  name: 'Hôtel des Deux Phares SAM',
  email: 'comptabilite@deux-phares.exemple.mc',
  locale: 'fr',
  address: '1 esplanade des Phares, 98000 Monaco',
  contracts: [
    {
      reference: 'P-0344-01',
      label: 'Bâtiment principal',
      from: '2019-04-01',
      points: [point('0644 3378 01', 'Bâtiment principal', 'electricity', '1 esplanade des Phares')],
    },
    {
      reference: 'P-0344-02',
      label: 'Annexe',
      from: '2019-04-01',
      points: [point('0644 3378 19', 'Annexe', 'electricity', '3 esplanade des Phares')],
    },
    {
      reference: 'P-0344-03',
      label: 'Chaleur urbaine',
      from: '2020-01-01',
      points: [point('0644 3378 27', 'Sous-station', 'heat', '1 esplanade des Phares')],
    },
  ],
}

export const CUSTOMERS: readonly Customer[] = [CLAIRE, PAOLO, EMMA, JEAN, HORTENSE, SOFIA, YASMINE, LUCAS, MARC, LONG_NAME, BAKERY, HOTEL]
