/** Does it while no other tab does; at once where the browser has no locks, or refuses them to a page that may keep nothing. */
export async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  let isBegun = false
  const begin = () => {
    isBegun = true
    return work()
  }
  try {
    return await navigator.locks.request(name, begin)
  } catch (error) {
    if (isBegun) throw error
    return work()
  }
}
