import { execFile } from 'node:child_process'
import { cp, mkdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const ROOT = join(import.meta.dirname, '..')
const run = promisify(execFile)

/**
 * Copies what is tracked or new, and the packages as they are installed: links between the checkout's own folders lead to the copy.
 */
export async function copyCheckout(to: string): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, maxBuffer: 10_000_000 })
  const files = stdout.split('\n').filter(Boolean)
  for (const file of files) {
    await mkdir(dirname(join(to, file)), { recursive: true })
    await cp(join(ROOT, file), join(to, file)).catch(() => undefined)
  }
  await symlink(join(ROOT, 'node_modules'), join(to, 'node_modules'))
  for (const file of files.filter((each) => each.endsWith('/package.json'))) {
    const installed = join(dirname(file), 'node_modules')
    await cp(join(ROOT, installed), join(to, installed), { recursive: true, verbatimSymlinks: true }).catch(() => undefined)
  }
}
