export { define } from '../widgets/foyer-account/define.ts'
