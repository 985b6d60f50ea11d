// The trails of a laser as presence carries them, and back. tldraw keeps them as scribbles, which lose their oldest
// points frame by frame, so that each state tells how far they have faded.

import type { TLScribble } from '@tldraw/tlschema'
import { type LaserTrail, MAX_TOLD_POINTS } from '@/lib/protocol/presence'

const TENTHS = 10
/** The page ignores trails with coordinates beyond this. */
const FARTHEST_PX = 1e9

/** Returns the trails among a person's own scribbles, without the oldest points if there are too many; null for none. */
export function toldTrails(scribbles: readonly TLScribble[]): LaserTrail[] | null {
  const told: LaserTrail[] = []
  let room = MAX_TOLD_POINTS
  for (const { color, points } of scribbles.toReversed()) {
    if (color !== 'laser' || points.length === 0 || room === 0) continue
    const kept = points.slice(-room)
    room -= kept.length
    told.unshift(steps(kept))
  }
  return told.length > 0 ? told : null
}

function steps(points: TLScribble['points']): number[] {
  let [lastX, lastY] = [0, 0]
  return points.flatMap(({ x: atX, y: atY }) => {
    const [x, y] = [Math.round(atX * TENTHS), Math.round(atY * TENTHS)]
    const step = [x - lastX, y - lastY]
    ;[lastX, lastY] = [x, y]
    return step
  })
}

/** Returns somebody's trails as tldraw's scribbles. What other pages send may be anything: only whole trails are taken. */
export function scribblesOf(laser: unknown): TLScribble[] {
  if (!Array.isArray(laser)) return []
  const scribbles: TLScribble[] = []
  let room = MAX_TOLD_POINTS
  for (const [i, trail] of laser.entries()) {
    const points = pointsOf(trail)
    if (!points || points.length > room) continue
    room -= points.length
    scribbles.push({ id: `trail-${i}`, points, color: 'laser', ...LOOK })
  }
  return scribbles
}

/** What tldraw's records ask for; components/canvas/laser draws all of them alike. */
const LOOK = { size: 4, opacity: 0.7, state: 'active', delay: 0, shrink: 0, taper: true } as const

function pointsOf(trail: unknown): TLScribble['points'] | undefined {
  if (!Array.isArray(trail) || trail.length < 2 || trail.length % 2 !== 0) return undefined
  const steps: readonly unknown[] = trail
  const points: TLScribble['points'] = []
  let [x, y] = [0, 0]
  for (let i = 0; i < steps.length; i += 2) {
    const [dx, dy] = [steps[i], steps[i + 1]]
    if (typeof dx !== 'number' || typeof dy !== 'number') return undefined
    x += dx / TENTHS
    y += dy / TENTHS
    if (!(Math.abs(x) < FARTHEST_PX && Math.abs(y) < FARTHEST_PX)) return undefined
    points.push({ x, y })
  }
  return points
}
