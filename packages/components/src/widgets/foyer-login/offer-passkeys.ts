export const offerPasskeys = (): void => {}
