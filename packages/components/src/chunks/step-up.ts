export { define } from '../widgets/foyer-step-up/define.ts'
export { openDialog } from '../widgets/foyer-step-up/open-dialog.ts'
