// A dotted line under a title that a rule cut out of its passage, with a hint on hover: somebody should write a better one.
// It is for the people at the board; pictures don't have it.

import type { CardLayout } from './layout/laid-out-card'

export interface UnwrittenMarkProps {
  readonly layout: CardLayout
  readonly color: string
  readonly hint: string
}

export function UnwrittenMark({ layout: { title }, color, hint }: UnwrittenMarkProps) {
  const y = title.y + title.h
  return (
    <g data-testid="unwritten-title">
      <title>{hint}</title>
      <rect x={title.x} y={title.y} width={title.w} height={title.h} fill="transparent" stroke="none" />
      <line
        x1={title.x}
        x2={title.x + Math.min(title.w, title.size * 5)}
        y1={y}
        y2={y}
        stroke={color}
        strokeWidth={Math.max(1, title.size / 12)}
        strokeDasharray={`${title.size / 10} ${title.size / 5}`}
        strokeLinecap="round"
      />
    </g>
  )
}
