import { type Retention, retentionOf } from '../../packages/edge-api/src/platform/database/retention.ts'
import * as tables from '../../packages/edge-api/src/platform/database/schema.ts'

const ERASED: Record<Retention['erased'], string> = {
  'with-account': 'with the account',
  'with-customer': 'with the customer',
  'runs-out': 'runs out by itself',
  stays: 'stays',
}

/** Every table: whose it is, how long it is kept and how it is erased, as the tables declare it. */
export function dataKept(): string {
  const rows = retentionOf(tables).map(
    ({ name, of, by, kept, erased }) => `| \`${name}\` | ${of} | ${by === null ? '' : `\`${by}\``} | ${kept} | ${ERASED[erased]} |`,
  )
  return `# What is kept

Each table of a utility's database, from what it declares beside itself (\`packages/edge-api/src/platform/database\`). *Found by* is the
column that leads to the person, directly or through the table that it refers to. What runs out is removed every ten minutes. *Erased*
says what has to go with a person who asks for it: there is no command for that yet.

| table | whose | found by | kept | erased |
|---|---|---|---|---|
${rows.join('\n')}
`
}
