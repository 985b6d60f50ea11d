// Writes the types of the client package (clients/typescript) again, from the description that this source gives of its API.
//   npm run client
import { writeFile } from 'node:fs/promises'
import { ApiServer } from '../tests/support/api-server'
import { CLIENT_TYPES, clientTypes } from '../tests/support/client-types'

const server = await ApiServer.start()
try {
  await writeFile(CLIENT_TYPES, await clientTypes(server.url))
  console.log(`Wrote ${CLIENT_TYPES}.`)
} finally {
  await server.stop()
}
