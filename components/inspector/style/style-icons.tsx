// Small pictures of fills, lines and alignments, for the choices of the styles.

import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  AlignVerticalJustifyCenter,
  AlignVerticalJustifyEnd,
  AlignVerticalJustifyStart,
} from 'lucide-react'
import type { ReactNode } from 'react'

const ACROSS = { start: <AlignLeft />, middle: <AlignCenter />, end: <AlignRight /> }

/** The icons by the name of the style, then by value. */
export const STYLE_ICONS: Readonly<Record<string, Readonly<Record<string, ReactNode>>>> = {
  fill: {
    none: <FillIcon opacity={0} isDashed />,
    semi: <FillIcon opacity={0} />,
    solid: <FillIcon opacity={0.35} />,
    pattern: <FillIcon opacity={0} isHatched />,
  },
  dash: {
    draw: <LineIcon path="M1 10c2-5 4-5 5 0s3 4 4-1 3-4 5-1" />,
    dashed: <LineIcon path="M1 8h14" dashes="4 3" />,
    dotted: <LineIcon path="M1.5 8h13" dashes="0.1 3.2" />,
    solid: <LineIcon path="M1 8h14" />,
  },
  textAlign: ACROSS,
  align: ACROSS,
  verticalAlign: {
    start: <AlignVerticalJustifyStart />,
    middle: <AlignVerticalJustifyCenter />,
    end: <AlignVerticalJustifyEnd />,
  },
}

function FillIcon({ opacity, isDashed, isHatched }: { opacity: number; isDashed?: boolean; isHatched?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinejoin="round">
      <rect
        x={2}
        y={2}
        width={12}
        height={12}
        rx={2}
        fill="currentColor"
        fillOpacity={opacity}
        strokeDasharray={isDashed ? '2 2' : undefined}
      />
      {isHatched ? <path d="M3 8l5-5M3 13L13 3M8 13l5-5" strokeWidth={1.2} /> : null}
    </svg>
  )
}

function LineIcon({ path, dashes }: { path: string; dashes?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round">
      <path d={path} strokeDasharray={dashes} />
    </svg>
  )
}
