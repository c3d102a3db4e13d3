import type { Condition, Entry, Facts, JourneyDefinition, Profile } from '../../packages/contract/src/profile.ts'

type Known = Partial<Record<keyof Facts, boolean>>

/** `docs/journeys.md`: a state diagram of every journey, drawn from the profiles. */
export function journeyDiagrams(profiles: Readonly<Record<string, Profile>>): string {
  const parts = Object.values(profiles).flatMap((profile) =>
    Object.entries(profile.audiences).flatMap(([audience, definition]) => [
      `## ${profile.name}, ${audience}${definition.status === 'soon' ? ' (announced, not open yet)' : ''}\n`,
      ...Object.entries(definition.journeys).map(([kind, journey]) => `### ${kind}\n\n\`\`\`mermaid\n${diagram(journey)}\`\`\`\n`),
    ]),
  )
  return `# Journeys

Drawn from the profiles in \`packages/utilities\` by \`pnpm generate\`. A journey is a list: the next step is the first entry
that applies and is not yet satisfied. An arrow's words are the condition under which its step comes next; \`back\` and
"change the address" lead to earlier steps and are left out.

${parts.join('\n')}`
}

function diagram({ steps, ends }: JourneyDefinition): string {
  const lines = ['stateDiagram-v2', '  direction LR', ...steps.map((entry) => `  ${stateOf(entry)}: ${entry.id ?? entry.step}`)]
  arrows('[*]', {}, steps, lines, ends)
  for (const [index, entry] of steps.entries()) arrows(stateOf(entry), after(entry), steps.slice(index + 1), lines, ends)
  return `${lines.join('\n')}\n`
}

const stateOf = (entry: Entry) => (entry.id ?? entry.step).replaceAll('-', '_')

/** What is known once an entry was satisfied. */
const after = (entry: Entry): Known => ({ ...literals(entry.when), ...(entry.step === 'identify' ? { identified: true } : {}) })

function arrows(from: string, known: Known, rest: readonly Entry[], lines: string[], ends: JourneyDefinition['ends']): void {
  let facts = known
  for (const entry of rest) {
    const asked = literals(entry.when)
    if (contradicts(facts, asked)) continue
    const isCertain = entry.when === undefined || implies(facts, asked)
    lines.push(`  ${from} --> ${stateOf(entry)}${isCertain ? '' : `: ${words(entry.when, facts)}`}`)
    if (isCertain) return
    const [only, ...more] = Object.entries(asked).filter(([fact]) => facts[fact as keyof Facts] === undefined)
    // Passed over, so its condition does not hold: with one fact in question, that fact is known now.
    if (only && more.length === 0) facts = { ...facts, [only[0]]: !only[1] }
    if (facts.accountKnown === false && facts.identified) facts = { ...facts, accountUnknown: true }
    if (facts.accountUnknown === false && facts.identified) facts = { ...facts, accountKnown: true }
  }
  lines.push(`  ${from} --> [*]: ${ends === 'signed-in' ? 'signed in' : 'finished'}`)
}

/** The facts that a condition of `fact` and `all` fixes; others fix none. */
function literals(condition: Condition | undefined): Known {
  if (condition === undefined) return {}
  if ('fact' in condition) return { [condition.fact]: condition.is }
  return 'all' in condition ? Object.assign({}, ...condition.all.map(literals)) : {}
}

function contradicts(known: Known, asked: Known): boolean {
  const both = { ...known, ...asked }
  if (both.accountKnown && both.accountUnknown) return true
  return Object.entries(asked).some(([fact, is]) => known[fact as keyof Facts] !== undefined && known[fact as keyof Facts] !== is)
}

const implies = (known: Known, asked: Known): boolean =>
  Object.keys(asked).length > 0 && Object.entries(asked).every(([fact, is]) => known[fact as keyof Facts] === is)

function words(condition: Condition | undefined, known: Known): string {
  if (condition === undefined) return ''
  if ('all' in condition)
    return condition.all
      .filter((each) => !('fact' in each) || known[each.fact] !== each.is)
      .map((each) => words(each, known))
      .join(' and ')
  if ('any' in condition) return condition.any.map((each) => words(each, known)).join(' or ')
  if ('not' in condition) return `not (${words(condition.not, known)})`
  const name = condition.fact.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return condition.is ? name : `not ${name}`
}
