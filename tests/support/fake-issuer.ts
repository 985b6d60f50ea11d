// An OpenID Connect issuer on a port of its own: real discovery, real keys, signed id tokens, and PKCE that is checked.

import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The claims of an id token about a person. */
export interface Claims {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
  readonly name?: string
}

interface Grant {
  readonly claims: Claims
  readonly challenge: string
  readonly nonce: string | null
  readonly redirectUri: string
}

export const CLIENT = { id: 'foreboard', secret: 'a secret of the client' }

export class FakeIssuer {
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  readonly #grants = new Map<string, Grant>()
  #server: Server | undefined
  #port = 0
  /** How often the discovery document was requested. */
  discoveries = 0
  /** Signs with a key other than the published one. */
  forges = false
  /** The person who signs in when a browser arrives; undefined after they declined. */
  visitor: Claims | undefined
  /** Never answers requests for the discovery document, as behind a broken firewall. */
  hangs = false

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Starts the issuer, on the same port after the first time. */
  async start(): Promise<this> {
    const server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        response.statusCode = 500
        response.end(String(error))
      })
    })
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (server.address() as AddressInfo).port
    this.#server = server
    return this
  }

  async stop(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    if (!server) return
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  /** Signs a person in at the address to which the server redirected them. Returns the path of the callback. */
  authorize(address: string, claims: Claims): string {
    const url = new URL(address)
    const read = (name: string) => url.searchParams.get(name)
    const expected = { response_type: 'code', client_id: CLIENT.id, code_challenge_method: 'S256' }
    for (const [name, value] of Object.entries(expected)) {
      if (read(name) !== value) throw new Error(`${name} is ${read(name)}`)
    }
    const redirectUri = read('redirect_uri') ?? ''
    const code = randomUUID()
    this.#grants.set(code, { claims, challenge: read('code_challenge') ?? '', nonce: read('nonce'), redirectUri })
    const back = new URL(redirectUri)
    return `${back.pathname}?${new URLSearchParams({ code, state: read('state') ?? '' }).toString()}`
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?')[0]
    if (path === '/.well-known/openid-configuration') {
      this.discoveries += 1
      if (this.hangs) return
      return json(response, {
        issuer: this.url,
        authorization_endpoint: `${this.url}/authorize`,
        token_endpoint: `${this.url}/token`,
        jwks_uri: `${this.url}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    }
    if (path === '/keys') {
      return json(response, {
        keys: [{ ...this.#keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      })
    }
    if (path === '/token') return this.#token(request, response)
    if (path === '/authorize') return this.#sendBack(new URL(request.url ?? '', this.url), response)
    response.statusCode = 404
    response.end()
  }

  /** A browser shows no page here and is redirected back at once. */
  #sendBack(asked: URL, response: ServerResponse): void {
    const back = new URL(asked.searchParams.get('redirect_uri') ?? '')
    const state = asked.searchParams.get('state') ?? ''
    const refused = `${back.pathname}?${new URLSearchParams({ error: 'access_denied', state }).toString()}`
    const path = this.visitor ? this.authorize(asked.href, this.visitor) : refused
    response.writeHead(302, { location: new URL(path, back).href }).end()
  }

  async #token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const form = new URLSearchParams(text)
    const grant = this.#grants.get(form.get('code') ?? '')
    this.#grants.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const basic = `Basic ${btoa(`${CLIENT.id}:${CLIENT.secret}`)}`
    const isClient = request.headers.authorization === basic || form.get('client_secret') === CLIENT.secret
    if (!grant || !isClient || challenge !== grant.challenge || form.get('redirect_uri') !== grant.redirectUri) {
      response.statusCode = 400
      return json(response, { error: 'invalid_grant' })
    }
    return json(response, {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: 60,
      id_token: this.#idToken(grant),
    })
  }

  #idToken({ claims, nonce }: Grant): string {
    const at = Math.floor(Date.now() / 1000)
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const payload = { iss: this.url, aud: CLIENT.id, iat: at, exp: at + 60, ...(nonce && { nonce }), ...claims }
    const signed = `${part({ alg: 'RS256', kid: 'one' })}.${part(payload)}`
    const key = this.forges ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey : this.#keys.privateKey
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
  }
}

function json(response: ServerResponse, body: object): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}
