/** Compiled when the Worker is uploaded: Workers forbid compiling at run time. */
declare module '*.wasm?module' {
  const module: WebAssembly.Module
  export default module
}

declare module 'argon2id/lib/setup.js' {
  export { default } from 'argon2id/lib/setup'
}
