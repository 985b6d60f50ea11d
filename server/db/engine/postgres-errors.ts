// What went wrong with PostgreSQL, by SQLSTATE or by what the driver says of a connection.

/** Classes of SQLSTATE after which the same call may succeed later: connections, resources, the operator, the system. */
const PASSING = /^(?:08|53|57P|58|55P03)/
/** Two transactions that no order of one after the other allows, or that wait for each other. */
const CONFLICT = /^(?:40001|40P01)$/
const CONNECTION_LOST =
  /^(?:Connection terminated|Client has encountered a connection error|timeout expired|timeout exceeded when trying to connect|Query read timeout|The server does not support|Client was closed)/
const UNREACHABLE: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  // A socket in the file system that is not there.
  'ENOENT',
])

/** True for an error after which the same call may succeed later: the server is away, restarts, or its disk is full. */
export function isPostgresAway(error: unknown): boolean {
  return causes(error).some(
    (each) =>
      PASSING.test(sqlStateOf(each)) ||
      CONNECTION_LOST.test(each.message) ||
      ('syscall' in each && 'code' in each && UNREACHABLE.has(each.code)),
  )
}

/** True for a transaction that met another one: it was undone, and succeeds when it is run again. */
export function isConflict(error: unknown): boolean {
  return causes(error).some((each) => CONFLICT.test(sqlStateOf(each)) || ('code' in each && each.code === 'P2034'))
}

/** True for an error that PostgreSQL has named, whatever Prisma calls it. */
export function isPostgresError(error: unknown): boolean {
  return causes(error).some((each) => sqlStateOf(each) !== '')
}

/** True for a text with the letter U+0000, which PostgreSQL stores in no text. */
export function isRefusedText(error: unknown): boolean {
  return causes(error).some((each) => sqlStateOf(each) === '22021')
}

/** The error and what it comes of, as Prisma and the driver nest them. */
function causes(error: unknown): Error[] {
  const found: Error[] = []
  for (let each = error; each instanceof Error; ) {
    found.push(each)
    const meta: unknown = 'meta' in each ? each.meta : undefined
    const inner: unknown =
      typeof meta === 'object' && meta !== null && 'driverAdapterError' in meta ? meta.driverAdapterError : each.cause
    // A name with several addresses fails once for each.
    each = each instanceof AggregateError ? each.errors[0] : inner
  }
  return found
}

/** The five letters by which PostgreSQL names an error; '' if the error isn't PostgreSQL's. */
function sqlStateOf(error: Error): string {
  const { code, cause } = error as { code?: unknown; cause?: { originalCode?: unknown } | undefined }
  const state = typeof cause?.originalCode === 'string' ? cause.originalCode : code
  return typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) && !/^P\d{4}$/.test(state) ? state : ''
}
