/** Invented customers of an invented billing system: no person here exists, no address here is real. */
export interface Customer {
  reference: string
  audience: 'individual' | 'professional'
  name: string
  firstName?: string
  lastName?: string
  email?: string
  phone?: string
  locale: 'fr' | 'en' | 'it' | 'nl' | 'de'
  birthDate?: string
  activationCode?: string
  address: string
  contracts: readonly Contract[]
}

export interface Contract {
  reference: string
  label: string
  from: string
  to?: string
  points: readonly DeliveryPoint[]
}

export interface DeliveryPoint {
  reference: string
  label: string
  energy: string
  address: string
  postcode: string
}
