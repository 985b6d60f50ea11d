// Next calls this for a page that fails on the server. The log then has the digest that the error page shows, together
// with the id of the request.

import type { Instrumentation } from 'next'
import { getRuntime } from '@/server/runtime'

export const onRequestError: Instrumentation.onRequestError = (error, { headers, method, path }) => {
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : undefined
  const given = headers['x-request-id']
  const request = Array.isArray(given) ? given[0] : given
  getRuntime().noteFailedPage(error, { digest, request, method, path })
}
