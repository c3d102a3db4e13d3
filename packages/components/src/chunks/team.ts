export { define } from '../widgets/foyer-team/define.ts'
