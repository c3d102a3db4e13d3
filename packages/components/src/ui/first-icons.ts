/** Paths that the first screen draws: part of the script, and shared with what it fetches. */
export const circleIcon = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z'
export const alertIcon = `${circleIcon}M12 8v4.5m0 3v.1`
export const infoIcon = `${circleIcon}M12 11.5v4.5m0-8v.1`
export const warningIcon = 'M12 4 2.5 20h19ZM12 10v4m0 3v.1'
