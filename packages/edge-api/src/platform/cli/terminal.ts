import { showInvisible } from '@foyer/contract/rules/text'

/**
 * Where a command is run: its settings, and what it says. Nothing is printed but through this, for names and texts come from anybody: a
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
