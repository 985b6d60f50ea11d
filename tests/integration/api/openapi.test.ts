// The OpenAPI document is true: every route in it answers, and every route that answers is in it.

import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACTIONS, SERVER_ACTIONS, WORKSPACE_ACTIONS } from '@/lib/domain/people/role'
import { ApiServer } from '../../support/api-server'

interface Route {
  readonly summary?: string
  readonly operationId: string
  readonly 'x-permission'?: string
  readonly responses: object
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

interface Document {
  readonly openapi: string
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Record<string, Record<string, Route>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const PERMISSIONS: readonly string[] = [...ACTIONS, ...WORKSPACE_ACTIONS, ...SERVER_ACTIONS]

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

/** The places of objects in a schema that would take members it doesn't name. */
function looseObjects(schema: Schema, schemas: Readonly<Record<string, Schema>>, place = ''): string[] {
  const { $ref, properties = {}, additionalProperties, items, anyOf = [], oneOf = [], allOf = [] } = schema
  const named = $ref === undefined ? undefined : schemas[$ref.split('/').at(-1) ?? '']
  const isLoose = schema.properties !== undefined && additionalProperties !== false
  const inside: [string, Schema | undefined][] = [
    ['', named],
    ...Object.entries(properties).map(([name, each]): [string, Schema] => [`.${name}`, each]),
    ['[]', items],
    ['{}', typeof additionalProperties === 'object' ? additionalProperties : undefined],
    ...[...anyOf, ...oneOf, ...allOf].map((each, i): [string, Schema] => [`|${i}`, each]),
  ]
  const found = inside.flatMap(([name, each]) => (each ? looseObjects(each, schemas, place + name) : []))
  return isLoose ? [place === '' ? 'the body' : place, ...found] : found
}

let server: ApiServer
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())

describe('/api/openapi.json', () => {
  it('lists the routes of the contract, and each of them answers', async () => {
    const { body } = await server.caller().call<Document>('GET', '/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    const routes = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, route]) => ({ method: method.toUpperCase(), path, route })),
    )
    const names = routes.map(({ route }) => route.operationId)
    expect(new Set(names).size).toBe(routes.length)
    expect(names.filter((name) => !/^[a-z]+[A-Z][A-Za-z0-9]+$/.test(name))).toEqual([])
    expect(names).toContain('patchBoardsByBoardIdCardsByCardId')
    expect(body.servers).toHaveLength(1)
    // This list is fixed; the permission matrix (tests/integration/permissions) walks all existing routes.
    expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining([
        'DELETE /api/boards/{boardId}',
        'DELETE /api/boards/{boardId}/briefs/{briefId}',
        'DELETE /api/boards/{boardId}/cards/{cardId}',
        'DELETE /api/boards/{boardId}/invites/{inviteId}',
        'DELETE /api/boards/{boardId}/links/{linkId}',
        'DELETE /api/boards/{boardId}/members/{userId}',
        'GET /api/boards',
        'GET /api/boards/{boardId}',
        'GET /api/boards/{boardId}/briefs',
        'GET /api/boards/{boardId}/briefs/{briefId}',
        'GET /api/boards/{boardId}/cards',
        'GET /api/boards/{boardId}/cards/{cardId}',
        'GET /api/boards/{boardId}/invites',
        'GET /api/boards/{boardId}/invites/{inviteId}',
        'GET /api/boards/{boardId}/links',
        'GET /api/boards/{boardId}/members',
        'GET /api/boards/{boardId}/thumbnail',
        'DELETE /api/me/sessions',
        'DELETE /api/me/sessions/{sessionId}',
        'DELETE /api/me/tokens/{tokenId}',
        'DELETE /api/me',
        'GET /api/me',
        'GET /api/me/owned-boards',
        'GET /api/me/sessions',
        'GET /api/me/tokens',
        'GET /api/sign-in-options',
        'POST /api/account',
        'POST /api/admin/invites',
        'POST /api/me/tokens',
        'POST /api/setup',
        'GET /api/templates',
        'PATCH /api/boards/{boardId}',
        'PATCH /api/boards/{boardId}/briefs/{briefId}',
        'PATCH /api/boards/{boardId}/cards/{cardId}',
        'PATCH /api/boards/{boardId}/members/{userId}',
        'PATCH /api/me',
        'POST /api/boards',
        'POST /api/boards/{boardId}/briefs',
        'POST /api/boards/{boardId}/cards',
        'POST /api/boards/{boardId}/duplicate',
        'POST /api/boards/{boardId}/invites',
        'POST /api/boards/{boardId}/links',
        'POST /api/boards/{boardId}/restore',
        'POST /api/join',
        'DELETE /api/workspaces/{workspaceId}',
        'DELETE /api/workspaces/{workspaceId}/invites/{inviteId}',
        'DELETE /api/workspaces/{workspaceId}/members/{userId}',
        'GET /api/workspaces',
        'GET /api/workspaces/{workspaceId}',
        'GET /api/workspaces/{workspaceId}/invites',
        'GET /api/workspaces/{workspaceId}/members',
        'PATCH /api/workspaces/{workspaceId}',
        'PATCH /api/workspaces/{workspaceId}/members/{userId}',
        'POST /api/workspaces',
        'POST /api/workspaces/{workspaceId}/invites',
        'POST /api/join/preview',
        'PUT /api/boards/{boardId}/thumbnail',
      ]),
    )
    const visitor = await server.visitor()
    for (const { method, path, route } of routes) {
      expect(route.summary, `${method} ${path} has a summary`).toBeTruthy()
      expect(PERMISSIONS, `${method} ${path} says who may use it`).toContain(route['x-permission'])
      const { status } = await visitor.call(method, path.replace(/\{\w+\}/g, 'none'))
      expect(Object.keys(route.responses), `${method} ${path} answers ${status}`).toContain(String(status))
    }
  })

  it('is valid by two validators, which find no error', async () => {
    const { body } = await server.caller().call<Record<string, unknown>>('GET', '/api/openapi.json')
    expect(await new Validator().validate(structuredClone(body))).toEqual({ valid: true })
    const problems = await lintFromString({
      source: JSON.stringify(body),
      config: await createConfig({ extends: ['recommended'] }),
    })
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([])
    expect(problems.length).toBeLessThan(10)
  })

  it('has no body with an object inside that takes members it doesn’t name', async () => {
    const { body } = await server.caller().call<Document>('GET', '/api/openapi.json')
    const loose = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { requestBody }]) => {
        const schema = requestBody?.content['application/json']?.schema
        return schema ? looseObjects(schema, body.components.schemas).map((at) => `${method} ${path}: ${at}`) : []
      }),
    )
    expect(loose).toEqual([])
  })

  it('says which answers tell what is left of a rate, and where nobody needs to be signed in', async () => {
    const { body } = await server.caller().call<Document>('GET', '/api/openapi.json')
    const at = (method: string, path: string) => JSON.stringify(body.paths[path]?.[method])
    expect(at('post', '/api/boards')).toContain('#/components/headers/RateLimit-Policy')
    expect(at('get', '/api/boards')).not.toContain('RateLimit')
    expect(at('get', '/api/boards/{boardId}/cards/{cardId}')).not.toContain('RateLimit')
    expect(at('get', '/api/clock')).toContain('"security":[]')
    expect(at('get', '/api/boards')).not.toContain('"security"')
  })
})
