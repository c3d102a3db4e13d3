/**
 * What not every utility's pages need of the script itself. The sources have it all; each composed script is built without
 * what its utility does not use, so that nobody downloads the first screens of others.
 */

/** Announcements on the first screen. */
export const hasNotices: boolean = true

/** First screens beside the one that asks for an e-mail address, links for other kinds, the way back to an app. */
export const hasWays: boolean = true
