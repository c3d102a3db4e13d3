/** What tells a page that is refused from an API that is away defines no tag. */
export const define = (): void => {}
export { isPageRefused } from '../core/client/explain.ts'
