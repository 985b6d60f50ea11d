// A client of a Foreboard server: openapi-fetch with the server's address and a token.

import createClient from 'openapi-fetch'

export function createForeboardClient({ url, token, ...options }) {
  const client = createClient({ ...options, baseUrl: url.replace(/\/$/, '') })
  client.use({
    onRequest: ({ request }) => {
      request.headers.set('authorization', `Bearer ${token}`)
    },
  })
  return client
}
