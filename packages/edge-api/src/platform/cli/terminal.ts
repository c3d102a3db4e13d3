import { showInvisible } from '@foyer/contract/rules/text'

/**
 * Where a command is run: its settings, and what it says. Nothing is printed but through this, for names and texts come from visitors: a
 * line stays one line, a cell one cell, and no sequence of theirs reaches the terminal.
 */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  /** A result's lines, on stdout. */
  print(...lines: string[]): void
  /** A result's row, its cells apart by tabs. */
  printRow(...cells: readonly string[]): void
  /** What is not the result: on stderr. */
  tell(...lines: string[]): void
  /** A line on stderr that is written over while something goes on. */
  readonly progress: Output
  /** 0 when all was done, 2 when some of it was not. */
  exitCode: number
}

export interface Output {
  write(text: string): unknown
  isTTY?: boolean
}

export function terminal(env: Terminal['env'], out: Output, err: Output): Terminal {
  const write = (output: Output, lines: readonly string[]) => output.write(lines.map((line) => `${showInvisible(line)}\n`).join(''))
  return {
    env,
    print: (...lines) => void write(out, lines),
    printRow: (...cells) => void out.write(`${cells.map(showInvisible).join('\t')}\n`),
    tell: (...lines) => void write(err, lines),
    progress: err,
    exitCode: 0,
  }
}

/** What an operator can mend: shown as one sentence, without a stack. */
export class CommandFailure extends Error {}

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
