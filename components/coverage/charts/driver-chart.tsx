// Drivers by dependence (across) and influence (up), cut at the mean into four named quarters.

import type { DriverRole } from '@/lib/domain/micmac'
import { type Chart, clip } from './chart'
import { ChartText } from './chart-text'

const SIDE_W = 460
const SIDE_H = 320
const LEFT = 44
const TOP = 8
const WIDTH = LEFT + SIDE_W + 10
const HEIGHT = TOP + SIDE_H + 40

export interface DriverPoint {
  readonly ref: string
  readonly title: string
  /** Shares, 0 to 1. */
  readonly influence: number
  readonly dependence: number
  readonly role: DriverRole
}

export interface DriverWords {
  readonly influence: string
  readonly dependence: string
  readonly role: (role: DriverRole) => string
}

export function drawDriverChart(points: readonly DriverPoint[], words: DriverWords): Chart {
  const mean = points.length === 0 ? 0 : 1 / points.length
  const most = Math.max(2 * mean, ...points.flatMap(({ influence, dependence }) => [influence, dependence])) * 1.12 || 1
  const x = (dependence: number) => LEFT + (dependence / most) * SIDE_W
  const y = (influence: number) => TOP + SIDE_H - (influence / most) * SIDE_H
  const corners: readonly { role: DriverRole; x: number; y: number; anchor: 'start' | 'end' }[] = [
    { role: 'influential', x: LEFT + 8, y: TOP + 13, anchor: 'start' },
    { role: 'relay', x: LEFT + SIDE_W - 8, y: TOP + 13, anchor: 'end' },
    { role: 'autonomous', x: LEFT + 8, y: TOP + SIDE_H - 12, anchor: 'start' },
    { role: 'dependent', x: LEFT + SIDE_W - 8, y: TOP + SIDE_H - 12, anchor: 'end' },
  ]
  return {
    width: WIDTH,
    height: HEIGHT,
    description: points.map(({ ref, title, role }) => `${ref} ${title}: ${words.role(role)}`).join('; '),
    draw: (theme) => (
      <g>
        <rect x={LEFT} y={TOP} width={SIDE_W} height={SIDE_H} fill={theme.panel} stroke={theme.lineStrong} />
        <line x1={x(mean)} y1={TOP} x2={x(mean)} y2={TOP + SIDE_H} stroke={theme.lineStrong} strokeDasharray="4 4" />
        <line x1={LEFT} y1={y(mean)} x2={LEFT + SIDE_W} y2={y(mean)} stroke={theme.lineStrong} strokeDasharray="4 4" />
        {corners.map(({ role, ...place }) => (
          <ChartText key={role} {...place} size={11} weight={600} color={theme.mute}>
            {words.role(role)}
          </ChartText>
        ))}
        {placeLabels(points, x, y).map(({ point, labelY }) => {
          const [px, py] = [x(point.dependence), y(point.influence)]
          const isRight = px < LEFT + SIDE_W * 0.62
          return (
            <g key={point.ref}>
              <circle cx={px} cy={py} r={5} fill={theme.driver.edge} stroke={theme.panel} strokeWidth={1.5} />
              <ChartText
                x={isRight ? px + 9 : px - 9}
                y={labelY}
                size={11}
                anchor={isRight ? 'start' : 'end'}
                color={theme.driver.text}
              >
                {`${point.ref} ${clip(point.title, 22)}`}
              </ChartText>
            </g>
          )
        })}
        <ChartText x={16} y={TOP + SIDE_H / 2} weight={600} anchor="middle" turn={-90} color={theme.ink}>
          {words.influence}
        </ChartText>
        <ChartText x={LEFT + SIDE_W / 2} y={HEIGHT - 14} weight={600} anchor="middle" color={theme.ink}>
          {words.dependence}
        </ChartText>
      </g>
    ),
  }
}

const LINE = 14
/** Points as near as this across share the room for their labels. */
const NEAR_PX = 260

/** Moves labels of near points apart, downwards. */
function placeLabels(points: readonly DriverPoint[], x: (v: number) => number, y: (v: number) => number) {
  const placed: { readonly point: DriverPoint; readonly labelY: number }[] = []
  for (const point of [...points].sort((a, b) => b.influence - a.influence)) {
    let labelY = y(point.influence)
    const near = placed.filter((other) => Math.abs(x(other.point.dependence) - x(point.dependence)) < NEAR_PX)
    // Each step passes one label for good, so that it ends.
    for (;;) {
      const hit = near.find((other) => Math.abs(labelY - other.labelY) < LINE)
      if (!hit) break
      labelY = hit.labelY + LINE
    }
    placed.push({ point, labelY })
  }
  return placed
}
