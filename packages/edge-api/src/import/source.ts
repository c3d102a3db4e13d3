import { createReadStream } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { IMPORT_COLUMNS, IMPORT_FORMAT, type ImportFile } from '@foyer/contract/imports'
import { EXPORT_MANIFEST } from '@foyer/contract/schemas/imports'
import { ImportRefused } from './report.ts'

/** Where an export is read from: a folder, an upload, or a generator. */
export interface ExportSource {
  /** Text of `export.json`; null when there is none. */
  manifest(): Promise<string | null>
  /** UTF-8 bytes of one file; null when there is none. May be asked for twice. */
  open(file: ImportFile): Promise<AsyncIterable<Uint8Array> | null>
}

export const IMPORT_FILES = Object.keys(IMPORT_COLUMNS) as ImportFile[]

export function directorySource(directory: string): ExportSource {
  return {
    manifest: () => readFile(join(directory, 'export.json'), 'utf8').catch(nullWhenMissing),
    open: async (file) => {
      const path = join(directory, file)
      const isThere = await access(path).then(() => true, nullWhenMissing)
      return isThere ? createReadStream(path, { highWaterMark: 1 << 18 }) : null
    },
  }
}

function nullWhenMissing(error: unknown): null {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return null
  throw new ImportRefused(code === 'EACCES' ? 'The export may not be read (permission denied).' : `The export cannot be read (${code}).`)
}

/** When the export was made, in milliseconds. */
export async function readExportedAt(source: ExportSource): Promise<number> {
  const text = await source.manifest()
  if (text === null)
    throw new ImportRefused(
      'export.json is missing: it says when the export was made, {"exportedAt": "2026-11-01T03:00:00Z", "format": 1}.',
    )
  const manifest = EXPORT_MANIFEST.safeParse(parseJson(text))
  if (!manifest.success) throw new ImportRefused(`export.json: ${manifest.error.issues[0]?.message ?? 'is malformed'}.`)
  if (manifest.data.format !== IMPORT_FORMAT)
    throw new ImportRefused(`export.json says format ${manifest.data.format}; this release reads format ${IMPORT_FORMAT}.`)
  return Date.parse(manifest.data.exportedAt)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new ImportRefused('export.json is not JSON.')
  }
}
