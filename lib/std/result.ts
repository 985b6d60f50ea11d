// An expected failure as a value.

export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }

/** Wraps a value as a successful result. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value }
}

/** Wraps an error as a failed result. */
export function err<E>(error: E): Result<never, E> {
  return { ok: false, error }
}
