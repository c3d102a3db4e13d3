/** Takes the place of the log-in's definition on somebody else's page: the chunk that is fetched defines another one. */
export const define = (): void => {}
