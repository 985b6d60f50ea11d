// Signs on the lower edge of a card whose face has no room for them: the person who owns it, as a disc in their colour, a
// clock when the card is due or reviewed within a week, with a mark of exclamation from the day on, and its dots of the last
// vote. Only on the canvas: a picture has the face alone.

import { type Editor, useValue } from 'tldraw'
import { useToday } from '@/components/settings/use-today'
import { initials } from '@/components/ui/initials'
import type { CardShape } from '@/lib/schema/card-shape'
import type { CanvasTheme } from '../colours/canvas-theme'
import { CANVAS_FONT_STACK } from '../text/canvas-fonts'
import type { CanvasWords } from '../words/canvas-words'
import { dayWords, nearDate } from './duty'
import type { CardLayout } from './layout/laid-out-card'
import { ownerOnBoard } from './shown-owner'
import { voteDots } from './vote-dots'

const RADIUS_PX = 9
const GAP_PX = 3
/** A card in a stack is one line high: signs would cover its words, or those of the line below. */
const LINE_PX = 44
/** Seen from farther away, a disc says nothing. */
const LEAST_ZOOM = 0.35
/** How much larger the signs are on a board seen from some distance. */
const FAR_ZOOM = 0.7
const FAR_SCALE = 1.5

/** How far above the edge the middle of the dots is, in radii: a cell has no more room below its cards than they take there. */
const DOTS_ABOVE = 0.6

export interface DutySignsProps {
  readonly editor: Editor
  readonly card: CardShape
  /** Says what the face says already. */
  readonly layout: Pick<CardLayout, 'hasOwner' | 'hasDue' | 'hasDots'>
  readonly theme: CanvasTheme
  readonly words: CanvasWords
}

export function DutySigns({ editor, card, layout, theme, words }: DutySignsProps) {
  const today = useToday()
  const { props } = card
  const owner = useValue('owner', () => ownerOnBoard(editor, card), [editor, card])
  const person = layout.hasOwner ? undefined : owner
  const scale = useValue('scale of duty signs', () => scaleAt(editor.getZoomLevel()), [editor])
  const near = nearDate(props, today)
  const date = near?.what === 'due' && layout.hasDue ? undefined : near
  const given = useValue('dots', () => voteDots(editor, card.id), [editor, card.id])
  const dots = layout.hasDots ? 0 : given
  if (scale === 0 || props.h < LINE_PX || (!person && !date && dots === 0)) return null
  const radius = RADIUS_PX * scale
  const y = props.h
  const first = props.w - radius - 4
  const second = first - (person ? 2 * radius + GAP_PX : 0)
  const end = second + radius - (date ? 2 * radius + GAP_PX : 0)
  return (
    <>
      {dots > 0 ? <Dots count={dots} radius={radius} x={end} y={y} theme={theme} /> : null}
      {person ? (
        <g data-testid="owner-sign" transform={`translate(${first} ${y})`}>
          <title>{words.canvas('duty.owner', { name: person.name })}</title>
          <circle r={radius} fill={person.color} stroke={theme.panel} strokeWidth={1.5} />
          <text
            y={radius * 0.36}
            textAnchor="middle"
            fontFamily={CANVAS_FONT_STACK}
            fontSize={radius * 0.95}
            fontWeight={600}
            fill="#fff"
          >
            {initials(person.name)}
          </text>
        </g>
      ) : null}
      {date ? (
        <g data-testid="date-sign" data-near={date.nearness} transform={`translate(${second} ${y})`}>
          <title>{words.canvas(`duty.${date.what}.${date.nearness}`, { day: dayWords(date.day, words.locale) })}</title>
          <Clock radius={radius} isWarning={date.nearness !== 'week'} theme={theme} />
        </g>
      ) : null}
    </>
  )
}

interface DotsProps {
  readonly count: number
  readonly radius: number
  /** Its right end. */
  readonly x: number
  /** The lower edge of the card. */
  readonly y: number
  readonly theme: CanvasTheme
}

/** Stands at the right, where lines of words end, and on the card, so that it covers no word of the cell below. */
function Dots({ count, radius, x, y, theme }: DotsProps) {
  const size = radius * 1.2
  const digits = String(count)
  const width = size * (1.15 + 0.62 * digits.length) + radius
  return (
    <g data-testid="dots-sign" transform={`translate(${x - width} ${y - radius * DOTS_ABOVE})`}>
      <rect
        y={-radius}
        width={width}
        height={2 * radius}
        rx={radius}
        fill={theme.panel}
        stroke={theme.accent}
        strokeWidth={1.2}
      />
      <circle cx={radius} r={size * 0.3} fill={theme.accent} />
      <text
        x={radius + size * 0.55}
        y={size * 0.36}
        fontFamily={CANVAS_FONT_STACK}
        fontSize={size}
        fontWeight={600}
        fill={theme.accent}
      >
        {digits}
      </text>
    </g>
  )
}

/** 0 where the signs can't be read. */
function scaleAt(zoom: number): number {
  if (zoom < LEAST_ZOOM) return 0
  return zoom < FAR_ZOOM ? FAR_SCALE : 1
}

function Clock({ radius, isWarning, theme }: { radius: number; isWarning: boolean; theme: CanvasTheme }) {
  const color = isWarning ? theme.warning : theme.mute
  const scale = radius / RADIUS_PX
  return (
    <g transform={scale === 1 ? undefined : `scale(${scale})`}>
      <circle
        r={RADIUS_PX}
        fill={isWarning ? color : theme.panel}
        stroke={isWarning ? theme.panel : color}
        strokeWidth={1.5}
      />
      {isWarning ? (
        <path d="M0 -4.6 V0.8 M0 4 V4.2" stroke={theme.panel} strokeWidth={2.2} strokeLinecap="round" />
      ) : (
        <path d="M0 -4.4 V0 L3 2" fill="none" stroke={color} strokeWidth={1.6} strokeLinecap="round" />
      )}
    </g>
  )
}
