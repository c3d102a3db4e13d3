export { define } from '../step-up/define.ts'
export { openDialog } from '../step-up/open-dialog.ts'
