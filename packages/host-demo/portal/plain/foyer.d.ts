// What an integrator saves beside the page's own code: /foyer/v1/types/dom.d.ts.
export * from '@foyer/components/types/dom'
