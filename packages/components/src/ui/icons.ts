import { circleIcon } from './first-icons.ts'

export { alertIcon, circleIcon, infoIcon, warningIcon } from './first-icons.ts'

/** Paths for {@link icon}; one constant each, so that a chunk carries only those it draws. */

export const clockIcon = `${circleIcon}M12 7v5l3 2`
export const checkCircleIcon = `${circleIcon}M8 12.5l2.7 2.5 5.300-6`
export const minusCircleIcon = `${circleIcon}M8 12h8`
export const checkIcon = 'M5 12.5l4.5 4.5L19 7'
export const backIcon = 'M15 5l-7 7 7 7'
export const chevronIcon = 'M6 9l6 6 6-6'
export const mailIcon = 'M3 6h18v12H3ZM3.5 7l8.5 6 8.5-6'
export const fileIcon = 'M6 3h8l4 4v14H6ZM14 3v4h4M9 12h6m-6 4h6'
export const phoneIcon = 'M7 3h10v18H7Zm4 15.5h2'
const eye = 'M2 12s3.5-6 10-6 10 6 10 6-3.5 6-10 6-10-6-10-6ZM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z'
export const eyeIcon = eye
export const eyeOffIcon = `${eye}M4 4l16 16`
export const resendIcon = 'M20 11a8 8 0 1 0-1.5 6M20 4v7h-6'
export const externalIcon = 'M10 5H5v14h14v-5M14 4h6v6m0-6-9 9'
export const helpIcon = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7m0 3v.1'
export const lockIcon = 'M5 11h14v9H5Zm3 0V8a4 4 0 0 1 8 0v3'
export const offlineIcon =
  'M4 4l16 16M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4-2.5m5 0a10 10 0 0 1 5 2.5M2 9a14 14 0 0 1 4-2.5M11 5a14 14 0 0 1 11 4M12 19v.1'
export const boltIcon = 'M13 3 5 14h6l-1 7 8-11h-6Z'
export const userIcon = 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM4 20.5a8 8 0 0 1 16 0'
export const signOutIcon = 'M14 8V4H4v16h10v-4M9 12h12m-3-3 3 3-3 3'
export const shieldIcon = 'M12 3l8 3v6c0 4.5-3 7.5-8 9-5-1.5-8-4.5-8-9V6ZM8.5 12l2.5 2.5 4.5-5'
export const keyIcon = 'M13 8a4.500 4.500 0 1 1-9 0 4.500 4.500 0 0 1 9 0ZM8.500 12.500V21m0-5h4m-4 3.500h3'
export const appIcon = 'M7 3h10v18H7Zm2.500 6.500v.1m2.500-.1v.1m2.500-.1v.1M9.500 12.500h5'
export const listIcon = 'M5 4h14v16H5ZM8 9v.1M8 12v.1M8 15v.1M11 9h5m-5 3h5m-5 3h5'
export const deviceIcon = 'M4 5h16v11H4ZM9 20h6m-3-4v4'
export const closeIcon = 'M6 6l12 12M18 6 6 18'
