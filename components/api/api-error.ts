// A failed request as one error, whatever failed: made from problem+json, or `unreachable` where no answer came.

import { ERRORS, type ErrorCode } from '@/lib/domain/errors'

/**
 * The server's codes; `unreachable`: the request may or may not have arrived, no answer did; `proxy-…`: something in front
 * of the server refused it.
 */
export type ApiErrorCode = ErrorCode | 'unreachable' | 'proxy-refused' | 'proxy-too-large'

/** Codes for which people see this page's words, in English too: the server sent no text, or one meant for scripts. */
const OWN_WORDS: ReadonlySet<ApiErrorCode> = new Set([
  'unreachable',
  'internal',
  'foreign-origin',
  'proxy-refused',
  'proxy-too-large',
])

export class ApiError extends Error {
  readonly code: ApiErrorCode
  /** HTTP status; 0 where no answer came. */
  readonly status: number
  /** The path of the wrong input, such as `fields.due`. */
  readonly path: string | undefined
  /** Whole seconds after which another try makes sense; undefined where the server doesn't say. */
  readonly retryAfterSeconds: number | undefined
  /** The id of the request, under which the server's log has the failure. */
  readonly requestId: string | undefined

  constructor(
    code: ApiErrorCode,
    status: number,
    message: string,
    path?: string,
    { retryAfterSeconds, requestId }: { readonly retryAfterSeconds?: number; readonly requestId?: string } = {},
  ) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.path = path
    this.retryAfterSeconds = retryAfterSeconds
    this.requestId = requestId
  }

  /** True if the message is the server's own English sentence for people. */
  get isTold(): boolean {
    return !OWN_WORDS.has(this.code)
  }
}

/** Reads a problem+json body that nobody has checked, and a `Retry-After` in seconds. A body of another form (a proxy's page) becomes `internal`. */
export function apiErrorFrom(status: number, body: unknown, retryAfter: string | null = null): ApiError {
  const problem = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const code = isErrorCode(problem.code) ? problem.code : codeOfStatus(status, typeof problem.code === 'string')
  const message = [problem.detail, problem.message, problem.title].find(
    (text) => typeof text === 'string' && text !== '',
  )
  const path = typeof problem.path === 'string' ? problem.path : undefined
  const seconds = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined
  const sentence = typeof message === 'string' ? message : `The server answered ${status}.`
  return new ApiError(code, status, sentence, path, {
    ...(seconds !== undefined && { retryAfterSeconds: seconds }),
    ...(typeof problem.requestId === 'string' && { requestId: problem.requestId }),
  })
}

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value)
}

/** `isOurs`: there was a code, of a newer server perhaps. Without one the answer is a proxy's. */
function codeOfStatus(status: number, isOurs: boolean): ApiErrorCode {
  switch (status) {
    case 401:
      return 'not-signed-in'
    case 403:
      return isOurs ? 'forbidden' : 'proxy-refused'
    case 404:
      return 'not-found'
    case 413:
      return isOurs ? 'too-large' : 'proxy-too-large'
    case 429:
      return 'too-many'
    case 502:
    case 503:
    case 504:
      return 'busy'
    default:
      return status >= 500 ? 'internal' : 'bad-request'
  }
}
