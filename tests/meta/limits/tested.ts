// Which tests go to a limit and one beyond it: the shape of an entry.

import type { Limits } from '@/lib/protocol/limits'

/** A file, and the titles of those of its tests that go to the limit and one beyond. */
export type Tested = readonly [file: string, title: string, ...more: string[]]

export type TestedLimits = Partial<Readonly<Record<keyof Limits, Tested>>>

/** Where most of them are. */
export const LIMITS = 'integration/limits'
