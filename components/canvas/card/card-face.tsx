// Draws a laid out card as plain SVG. The canvas and every export use this one component, so that they look the same.

import { memo } from 'react'
import { isLevel, LEVELS } from '@/lib/domain/criteria/scale'
import type { Size } from '@/lib/domain/matrix/matrix'
import { type CanvasTheme, type ToneName, toneOf } from '../colours/canvas-theme'
import { CANVAS_FONT_STACK } from '../text/canvas-fonts'
import type { CardFacts } from './card-facts'
import { type CardLayout, edgeWidth, type SignPlace, type TextRun } from './layout/laid-out-card'
import { CountSign, KindSign } from './signs'

export interface CardFaceProps {
  readonly facts: CardFacts
  readonly layout: CardLayout
  readonly size: Size
  readonly theme: CanvasTheme
  /** A CSS colour that people gave the card, if any. */
  readonly tint: string | undefined
  /** The colour of the person who owns it; undefined where its owner is words alone. */
  readonly ownerColor: string | undefined
}

const TINT_PX = 4

export const CardFace = memo(function CardFace({ facts, layout, size, theme, tint, ownerColor }: CardFaceProps) {
  const { w, h } = size
  const tone = theme.kind[facts.kind]
  const chipTone = toneOf(theme, facts.chip?.tone ?? 'plain')
  const radius = Math.min(layout.mode === 'line' ? 4 : 7, w / 4, h / 4)
  // A recommendation has one rounder corner: its kind shows in its outline too.
  const corner = facts.kind === 'recommendation' && layout.mode !== 'line' ? Math.min(18, h / 3) : radius
  // Every `transform` is a layer that the browser sorts in each frame, for every card in sight: shadows are drawn where
  // they lie instead.
  const outline = (y: number) =>
    `M${radius} ${y} H${w - corner} A${corner} ${corner} 0 0 1 ${w} ${y + corner} V${y + h - radius} A${radius} ${radius} 0 0 1 ${w - radius} ${y + h} H${radius} A${radius} ${radius} 0 0 1 0 ${y + h - radius} V${y + radius} A${radius} ${radius} 0 0 1 ${radius} ${y} Z`
  const edge = Math.min(edgeWidth(size), radius)
  const edgePath = `M${edge} 0 V${h} A${edge} ${edge} 0 0 1 0 ${h - edge} V${edge} A${edge} ${edge} 0 0 1 ${edge} 0 Z`
  const colors: Readonly<Record<TextRun['color'], string>> = {
    ink: theme.ink,
    soft: theme.inkSoft,
    mute: theme.mute,
    kind: tone.text,
    warning: theme.warning,
    chip: chipTone.text,
    accent: theme.accent,
    // White reads on the colours of people (lib/domain/people/person-color).
    badge: ownerColor ? '#fff' : theme.panel,
  }
  const signColors = { kind: tone.edge, mute: theme.mute, warning: theme.warning, accent: theme.accent } as const
  const signColor = (color: SignPlace['color']) => (color === 'person' ? (ownerColor ?? theme.mute) : signColors[color])
  return (
    <g fontFamily={CANVAS_FONT_STACK} style={{ fontVariantNumeric: 'tabular-nums' }}>
      <path d={outline(2)} fill="#000" fillOpacity={theme.shadowOpacity} />
      <path d={outline(1)} fill="#000" fillOpacity={theme.shadowOpacity} />
      <path d={outline(0)} fill={theme.panel} stroke={theme.lineStrong} strokeWidth={1} />
      <path d={edgePath} fill={tone.edge} />
      {tint ? (
        <path
          d={`M${w - TINT_PX} ${corner + 2} H${w} V${h - radius - 2} H${w - TINT_PX} Z`}
          fill={tint}
          fillOpacity={0.85}
        />
      ) : null}
      {layout.chip ? <Chip chip={layout.chip} tone={facts.chip?.tone ?? 'plain'} theme={theme} /> : null}
      {layout.signs.map(({ sign, color, x, y, size }) =>
        sign === 'kind' ? (
          <KindSign key={sign} kind={facts.kind} x={x} y={y} size={size} color={tone.edge} />
        ) : (
          <CountSign key={sign} sign={sign} x={x} y={y} size={size} color={signColor(color)} />
        ),
      )}
      {layout.badge ? (
        <rect
          x={layout.badge.x}
          y={layout.badge.y}
          width={layout.badge.w}
          height={layout.badge.h}
          rx={layout.badge.h / 2}
          fill={ownerColor ?? theme.mute}
        />
      ) : null}
      {layout.runs.map((run) => (
        <text
          key={`${run.x} ${run.y}`}
          x={run.x}
          y={run.y}
          direction={run.isRightToLeft ? 'rtl' : undefined}
          fontSize={run.size}
          fontWeight={run.weight}
          fill={colors[run.color]}
          stroke="none"
          xmlSpace="preserve"
          style={{ whiteSpace: 'pre' }}
        >
          {run.text}
        </text>
      ))}
    </g>
  )
})

interface ChipProps {
  readonly chip: NonNullable<CardLayout['chip']>
  readonly tone: ToneName
  readonly theme: CanvasTheme
}

/** The chip's ground below its word; without a word a level's bars, which tell it without colour too. */
function Chip({ chip: { x, y, w, h, hasWord }, tone, theme }: ChipProps) {
  const { soft, edge } = toneOf(theme, tone)
  if (hasWord || !isLevel(tone)) {
    return <rect x={x} y={y} width={w} height={h} rx={h / 2} fill={hasWord ? soft : edge} />
  }
  const pitch = w / LEVELS.length
  return LEVELS.map((level, at) => {
    const tall = (h * (at + 1)) / LEVELS.length
    const isFilled = at <= LEVELS.indexOf(tone)
    return (
      <rect
        key={level}
        x={x + at * pitch}
        y={y + h - tall}
        width={pitch * 0.72}
        height={tall}
        fill={isFilled ? edge : theme.lineStrong}
        fillOpacity={isFilled ? 1 : 0.6}
      />
    )
  })
}
