import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bundle, bundleOtp } from '../packages/components/scripts/bundle.ts'
import { compose } from '../packages/components/scripts/compose.ts'
import { hasOtherWays } from '../packages/components/scripts/first-screens.ts'
import { planShortIds } from '../packages/components/scripts/message-ids.ts'
import { readMessages } from '../packages/components/scripts/messages.ts'
import { strayFolders } from '../packages/components/scripts/widget-folders.ts'
import { LANGUAGES } from '../packages/components/src/core/messages/messages-in.ts'
import { VERSION } from '../packages/components/src/core/version.ts'
import { hostedFiles } from '../packages/edge-api/scripts/hosted-files.ts'
import { publicProfile } from '../packages/edge-api/src/features/profile/public-profile.ts'
import { headersFile } from '../packages/edge-api/src/platform/assets.ts'
import { localDate } from '../packages/edge-api/src/platform/local-date.ts'
import { messages, profiles } from '../packages/utilities/index.ts'
import { elementTypes } from './element-types.ts'
import { missingProofs } from './missing-proofs.ts'
import { missingTexts } from './missing-texts.ts'
import { unprovedLinks } from './unproved-links.ts'

const ROOT = join(import.meta.dirname, '..')
const COMPONENTS = join(ROOT, 'packages/components')

/** What the API serves, below `dist/assets`: scripts for every page, and the files of the pages that it serves itself. */
export const ASSETS = join(ROOT, 'dist/assets')

/**
 * Builds the components, composes a script for every utility and language, with the integrity of each exact version, and adds
 * the files of hosted pages.
 * @param today `YYYY-MM-DD`, for the notices of the day; each utility's own date when absent
 * @param assets where to
 * @throws naming every widget without a folder or a line, every text that a utility lacks in one of its languages, every audience without a fresh proof, and every link that would do by itself
 */
export async function build(today?: string, assets: string = ASSETS): Promise<void> {
  const missing = Object.values(profiles).flatMap((profile) => [
    ...missingTexts(profile, messages[profile.id] ?? {}),
    ...missingProofs(profile),
    ...unprovedLinks(profile),
  ])
  missing.push(...strayFolders())
  if (missing.length > 0) throw new Error(missing.join('\n'))
  const files: Record<string, string> = { ...(await composeAll(today)), ...elementTypes() }
  files['v1/custom-elements.json'] = await readFile(join(COMPONENTS, 'custom-elements.json'), 'utf8')
  files['v1/otp.js'] = await bundleOtp()
  files[`${VERSION}/integrity.json`] = integrity(files)
  // Earlier exact versions stay: pages that pinned one go on asking for it.
  for (const folder of ['v1', VERSION]) await rm(join(assets, 'foyer', folder), { recursive: true, force: true })
  for (const [path, content] of Object.entries(files)) await put(join(assets, 'foyer', path), content)
  await rm(join(assets, 'hosted'), { recursive: true, force: true })
  for (const [path, content] of Object.entries(await hostedFiles())) await put(join(assets, 'hosted', path), content)
  await put(join(assets, '_headers'), headersFile())
}

async function composeAll(today: string | undefined): Promise<Record<string, string>> {
  const reference = await readMessages('fr')
  const ids = planShortIds(
    Object.values(reference).flatMap((texts) => Object.keys(texts)),
    join(COMPONENTS, 'src'),
  )
  const parts = await bundle(ids)
  const files: Record<string, string> = {}
  for (const [id, profile] of Object.entries(profiles)) {
    const theme = await readFile(join(ROOT, 'packages/utilities', id, 'theme.css'), 'utf8')
    files[`v1/${id}/theme.css`] = theme
    for (const language of profile.languages)
      Object.assign(
        files,
        compose({
          parts,
          ids,
          profile: publicProfile(profile, language),
          messages: await readMessages(language),
          overrides: messages[id]?.[language] ?? {},
          theme,
          today: today ?? localDate(profile.timeZone, Date.now()),
          hasWays: hasOtherWays(profile),
        }),
      )
    // A page that bundles the widgets asks in the page's language, whichever it is.
    const first = files[`v1/${id}/${profile.languages[0]}.json`] ?? ''
    for (const name of ['default', ...LANGUAGES]) files[`v1/${id}/${name}.json`] ??= first
  }
  return files
}

/** Subresource Integrity of every script of this exact version. */
function integrity(files: Record<string, string>): string {
  const hashes: Record<string, string> = {}
  for (const [path, content] of Object.entries(files))
    if (path.startsWith(VERSION)) hashes[`/foyer/${path}`] = `sha384-${createHash('sha384').update(content).digest('base64')}`
  return `${JSON.stringify(hashes, null, 2)}\n`
}

async function put(target: string, content: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, content)
}

if (import.meta.main) await build()
