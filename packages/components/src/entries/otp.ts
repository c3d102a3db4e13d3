import { define } from '../widgets/foyer-otp/define.ts'

define()
