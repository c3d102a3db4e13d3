// What an integrator saves beside the page's own code: /foyer/v1/types/react.d.ts.
export * from '@foyer/components/types/react'
