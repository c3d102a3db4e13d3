import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { PNPM } from './pnpm.mjs'

const root = join(import.meta.dirname, '..')

/** What runs in production: the API, and what browsers are served. The demo, the bench and the tools are no part of it. */
const DELIVERED = ['@foyer/edge-api', '@foyer/components']

/**
 * A bill of materials of what is delivered, CycloneDX 1.6 as JSON, from the lockfile and the packages that are installed. pnpm
 * writes it; nothing is asked of a registry.
 *
 * @throws with what pnpm says
 */
export function billOfMaterials(): string {
  const format = ['--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--sbom-type', 'application']
  const filters = DELIVERED.flatMap((name) => ['--filter', name])
  const { status, stdout, stderr } = spawnSync('npx', ['--yes', '--prefer-offline', PNPM, 'sbom', ...format, '--prod', ...filters], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 32 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`pnpm wrote no bill of materials: ${stderr || stdout}`)
  return stdout
}

if (import.meta.main) process.stdout.write(billOfMaterials())
