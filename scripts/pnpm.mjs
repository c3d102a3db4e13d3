/** The pnpm that installs and lists packages, as `npx` fetches it: plain JavaScript, for the Node that is there before anything is installed. */
export const PNPM = 'pnpm@12.21.0'
