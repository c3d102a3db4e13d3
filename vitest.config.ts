import { defineConfig } from 'vitest/config'
import { trustTestCertificate } from './packages/edge-api/test/workerd/trusted-certificate.ts'

trustTestCertificate()
const { cloudflareTest } = await import('@cloudflare/vitest-plugin')

/** Vitest leaves a processor to itself by default, which is half of a machine with two. */
const maxWorkers = '100%'

/** Against what hangs, not against what is slow: on a machine that is busy with something else a test takes ten times as long. */
const patience = { testTimeout: 600_000, hookTimeout: 600_000 }

const INSIDE_WORKERD = 'packages/edge-api/test/workerd/**/*.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          maxWorkers,
          ...patience,
          globalSetup: ['packages/edge-api/test/hosted-files.setup.ts'],
          include: [
            'packages/{contract,edge-api}/{src,test,scripts}/**/*.test.ts',
            'packages/utilities/**/*.test.ts',
            'packages/host-demo/{plugins,server,demo,portal}/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: [INSIDE_WORKERD, '**/node_modules/**'],
        },
      },
      {
        plugins: [
          cloudflareTest(({ inject }) => {
            const { smeg, second } = inject('databases')
            return {
              miniflare: {
                // wrangler.toml's: a test of the entry itself would have to name it there.
                compatibilityDate: '2026-10-01',
                modulesRules: [
                  { type: 'CompiledWasm', include: ['**/*.wasm?module'] },
                  { type: 'Data', include: ['**/*.bin'] },
                ],
                bindings: { DB_SMEG_URL: smeg, DB_SMEG_TOKEN: 'bridge-token', DB_SECOND_URL: second, DB_SECOND_TOKEN: 'bridge-token' },
              },
            }
          }),
        ],
        test: {
          name: 'workerd',
          maxWorkers,
          ...patience,
          include: [INSIDE_WORKERD],
          globalSetup: ['packages/edge-api/test/workerd/global-setup.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/global-setup.ts'],
          exclude: ['**/node_modules/**', 'e2e/engines/**'],
          // A file brings its own demo and browser, and nothing that another one would meet.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // What moves by itself is looked for with a clock, on machines that are busy: a finding that is real comes twice.
          retry: 1,
          ...patience,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['e2e/engines/**/*.test.ts'],
          globalSetup: ['e2e/global-setup.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
