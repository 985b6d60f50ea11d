// The types of the client package, made of what a server says of its API.

import { fileURLToPath } from 'node:url'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'

/** The file that holds them. */
export const CLIENT_TYPES = fileURLToPath(new URL('../../clients/typescript/schema.d.ts', import.meta.url))

const HEAD = '// Every path of the API, made of its description by `npm run client`. Not written by hand.\n\n'

/** Makes the types of the API of the server at this address. */
export async function clientTypes(url: string): Promise<string> {
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenAPI3
  return HEAD + astToString(await openapiTS(document))
}
