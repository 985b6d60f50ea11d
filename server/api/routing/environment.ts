// The context of every route handler.

import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Locale } from '@/lib/domain/localized'
import type { Credential, Person } from '../../auth/identity'
import type { RequestAddress } from '../../http/client-address'

export interface ApiEnvironment {
  Bindings: {
    /** The address that the request comes from, and the host that it named. */
    address: RequestAddress
    /** The id of the request, for the log and for people to quote. */
    requestId: string
  }
  Variables: {
    /** The person who sends the request; null for nobody signed in. */
    person: Person | null
    /** The person's credential; null for nobody signed in. */
    credential: Credential | null
    /** The language of words that the answer or a new board needs. */
    locale: Locale
    /** The origin that links in answers begin with. */
    baseUrl: string
  }
}

export type Api = OpenAPIHono<ApiEnvironment>
export type ApiContext = Context<ApiEnvironment>
