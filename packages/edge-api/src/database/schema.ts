export * from './billing.ts'
export * from './customer.ts'
export * from './identity.ts'
export * from './system.ts'
