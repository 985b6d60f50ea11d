// Drivers by dependence (across) and influence (up), cut at the mean into four named quarters.

import type { DriverRole } from '@/lib/domain/coverage/micmac'
import type { Point, Rect } from '@/lib/domain/rect'
import { type Chart, clip, lettersOf } from './chart'
import { ChartText } from './chart-text'
import { LABEL_HEIGHT, placeLabels } from './place-labels'

const SIDE_W = 460
const SIDE_H = 320
const LEFT = 44
const TOP = 8
const WIDTH = LEFT + SIDE_W + 10
const HEIGHT = TOP + SIDE_H + 40
const LABEL_SIZE = 11
/** The width of a letter of a label: the average and a little more. */
const LETTER_W = 6.4

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
  const dots = labelled(
    points.map((point) => ({ ...point, at: { x: x(point.dependence), y: y(point.influence) } })),
    corners.map(({ role, x: cornerX, y: cornerY, anchor }) => {
      const w = textWidth(words.role(role))
      return { x: anchor === 'end' ? cornerX - w : cornerX, y: cornerY - LABEL_HEIGHT / 2, w, h: LABEL_HEIGHT }
    }),
  )
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
        {dots.map(({ at, label, box, isAway }) => (
          <g key={label}>
            {isAway ? (
              <line
                x1={at.x}
                y1={at.y}
                x2={box.x > at.x ? box.x : box.x + box.w}
                y2={box.y + box.h / 2}
                stroke={theme.lineStrong}
              />
            ) : null}
            <circle cx={at.x} cy={at.y} r={5} fill={theme.kind.driver.edge} stroke={theme.panel} strokeWidth={1.5} />
            <ChartText
              x={box.x > at.x ? box.x : box.x + box.w}
              y={box.y + box.h / 2}
              size={LABEL_SIZE}
              anchor={box.x > at.x ? 'start' : 'end'}
              color={theme.kind.driver.text}
            >
              {label}
            </ChartText>
          </g>
        ))}
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

/** The points with their labels: reference and title where there is room for both, else the reference alone. */
function labelled(points: readonly (DriverPoint & { readonly at: Point })[], taken: readonly Rect[]) {
  const forms = points.map(({ ref, title }) => [`${ref} ${clip(title, 22)}`, ref])
  const places = placeLabels(
    points.map(({ at }, i) => ({ ...at, widths: forms[i]?.map(textWidth) ?? [] })),
    { x: LEFT + 2, y: TOP + 2, w: SIDE_W - 4, h: SIDE_H - 4 },
    taken,
  )
  return places.flatMap(({ form, box }, i) => {
    const [point, label] = [points[i], forms[i]?.[form]]
    return point && label !== undefined
      ? [{ at: point.at, label, box, isAway: Math.abs(box.y + box.h / 2 - point.at.y) > LABEL_HEIGHT / 2 }]
      : []
  })
}

function textWidth(text: string): number {
  return lettersOf(text) * LETTER_W
}
