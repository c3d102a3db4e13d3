export { define } from '../widgets/foyer-link-contract/define.ts'
