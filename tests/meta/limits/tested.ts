// The shape of an entry: which tests reach a limit and one beyond it.

import type { Limits } from '@/lib/protocol/limits'

/** A file, and the titles of its tests that reach the limit and one beyond. */
export type Tested = readonly [file: string, title: string, ...more: string[]]

export type TestedLimits = Partial<Readonly<Record<keyof Limits, Tested>>>

/** The folder of most of these tests. */
export const LIMITS = 'integration/limits'
