// Errors on the wire: RFC 9457 problem details with our stable code. `detail` is a sentence for a person.

import { z } from '@hono/zod-openapi'
import { type AppError, ERRORS, type ErrorCode } from '@/lib/domain/errors'

const TITLES: Readonly<Record<ErrorCode, string>> = {
  'bad-request': 'The request can’t be understood',
  'not-signed-in': 'Not signed in',
  forbidden: 'Not allowed',
  'foreign-origin': 'The request comes from another site',
  'not-found': 'Not found',
  'method-not-allowed': 'The method is not allowed here',
  'board-deleted': 'The board was deleted',
  'invite-used-up': 'The link has no use left',
  'invite-expired': 'The link has expired',
  'invite-revoked': 'The link was revoked',
  'weak-password': 'The password is easy to guess',
  conflict: 'Somebody was faster',
  'precondition-failed': 'It has changed since',
  'key-reused': 'The key was another request’s',
  'round-over': 'The round is over',
  'step-over': 'The step is over',
  'own-drafts-full': 'You have written as many cards as one may',
  'drafts-full': 'As many cards as there may be are written',
  'draft-gone': 'You have no such card',
  'epoch-changed': 'The board was replaced',
  'link-not-allowed': 'These cards can’t be linked so',
  'too-large': 'Too large',
  'unsupported-image': 'No image that a board can hold',
  'unsupported-brief': 'No document that can be read',
  'unreadable-brief': 'The document is damaged',
  'protected-brief': 'The document is protected',
  'scanned-brief': 'The document has no text',
  'heavy-brief': 'The document takes too much to read',
  'unsupported-table': 'No workbook that can be read',
  'unreadable-table': 'The workbook is damaged',
  'protected-table': 'The workbook is protected',
  'heavy-table': 'The workbook takes too much to read',
  'unreadable-board': 'No board that can be read',
  'storage-full': 'The board has no room left',
  'workspace-full': 'The workspace has no room left',
  malformed: 'Malformed',
  'client-too-old': 'This page is out of date',
  'upgrade-required': 'This address takes WebSockets only',
  'too-many': 'Too many requests',
  busy: 'The server can’t save just now',
  'too-slow': 'The connection is too slow',
  'server-too-old': 'The server is older than this page',
  'renderer-missing': 'No renderer is installed',
  internal: 'The server made a mistake',
}

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:foreboard:problem:not-found' }),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
    detail: z.string().openapi({ description: 'What happened and what to do, as a sentence.' }),
    requestId: z
      .string()
      .optional()
      .openapi({ description: 'Of a failure of the server: the answer’s X-Request-Id, under which the log has it.' }),
    path: z.string().optional().openapi({ description: 'Where the input is wrong, such as fields.due.' }),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof problemSchema>

/** Makes the response that reports an error to a client of the API, with the id of the request where the log has a line about it. */
export function problemResponse(
  error: Pick<AppError, 'code' | 'message' | 'path' | 'retryAfterSeconds'>,
  requestId?: string,
): Response {
  const { status } = ERRORS[error.code]
  const problem: Problem = {
    type: `urn:foreboard:problem:${error.code}`,
    title: TITLES[error.code],
    status,
    code: error.code,
    detail: error.message,
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(requestId === undefined ? {} : { requestId }),
  }
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  // RFC 9110, section 15.5.2: a 401 says how one signs in.
  if (status === 401) headers.set('www-authenticate', 'Bearer realm="Foreboard"')
  if (error.retryAfterSeconds !== undefined) headers.set('retry-after', String(error.retryAfterSeconds))
  return Response.json(problem, { status, headers })
}

/** The entries of a route's `responses` for these failures, for the OpenAPI document. */
export function problems(...codes: ErrorCode[]) {
  const entries = codes.map((code) => [
    ERRORS[code].status,
    { description: TITLES[code], content: { 'application/problem+json': { schema: problemSchema } } },
  ])
  return Object.fromEntries(entries) as Record<never, never>
}
