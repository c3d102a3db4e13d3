import { Readable } from 'node:stream'
import { IMPORT_COLUMNS, type ImportFile } from '@foyer/contract/imports'
import { type CsvError, type Info, parse } from 'csv-parse'
import { ImportRefused } from './report.ts'

/** A row as it stands in the file, header names as keys. */
export interface RawRow {
  /** From 1, the header included; where the row begins. */
  line: number
  cells: Record<string, string>
  /** Why the row cannot be taken apart into the header's columns; `cells` then holds what could be told. */
  fault: string | null
}

/** Longest row that is read, in characters: a quote that is never closed ends here. */
const MAX_ROW_LENGTH = 100_000

/**
 * Streams the rows of one file (RFC 4180; a byte order mark and either line end are fine).
 *
 * @throws {ImportRefused} when the header is not that of this file, or the file cannot be read to its end.
 */
export async function* readRows(file: ImportFile, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RawRow> {
  let lastGoodLine = 0
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    // Quotes inside a cell that is not quoted as a whole are taken as they stand.
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
    on_record: (record: string[], { lines }) => {
      lastGoodLine = lines
      return record
    },
    max_record_size: MAX_ROW_LENGTH,
  })
  const input = Readable.from(bytes)
  input.on('error', (error) => parser.destroy(error))
  input.pipe(parser)

  let header: readonly string[] | null = null
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      // The parser counts to the end of a row; a quoted cell may hold line ends.
      const line = info.lines - record.reduce((count, cell) => count + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)
      if (header === null) header = checkedHeader(file, record)
      else {
        const fault = record.length === header.length ? null : `has ${record.length} cells; the header has ${header.length}`
        yield { line, cells: Object.fromEntries(header.map((column, index) => [column, record[index] ?? ''])), fault }
      }
    }
  } catch (error) {
    if (!isCsvError(error)) throw error
    throw new ImportRefused(`${file} cannot be read to its end: line ${lastGoodLine + 1} ${sentence(error)}.`)
  } finally {
    input.destroy()
  }
  if (header === null) throw new ImportRefused(`${file} is empty: its first line names the columns ${IMPORT_COLUMNS[file].join(', ')}.`)
}

function checkedHeader(file: ImportFile, record: readonly string[]): readonly string[] {
  const columns: readonly string[] = IMPORT_COLUMNS[file]
  const header = record.map((name) => name.trim())
  if (header.some((name) => name.includes('\0') || name.includes('\uFFFD'))) throw new ImportRefused(`${file} is not UTF-8.`)
  if (header.length === 1 && /[;\t]/.test(header[0] ?? ''))
    throw new ImportRefused(`${file} separates its columns with something else than commas.`)
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new ImportRefused(`${file} lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}.`)
  const unknown = header.filter((name) => !columns.includes(name))
  if (unknown.length > 0) throw new ImportRefused(`${file} has a column that is not known: ${unknown.join(', ')}.`)
  const repeated = header.find((name, index) => header.indexOf(name) !== index)
  if (repeated) throw new ImportRefused(`${file} names the column ${repeated} twice.`)
  return header
}

const isCsvError = (error: unknown): error is CsvError => error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')

function sentence({ code }: CsvError): string {
  return code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'opens a quote that is never closed'
    : 'cannot be taken apart into cells'
}
