import { join } from 'node:path'
import { createGenerator } from 'ts-json-schema-generator'
import * as z from 'zod/mini'
import { PROBLEM_STATUS } from '../../packages/contract/src/errors.ts'
import { SCOPES, type Scope } from '../../packages/contract/src/oauth.ts'
import { householdDecision, householdQuery } from '../../packages/contract/src/schemas/household.ts'
import { INVOICES_QUERY } from '../../packages/contract/src/schemas/invoices.ts'
import { journeyQuery, journeyStart, stepInputs, switchChannelInput, turn } from '../../packages/contract/src/schemas/journeys.ts'
import { authorizationDecision, authorizationParameters } from '../../packages/contract/src/schemas/oauth.ts'
import { profileQuery } from '../../packages/contract/src/schemas/profile.ts'
import { activityQuery, factorName, factorOffer, factorProof, passwordChange } from '../../packages/contract/src/schemas/security.ts'
import { signOutQuery } from '../../packages/contract/src/schemas/session.ts'
import { nothing, teamAuditQuery, teamInvitation, teamMemberChange, teamQuery } from '../../packages/contract/src/schemas/team.ts'

const contract = join(import.meta.dirname, '..', '..', 'packages', 'contract')

type Json = Record<string, unknown>

/** The API's description (OpenAPI 3.1): requests from the schemas that validate them, answers from the contract's types. */
export function openapi(version: string): string {
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Foyer',
      version,
      description: 'A utility\u2019s customer area. Amounts are integer cents, dates YYYY-MM-DD, times RFC 3339 UTC.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      { url: '{origin}/v1/{utility}', variables: { origin: { default: 'https://area.utility.example' }, utility: { default: 'utility' } } },
    ],
    paths: {
      '/profile': { get: operation('What widgets need to know of the utility', 'PublicProfile', { query: profileQuery, isPublic: true }) },
      '/journeys': {
        post: operation('Begin a journey with its first input', 'Journey', { body: journeyStart, status: '201', isPublic: true }),
        get: operation('This browser\u2019s newest open journey', 'Journey', { query: journeyQuery, isPublic: true }),
      },
      '/journeys/{id}': {
        parameters: [pathId],
        post: operation('Take a turn', 'Journey', { body: turn, isPublic: true }),
        get: operation('Where a journey stands', 'Journey', { isPublic: true }),
      },
      '/session': {
        get: operation('Who is signed in and for whom; null for a visitor', 'SessionAnswer', { isPublic: true }),
        delete: operation('Sign out, here or on every device; a client ends its own connection', 'SessionAnswer', {
          query: signOutQuery,
          isPublic: true,
        }),
      },
      '/contracts': { get: operation('Contracts with their delivery points', 'ContractList', { scope: 'contracts:read' }) },
      '/invoices': {
        get: operation('Invoices, newest first, in keyset pages; the first brings the balance', 'InvoicePage', {
          query: INVOICES_QUERY,
          scope: 'invoices:read',
        }),
      },
      '/invoices/{id}': { parameters: [pathId], get: operation('An invoice with its lines', 'Invoice', { scope: 'invoices:read' }) },
      '/team': { get: operation('People of a company and open invitations, for its administrators', 'Team', { query: teamQuery }) },
      '/team/audit': { get: operation('Who did what in a company, newest first', 'TeamEventPage', { query: teamAuditQuery }) },
      '/team/invitations': {
        post: operation('Invite somebody by an activation link; takes a step-up', 'TeamInvitation', {
          body: teamInvitation,
          status: '201',
          isOnce: true,
        }),
      },
      '/team/invitations/{id}': { parameters: [pathId], delete: operation('Revoke an invitation', 'TeamInvitation', { isOnce: true }) },
      '/team/invitations/{id}/resend': {
        parameters: [pathId],
        post: operation('Send a new link; the one before stops working; takes a step-up once that is over', 'TeamInvitation', {
          body: nothing,
          isOnce: true,
        }),
      },
      '/team/members/{id}': {
        parameters: [pathId],
        patch: operation('Change role and contracts; the id is the account\u2019s; takes a step-up', 'TeamSeat', {
          body: teamMemberChange,
          isOnce: true,
        }),
        delete: operation('Take access away; the id is the account\u2019s; takes a step-up', 'TeamSeat', {
          query: teamQuery,
          isOnce: true,
        }),
      },
      '/factors': {
        get: operation('What protects the account beside its password', 'FactorList'),
        post: operation('Add the factor that was offered, with its proof; takes a step-up', 'Factor', {
          body: factorProof,
          status: '201',
          isOnce: true,
        }),
      },
      '/factors/{id}': {
        parameters: [pathId],
        patch: operation('Rename an app or a passkey', 'FactorRenamed', { body: factorName, isOnce: true }),
        delete: operation('Remove a factor; takes a step-up', 'FactorRemoval', { isOnce: true }),
      },
      '/factor-offers': {
        post: operation('A secret for an app, or the options of a new passkey; takes a step-up', 'FactorOffer', { body: factorOffer }),
      },
      '/factor-release': {
        delete: operation('Cancel the request to do without lost factors', 'ReleaseCancellation', { isOnce: true }),
      },
      '/recovery-codes': {
        post: operation('Ten new recovery codes, shown once; takes a step-up', 'RecoveryCodes', {
          body: nothing,
          status: '201',
          isOnce: true,
        }),
      },
      '/passkey-requests': {
        get: operation('What a passkey signs before anybody is known; null where the profile takes none', 'PasskeyRequestAnswer', {
          isPublic: true,
        }),
      },
      '/sessions': {
        get: operation('Where the account is open, this session first', 'SessionList'),
        delete: operation('End all sessions but this one', 'SessionsEnded', { isOnce: true }),
      },
      '/sessions/{id}': { parameters: [pathId], delete: operation('End a session', 'SessionsEnded', { isOnce: true }) },
      '/activity': { get: operation('What happened to the account, newest first', 'ActivityPage', { query: activityQuery }) },
      '/password': {
        get: operation('What a new password has to meet', 'PasswordSetting'),
        put: operation('Another password; other sessions end; takes a step-up', 'SessionsEnded', { body: passwordChange, isOnce: true }),
      },
      '/origin': { get: operation('Whether the page that asks is listed, by its Origin; answers any', 'OriginAnswer', { isPublic: true }) },
      '/client': { get: operation('Which client the page that asks is, by its Origin', 'ClientAnswer', { isPublic: true }) },
      '/authorization': {
        get: operation('What a client asks of the customer; for the first-party page alone', 'AuthorizationAnswer', {
          query: authorizationParameters,
          isPublic: true,
        }),
        post: operation('The customer\u2019s decision, and where it leads; to allow contracts takes a step-up', 'AuthorizationDecision', {
          body: authorizationDecision,
        }),
      },
      '/consents': { get: operation('Whom the customer gave access', 'ConsentList') },
      '/consents/{id}': {
        parameters: [pathId],
        delete: operation('Withdraw it; access ends at once', 'ConsentWithdrawal', { isOnce: true }),
      },
      '/household': {
        get: operation('Who shares an individual\u2019s contracts, and who asks to', 'Household', { query: householdQuery }),
      },
      '/household/{id}': {
        parameters: [pathId],
        post: operation('Grant or refuse a request; to grant it takes a step-up', 'HouseholdDecision', {
          body: householdDecision,
          isOnce: true,
        }),
      },
      '/household/members/{id}': {
        parameters: [pathId],
        delete: operation('Take a member\u2019s access away; the id is the account\u2019s; takes a step-up', 'HouseholdRemoval', {
          query: householdQuery,
          isOnce: true,
        }),
      },
    },
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-foyer-{utility}-session' }, client },
      schemas: {
        ...answers(),
        ContractList: {
          type: 'object',
          properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Contract' } } },
          required: ['items'],
        },
        ProblemCode: { type: 'string', enum: Object.keys(PROBLEM_STATUS) },
        ...Object.fromEntries(Object.entries(stepInputs).map(([step, schema]) => [`input.${step}`, requestSchema(schema)])),
        'input.switch-channel': requestSchema(switchChannelInput),
      },
    },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** Somebody else's page or app: OAuth 2.1 with PKCE, every request with a DPoP proof (RFC 9449). */
