/**
 * Lets one go on for each turn of Node's event loop, in the order they came: however many wait, what else has to be done goes
 * between.
 */
export function oneEachLoop(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)))
    return last
  }
}
