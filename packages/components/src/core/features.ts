/**
 * What not every utility's pages need of the script itself. The sources have it all; each composed script is built without
 * what its utility does not use, so that no page downloads the first screens of others: the build defines these names.
 */
declare const FOYER_HAS_NOTICES: boolean
declare const FOYER_HAS_WAYS: boolean

/** Announcements on the first screen. */
export const hasNotices: boolean = typeof FOYER_HAS_NOTICES === 'undefined' || FOYER_HAS_NOTICES

/** First screens beside the one that asks for an e-mail address, links for other kinds, the way back to an app. */
export const hasWays: boolean = typeof FOYER_HAS_WAYS === 'undefined' || FOYER_HAS_WAYS