const client = {
  type: 'oauth2',
  description: 'Authorization code with PKCE (S256); tokens are bound to a key by DPoP, whose proof goes along in the header DPoP.',
  flows: {
    authorizationCode: {
      authorizationUrl: '/authorize',
      tokenUrl: '/token',
      refreshUrl: '/token',
      scopes: Object.fromEntries(SCOPES.map((scope) => [scope, ''])),
    },
  },
}

/** A write is done once for each key; a repeat gets the same answer. */
const idempotencyKey = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', pattern: '^[\\w-]{16,128}$' } }

const pathId = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

function requestSchema(schema: z.core.$ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
  return rest
}

function operation(
  summary: string,
  answer: string,
  {
    query,
    body,
    status = '200',
    isPublic = false,
    isOnce = false,
    scope,
  }: { query?: z.core.$ZodType; body?: z.core.$ZodType; status?: string; isPublic?: boolean; isOnce?: boolean; scope?: Scope } = {},
): Json {
  const { properties = {}, required = [] } = query ? (requestSchema(query) as { properties?: Json; required?: string[] }) : {}
  const parameters: Json[] = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    ...(required.includes(name) ? { required: true } : {}),
    schema,
  }))
  if (isOnce) parameters.push(idempotencyKey)
  return {
    summary,
    ...(isPublic ? {} : { security: [{ session: [] }, ...(scope ? [{ client: [scope] }] : [])] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: requestSchema(body) } } } } : {}),
    responses: {
      [status]: { description: summary, content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } } },
      default: {
        description: 'Refused (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/** JSON schemas of what the API answers, from the types it is written with. */
function answers(): Json {
  const schemas: Json = {}
  for (const [file, types] of Object.entries({
    'resources.ts': [
      'PublicProfile',
      'SessionAnswer',
      'Contract',
      'InvoicePage',
      'Invoice',
      'Team',
      'TeamInvitation',
      'TeamSeat',
      'TeamEventPage',
      'Household',
      'HouseholdDecision',
      'HouseholdRemoval',
    ],
    'security.ts': [
      'FactorList',
      'Factor',
      'FactorOffer',
      'FactorRenamed',
      'FactorRemoval',
      'ReleaseCancellation',
      'RecoveryCodes',
      'PasskeyRequestAnswer',
      'SessionList',
      'SessionsEnded',
      'ActivityPage',
      'PasswordSetting',
    ],
    'journeys.ts': ['Journey'],
    'oauth.ts': ['ClientAnswer', 'AuthorizationAnswer', 'AuthorizationDecision', 'ConsentList', 'ConsentWithdrawal'],
    'errors.ts': ['Problem'],
  })) {
    const generator = createGenerator({
      path: join(contract, 'src', file),
      tsconfig: join(contract, 'tsconfig.generator.json'),
      skipTypeCheck: true,
      expose: 'export',
    })
    for (const type of types) Object.assign(schemas, generator.createSchema(type).definitions)
  }
  return JSON.parse(JSON.stringify(schemas).replaceAll('#/definitions/', '#/components/schemas/'))
}
