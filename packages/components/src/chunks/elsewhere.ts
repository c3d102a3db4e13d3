/** What finds another utility, language or API than the page's script brought defines no tag. */
export const define = (): void => {}
export { findElsewhere } from '../core/provider/find-elsewhere.ts'
