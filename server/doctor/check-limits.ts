// Limits that people have reached since the server started.

import type { Examined } from './examined'
import { type Finding, found } from './findings'

/** A few are somebody's script. */
const WORTH_TELLING = 5

/** Reports the limits that people reached, the most often reached first; nothing where no server is asked. */
export function checkLimits({ sightings }: Examined): Finding[] {
  if (!sightings) return []
  const often = [...sightings.reached].filter(([, count]) => count >= WORTH_TELLING).sort(([, a], [, b]) => b - a)
  if (often.length === 0) return [found('limits-quiet')]
  return [found('limits-reached', { limits: often.map(([name, count]) => `${name} (${count})`).join(', ') })]
}
