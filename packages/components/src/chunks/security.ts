export { define } from '../widgets/foyer-security/define.ts'
