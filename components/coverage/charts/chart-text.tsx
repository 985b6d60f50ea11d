// A line of text in a chart, in the chart's faces.

import type { ReactNode } from 'react'
import { lineDirection } from '@/components/canvas/text/line-direction'
import { CHART_FONTS } from './chart'

export interface ChartTextProps {
  readonly x: number
  /** The middle of the line. */
  readonly y: number
  readonly color: string
  readonly size?: number
  readonly weight?: 400 | 600
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Degrees around its own place. */
  readonly turn?: number
  readonly children: ReactNode
}

export function ChartText({ x, y, color, size = 12, weight = 400, anchor = 'start', turn, children }: ChartTextProps) {
  return (
    <text
      x={x}
      y={y}
      fill={color}
      fontSize={size}
      fontWeight={weight}
      fontFamily={CHART_FONTS}
      textAnchor={anchor}
      dominantBaseline="central"
      {...(typeof children === 'string' ? lineDirection(children, anchor) : {})}
      {...(turn === undefined ? {} : { transform: `rotate(${turn} ${x} ${y})` })}
    >
      {children}
    </text>
  )
}
