import type { Output } from './terminal.ts'

const REFRESH_MS = 100

/** A line on stderr that is written over while something goes on; every few seconds a new one where it is not a terminal. */
export function progressLine(stream: Output): { show(text: string): void; end(): void } {
  const isTerminal = stream.isTTY === true
  let shownAt = 0
  let isOpen = false
  return {
    show(text) {
      const now = performance.now()
      if (now - shownAt < (isTerminal ? REFRESH_MS : REFRESH_MS * 50)) return
      shownAt = now
      stream.write(isTerminal ? `\r\x1b[2K${text}` : `${text}\n`)
      isOpen = isTerminal
    },
    end() {
      if (isOpen) stream.write('\r\x1b[2K')
      isOpen = false
    },
  }
}

export const count = (number: number): string => number.toLocaleString('en-GB')
