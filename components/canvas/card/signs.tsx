// The signs of kinds and counts as SVG shapes, so that no font needs to have them: every export, too, shows a card's
// kind by its shape.

import type { ReactElement } from 'react'
import type { CardKind } from '@/lib/domain/cards/card-kind'

interface SignProps {
  /** Left edge. */
  readonly x: number
  /** Vertical middle. */
  readonly y: number
  readonly size: number
  readonly color: string
}

/** A sign in a box of 10 x 10 around (5, 0). */
const KIND_PATHS: Readonly<Record<CardKind, ReactElement>> = {
  risk: <path d="M5 -4.6 L10 4.4 H0 Z" stroke="none" />,
  recommendation: <path d="M0 0 H8.6 M5.2 -3.6 L9 0 L5.2 3.6" fill="none" strokeWidth={1.7} />,
  driver: <path d="M5 -5 L10 0 L5 5 L0 0 Z" stroke="none" />,
  assumption: <circle cx={5} cy={0} r={4} fill="none" strokeWidth={1.7} />,
  evidence: <path d="M0.8 -4.2 H9.2 V4.2 H0.8 Z" stroke="none" />,
  opportunity: <path d="M5 -3.8 L9.2 3.8 H0.8 Z" fill="none" strokeWidth={1.7} strokeLinejoin="round" />,
  actor: (
    <g stroke="none">
      <circle cx={5} cy={-2.4} r={2.4} />
      <path d="M0.6 4.6 C0.6 1.7 2.4 0.6 5 0.6 C7.6 0.6 9.4 1.7 9.4 4.6 Z" />
    </g>
  ),
  scenario: <path d="M0.9 -1.6 H6.6 V4.1 H0.9 Z M3.4 -1.6 V-4.1 H9.1 V1.6 H6.6" fill="none" strokeWidth={1.5} />,
  question: (
    <g>
      <path
        d="M2.2 -2.4 C2.2 -4.3 3.4 -5 5 -5 C6.7 -5 7.9 -4.1 7.9 -2.6 C7.9 -0.7 5 -0.6 5 1.7"
        fill="none"
        strokeWidth={1.7}
      />
      <circle cx={5} cy={4.3} r={1.05} stroke="none" />
    </g>
  ),
}

const QUOTE = (
  <path
    d="M0.6 1.2 C0.6 -1.6 1.7 -3.3 3.9 -4.2 L4.3 -3.3 C3 -2.6 2.5 -1.7 2.5 -0.8 H4.2 V2.9 H0.6 Z M5.8 1.2 C5.8 -1.6 6.9 -3.3 9.1 -4.2 L9.5 -3.3 C8.2 -2.6 7.7 -1.7 7.7 -0.8 H9.4 V2.9 H5.8 Z"
    stroke="none"
  />
)

export type CountSignName = 'link' | 'quote' | 'quote-gone' | 'quote-moved'

const COUNT_PATHS: Readonly<Record<CountSignName, ReactElement>> = {
  link: <path d="M0 0 H8.6 M5.2 -3.6 L9 0 L5.2 3.6" fill="none" strokeWidth={1.5} />,
  quote: QUOTE,
  /** Struck through. */
  'quote-gone': (
    <g>
      {QUOTE}
      <path d="M0.4 5 L9.6 -5.4" fill="none" strokeWidth={1.5} />
    </g>
  ),
  /** Has an arrow below that leads away. */
  'quote-moved': (
    <g>
      <g transform="translate(1.4 -2) scale(0.72)">{QUOTE}</g>
      <path d="M0.4 4 H9 M6.6 1.9 L9 4 L6.6 6.1" fill="none" strokeWidth={1.3} />
    </g>
  ),
}

export function KindSign({ kind, x, y, size, color }: SignProps & { readonly kind: CardKind }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 10})`} fill={color} stroke={color} strokeLinecap="round">
      {KIND_PATHS[kind]}
    </g>
  )
}

export function CountSign({ sign, x, y, size, color }: SignProps & { readonly sign: CountSignName }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 10})`} fill={color} stroke={color} strokeLinecap="round">
      {COUNT_PATHS[sign]}
    </g>
  )
}
