// The signs of kinds and counts as SVG shapes, so that no font needs to have them: every export, too, shows a card's
// kind by its shape.

import type { CardKind } from '@/lib/domain/cards/card-kind'
import { placedPath } from './placed-path'

interface SignProps {
  /** Left edge. */
  readonly x: number
  /** Vertical middle. */
  readonly y: number
  readonly size: number
  readonly color: string
}

/** Filled, or drawn as a line of that width. */
interface Part {
  readonly path?: string
  /** The middle and the radius. */
  readonly circle?: readonly [x: number, y: number, radius: number]
  readonly lineWidth?: number
  readonly hasRoundCorners?: boolean
}

const PERSON: readonly Part[] = [
  { circle: [5, -2.4, 2.4] },
  { path: 'M0.6 4.6 C0.6 1.7 2.4 0.6 5 0.6 C7.6 0.6 9.4 1.7 9.4 4.6 Z' },
]

/** A sign in a box of 10 x 10 around (5, 0). */
const KIND_PARTS: Readonly<Record<CardKind, readonly Part[]>> = {
  risk: [{ path: 'M5 -4.6 L10 4.4 H0 Z' }],
  recommendation: [{ path: 'M0 0 H8.6 M5.2 -3.6 L9 0 L5.2 3.6', lineWidth: 1.7 }],
  driver: [{ path: 'M5 -5 L10 0 L5 5 L0 0 Z' }],
  assumption: [{ circle: [5, 0, 4], lineWidth: 1.7 }],
  evidence: [{ path: 'M0.8 -4.2 H9.2 V4.2 H0.8 Z' }],
  opportunity: [{ path: 'M5 -3.8 L9.2 3.8 H0.8 Z', lineWidth: 1.7, hasRoundCorners: true }],
  actor: PERSON,
  scenario: [{ path: 'M0.9 -1.6 H6.6 V4.1 H0.9 Z M3.4 -1.6 V-4.1 H9.1 V1.6 H6.6', lineWidth: 1.5 }],
  question: [
    { path: 'M2.2 -2.4 C2.2 -4.3 3.4 -5 5 -5 C6.7 -5 7.9 -4.1 7.9 -2.6 C7.9 -0.7 5 -0.6 5 1.7', lineWidth: 1.7 },
    { circle: [5, 4.3, 1.05] },
  ],
}

const QUOTE =
  'M0.6 1.2 C0.6 -1.6 1.7 -3.3 3.9 -4.2 L4.3 -3.3 C3 -2.6 2.5 -1.7 2.5 -0.8 H4.2 V2.9 H0.6 Z M5.8 1.2 C5.8 -1.6 6.9 -3.3 9.1 -4.2 L9.5 -3.3 C8.2 -2.6 7.7 -1.7 7.7 -0.8 H9.4 V2.9 H5.8 Z'

export type CountSignName =
  | 'link'
  | 'quote'
  | 'quote-gone'
  | 'quote-moved'
  | 'owner'
  | 'due'
  | 'due-over'
  | 'dots'
  | 'untreated'

/** A filled disc with a mark of exclamation cut out of it: its parts go round the other way. */
const DISC_WITH_MARK =
  'M5 -5 C7.76 -5 10 -2.76 10 0 C10 2.76 7.76 5 5 5 C2.24 5 0 2.76 0 0 C0 -2.76 2.24 -5 5 -5 Z M4.2 -3.3 V0.9 H5.8 V-3.3 Z M4.2 1.9 V3.5 H5.8 V1.9 Z'

const COUNT_PARTS: Readonly<Record<CountSignName, readonly Part[]>> = {
  link: [{ path: 'M0 0 H8.6 M5.2 -3.6 L9 0 L5.2 3.6', lineWidth: 1.5 }],
  quote: [{ path: QUOTE }],
  /** Struck through. */
  'quote-gone': [{ path: QUOTE }, { path: 'M0.4 5 L9.6 -5.4', lineWidth: 1.5 }],
  /** Has an arrow below that leads away. */
  'quote-moved': [
    { path: placedPath(QUOTE, { x: 1.4, y: -2, scale: 0.72 }) },
    { path: 'M0.4 4 H9 M6.6 1.9 L9 4 L6.6 6.1', lineWidth: 1.3 },
  ],
  owner: PERSON,
  /** A clock. */
  due: [
    { circle: [5, 0, 4.3], lineWidth: 1.3 },
    { path: 'M5 -2.4 V0.2 L6.9 1.4', lineWidth: 1.3 },
  ],
  'due-over': [{ path: DISC_WITH_MARK }],
  dots: [{ circle: [5, 0, 5] }],
  /** A shield, struck through. */
  untreated: [
    {
      path: 'M5 -5 L9.2 -3.3 V-0.2 C9.2 2.5 7.4 4.2 5 5 C2.6 4.2 0.8 2.5 0.8 -0.2 V-3.3 Z',
      lineWidth: 1.4,
      hasRoundCorners: true,
    },
    { path: 'M0.6 5 L9.4 -5', lineWidth: 1.5 },
  ],
}

export function KindSign({ kind, ...place }: SignProps & { readonly kind: CardKind }) {
  return <Sign parts={KIND_PARTS[kind]} {...place} />
}

export function CountSign({ sign, ...place }: SignProps & { readonly sign: CountSignName }) {
  return <Sign parts={COUNT_PARTS[sign]} {...place} />
}

/** Drawn where it lies, without a `transform`: see card-face. */
function Sign({ parts, x, y, size, color }: SignProps & { readonly parts: readonly Part[] }) {
  const scale = size / 10
  return parts.map(({ path, circle, lineWidth, hasRoundCorners }) => {
    const look =
      lineWidth === undefined
        ? { fill: color }
        : {
            fill: 'none',
            stroke: color,
            strokeWidth: lineWidth * scale,
            strokeLinecap: 'round' as const,
            ...(hasRoundCorners && { strokeLinejoin: 'round' as const }),
          }
    if (path !== undefined) return <path key={path} d={placedPath(path, { x, y, scale })} {...look} />
    const [middleX, middleY, radius] = circle ?? [0, 0, 0]
    return <circle key="circle" cx={x + middleX * scale} cy={y + middleY * scale} r={radius * scale} {...look} />
  })
}
