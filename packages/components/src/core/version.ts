/** Version of this bundle, as hosts see it in the exact script address. */
export const VERSION = '1.0.0'
