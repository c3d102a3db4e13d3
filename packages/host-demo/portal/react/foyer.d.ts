// What an integrator saves beside the page's own code: /foyer/v1/types/react.d.ts.
import '@foyer/components/types/react'
