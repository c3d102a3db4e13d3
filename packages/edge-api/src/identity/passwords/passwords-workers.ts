import simd from 'argon2id/dist/simd.wasm?module'
import setUpArgon2id from 'argon2id/lib/setup.js'
import type { Passwords } from '../../platform/ports.ts'
import { argon2idPasswords } from './argon2id-passwords.ts'
import { inTurn } from './isolate-queue.ts'
import { passwordListsOnWorkers } from './password-lists-workers.ts'

/** Started with the first password, once for each isolate: its memory is 65 MiB, and computing leaves nothing behind. */
let computing: ReturnType<typeof setUpArgon2id> | undefined

/** argon2id in WebAssembly. Every Worker has SIMD. A hash holds the isolate for as long as it takes. */
export const workersPasswords = (): Passwords =>
  argon2idPasswords(passwordListsOnWorkers, (password, salt, tagLength, cost, asker) =>
    inTurn(asker, async () => {
      computing ??= setUpArgon2id(instantiate, () => Promise.reject(new Error('This runtime lacks WebAssembly SIMD.')))
      const compute = await computing
      return compute({ password, salt, tagLength, memorySize: cost.memoryKib, passes: cost.passes, parallelism: cost.lanes })
    }),
  )

async function instantiate(imports: WebAssembly.Imports): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  return { module: simd, instance: await WebAssembly.instantiate(simd, imports) }
}
