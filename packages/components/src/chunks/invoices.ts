export { define } from '../widgets/foyer-invoices/define.ts'
