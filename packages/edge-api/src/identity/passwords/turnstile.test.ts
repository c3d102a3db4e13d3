import { describe, expect, it } from 'vitest'
import { NoPlace, turnstile } from './turnstile.ts'

/** A turnstile that lets one through at a time, and who has begun, in their order. */
function busy(places: number) {
  const pass = turnstile({ atOnce: 1, places })
  const begun: string[] = []
  const finish: (() => void)[] = []
  const ask = (name: string, isKnown: boolean, signal?: AbortSignal) =>
    pass({ isKnown, signal: signal ?? null }, () => {
      begun.push(name)
      return new Promise<void>((resolve) => finish.push(resolve))
    })
  /** Lets whatever runs end, until nothing waits. */
  const drain = async (all: readonly Promise<void>[]) => {
    const done = Promise.allSettled(all)
    for (let left = 20; left > 0; left--) {
      finish.shift()?.()
      for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    }
    return (await done).map(({ status }) => status)
  }
  return { ask, begun, drain }
}

describe('a turnstile', () => {
  it('lets known askers and others through in turns, each in the order they came', async () => {
    const { ask, begun, drain } = busy(4)
    const all = ['first', 'a', 'b', 'c'].map((name) => ask(name, false))
    all.push(...['x', 'y', 'z'].map((name) => ask(name, true)))
    expect(new Set(await drain(all))).toEqual(new Set(['fulfilled']))
    expect(begun).toEqual(['first', 'x', 'a', 'y', 'b', 'z', 'c'])
  })

  it('refuses who finds every place taken, at once, and keeps places of their own for known askers', async () => {
    const { ask, drain } = busy(2)
    const all = ['first', 'a', 'b'].map((name) => ask(name, false))
    const late = [expect(ask('c', false)).rejects.toBeInstanceOf(NoPlace)]
    all.push(ask('x', true), ask('y', true))
    late.push(expect(ask('z', true)).rejects.toBeInstanceOf(NoPlace))
    expect(new Set(await drain(all))).toEqual(new Set(['fulfilled']))
    await Promise.all(late)
  })

  it('gives the place of who leaves to the next, and begins nothing for them', async () => {
    const { ask, begun, drain } = busy(1)
    const leaving = new AbortController()
    const first = ask('first', false)
    const left = expect(ask('a', false, leaving.signal)).rejects.toBeInstanceOf(NoPlace)
    leaving.abort()
    const next = ask('b', false)
    await expect(ask('gone', true, AbortSignal.abort())).rejects.toBeInstanceOf(NoPlace)
    expect(await drain([first, next])).toEqual(['fulfilled', 'fulfilled'])
    await left
    expect(begun).toEqual(['first', 'b'])
  })
})
