/** Templates, and words in every language: of use once a response is out, and to whoever opens an online version. */
export const loadRendering = () => import('./render.ts')
