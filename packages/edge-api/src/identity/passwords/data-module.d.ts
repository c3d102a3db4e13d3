/** A file that lies beside the Worker's code, as it is. */
declare module '*.bin' {
  const content: ArrayBuffer
  export default content
}
