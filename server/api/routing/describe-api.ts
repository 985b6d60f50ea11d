// The description of the API at /api/openapi.json: what the routes declare, and what holds for many of them.

import type { Permission } from '@/lib/domain/people/role'
import type { Api } from './environment'

interface Operation {
  readonly 'x-permission'?: Permission
  security?: readonly object[]
  readonly responses?: Record<string, { headers?: Record<string, unknown> }>
}

/** Fields of the IETF's draft "RateLimit header fields for HTTP" (routing/write-rates). */
const RATE_FIELDS = {
  RateLimit: {
    description: 'What is left of each rate: `r` requests, and all of them again in `t` seconds',
    schema: { type: 'string', example: '"person";r=598;t=1, "address";r=11998;t=1' },
  },
  'RateLimit-Policy': {
    description: 'The rates that count changes: `q` requests in `w` seconds',
    schema: { type: 'string', example: '"person";q=600;w=60, "address";q=12000;w=60' },
  },
} as const

/** Describes every route that the app has by now. `appUrl` is the public address; relative to itself without. */
export function describeApi(app: Api, appUrl: string | undefined): object {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
  for (const [name, field] of Object.entries(RATE_FIELDS)) app.openAPIRegistry.registerComponent('headers', name, field)
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Foreboard',
      version: '1',
      description:
        'Boards, briefs, cards and links of a Foreboard server. docs/scripting.md says what every call keeps to.',
      license: { name: 'MIT' },
    },
    servers: [{ url: appUrl ?? '/' }],
    security: [{ bearer: [] }],
  })
  for (const methods of Object.values(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(methods as Record<string, Operation>)) {
      if (operation['x-permission'] === 'public') operation.security = []
      if (method !== 'get') addRateFields(operation)
    }
  }
  return document
}

function addRateFields({ responses = {} }: Operation): void {
  const references: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.keys(RATE_FIELDS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  )
  // Routes may share what they declare of an answer: it stays as it is.
  for (const response of Object.values(responses)) response.headers = { ...response.headers, ...references }
}
