// The limits of lib/protocol/limits under their environment names: maxBoardBytes is MAX_BOARD_BYTES.

import { environmentName } from '@/lib/protocol/environment-name'
import { DEFAULT_LIMITS, type Limits } from '@/lib/protocol/limits'

/** Reads the limits; pushes a sentence to `problems` for each value that isn't a positive whole number. */
export function readLimits(values: Readonly<Record<string, string>>, problems: string[]): Limits {
  const limits: Record<keyof Limits, number> = { ...DEFAULT_LIMITS }
  for (const name of Object.keys(DEFAULT_LIMITS) as (keyof Limits)[]) {
    const text = values[environmentName(name)]
    if (text === undefined) continue
    const value = Number(text)
    if (Number.isSafeInteger(value) && value > 0) limits[name] = value
    else problems.push(`${environmentName(name)}: must be a whole number above 0, not ${JSON.stringify(text)}`)
  }
  return limits
}
