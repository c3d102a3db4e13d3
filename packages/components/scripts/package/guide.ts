import { oneLine, type Tag } from '../element-types/tags.ts'

/** `llms.txt`: what a language model, or a hurried person, has to know to write a page with the tags. */
export const guide = (name: string, tags: readonly Tag[]): string => `# ${name}

> A utility's customer area as web components: log-in, sign-up, invoices, access, security. For pages that bundle; a page that does not
> pastes one script of the customer area instead. Use one of both on a page, never both.

## Use

\`\`\`js
// area.js
import { trustApi } from '${name}'

trustApi('https://area.utility.example')
\`\`\`

\`\`\`js
import './area.js' // before the tags are defined, which ask for it
import '${name}/define/foyer-login.js'
import '${name}/define/foyer-invoices.js'
\`\`\`

\`\`\`html
<foyer-provider api="https://area.utility.example" utility="utility" lang="en">
  <foyer-login success-url="/my-invoices"></foyer-login>
  <foyer-invoices></foyer-invoices>
</foyer-provider>
\`\`\`

- \`${name}/define/TAG.js\` defines a tag and \`foyer-provider\`; \`${name}/define.js\` defines all of them. Importing \`${name}\` brings
  classes and types and defines nothing.
- \`api\` is the origin of the utility's customer area, \`utility\` its id there. It is heeded once \`trustApi\` has named it: a tag that a visitor of
  the page wrote leads no password elsewhere. Call it where the page is, not on a server. The page's exact origin has to be in the utility's list.
- The page has to share the site of the customer area (\`www.utility.example\` with \`area.utility.example\`). The page of an OAuth client pastes
  the script: it leads to the utility's own page, where passwords are typed.
- The modules can be imported on a server, where they render nothing.
- Policy: \`script-src\` your own scripts; \`connect-src\` the customer area; \`trusted-types lit-html 'allow-duplicates'\`.
- Events bubble and are composed; their \`detail\` is typed. Types of tags: \`${name}/types/react\`, \`/vue\`, \`/preact\`, \`/angular\`, \`/dom\`.

## Tags

${tags.map(section).join('\n')}`

const section = ({ name, description, attributes, events }: Tag) => `### ${name}

${[oneLine(description), ...attributes.map((each) => `- attribute \`${each.name}\`: ${each.type.replaceAll('FoyerAudience', "'individual' | 'professional'")}. ${oneLine(each.description)}`), ...events.map((each) => `- event \`${each.name}\`: ${oneLine(each.description)}`)].filter(Boolean).join('\n')}
`
