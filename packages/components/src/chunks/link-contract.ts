export const define = (): void => {}
