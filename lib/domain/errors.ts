// Every expected failure by its stable code: its HTTP status, and the close code where it ends a socket
// (y-websocket 3.1 gives up on 4400-4499 and tries again on all others).

export const ERRORS = {
  'bad-request': { status: 400 },
  'not-signed-in': { status: 401, closeCode: 4401 },
  forbidden: { status: 403, closeCode: 4403 },
  'foreign-origin': { status: 403 },
  'not-found': { status: 404, closeCode: 4404 },
  /** The path has routes, with other methods. */
  'method-not-allowed': { status: 405 },
  'board-deleted': { status: 410, closeCode: 4410 },
  'invite-used-up': { status: 410 },
  'invite-expired': { status: 410 },
  'invite-revoked': { status: 410 },
  /** A chosen password that is easy to guess. */
  'weak-password': { status: 400 },
  conflict: { status: 409 },
  /** What a request names in If-Match isn't the state any more. */
  'precondition-failed': { status: 412 },
  /** An idempotency key came with another request than before. */
  'key-reused': { status: 422 },
  /** The round no longer takes ballots or drafts. */
  'round-over': { status: 409 },
  /** The round's step is not the current one. */
  'step-over': { status: 409 },
  /** A person has written as many drafts as a round allows one person. */
  'own-drafts-full': { status: 409 },
  /** All people together have written as many drafts as a round allows. */
  'drafts-full': { status: 409 },
  'draft-gone': { status: 404 },
  'epoch-changed': { status: 409, closeCode: 4409 },
  'link-not-allowed': { status: 422 },
  'too-large': { status: 413, closeCode: 4413 },
  'unsupported-image': { status: 415 },
  'unsupported-brief': { status: 415 },
  'unreadable-brief': { status: 422 },
  'protected-brief': { status: 422 },
  /** Pictures of pages, without text. */
  'scanned-brief': { status: 422 },
  /** Reading the file takes more memory, time or room than a brief may. */
  'heavy-brief': { status: 413 },
  'unsupported-table': { status: 415 },
  'unreadable-table': { status: 422 },
  'protected-table': { status: 422 },
  /** Reading the workbook takes more memory, time or room than one may. */
  'heavy-table': { status: 413 },
  /** The file is not a valid board file, archive or picture that carries one. */
  'unreadable-board': { status: 422 },
  /** The images of the board have reached their total limit. */
  'storage-full': { status: 413 },
  /** The boards of a workspace have reached the quota that the operator set. */
  'workspace-full': { status: 413 },
  malformed: { status: 400, closeCode: 4400 },
  'client-too-old': { status: 426, closeCode: 4426 },
  /** A plain HTTP request reached an address that serves only WebSockets. */
  'upgrade-required': { status: 426 },
  'too-many': { status: 429, closeCode: 4429 },
  busy: { status: 503, closeCode: 4503 },
  'too-slow': { status: 503, closeCode: 4508 },
  'server-too-old': { status: 503, closeCode: 4526 },
  'renderer-missing': { status: 501 },
  internal: { status: 500 },
} as const satisfies Record<string, { status: number; closeCode?: number }>

export type ErrorCode = keyof typeof ERRORS

/** An expected failure. `message` is a sentence for a person: what happened, what it means, what to do. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** The place of the invalid input, as a path such as `fields.due`. */
  readonly path: string | undefined
  /** Whole seconds after which another try makes sense; undefined if waiting alone doesn't help. */
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, message: string, path?: string, retryAfterSeconds?: number) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.path = path
    this.retryAfterSeconds = retryAfterSeconds
  }
}
