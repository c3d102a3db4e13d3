// What an integrator saves beside the page's own code: /foyer/v1/types/angular.ts. Angular compiles it with the page.
export * from '../../../components/types/angular.ts'
