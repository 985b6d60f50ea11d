import type { Client, ClientOptions } from 'openapi-fetch'
import type { components, paths } from './schema.js'

export type { components, paths }

export interface ForeboardOptions extends Omit<ClientOptions, 'baseUrl'> {
  /** The address of the server, such as https://foreboard.example.org. */
  readonly url: string
  /** An API token, as an account page makes it. */
  readonly token: string
}

export type ForeboardClient = Client<paths>

/** Makes a client that knows every path of the API, what it takes and what it answers. */
export function createForeboardClient(options: ForeboardOptions): ForeboardClient
