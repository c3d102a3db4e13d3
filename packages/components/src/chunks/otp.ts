export { define } from '../widgets/foyer-otp/define.ts'
