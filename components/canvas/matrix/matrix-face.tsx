// Draws a matrix as plain SVG, on the canvas and in exports alike: cells tinted by level with the level's word, named
// regions, rings, the words of the axes, the tolerance line, the tray, the title.

import { memo } from 'react'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { type Cell, cellRect, gridRect } from '@/lib/domain/matrix/matrix'
import { matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { levelOfCell, regionOfCell } from '@/lib/domain/matrix/matrix-cells'
import type { MatrixShapeProps } from '@/lib/schema/matrix-shape'
import { type CanvasTheme, toneOf } from '../colours/canvas-theme'
import { CANVAS_FONT_STACK } from '../text/canvas-fonts'
import { lineDirection } from '../text/line-direction'
import type { MeasureText } from '../text/measure-text'
import { fitLine } from '../text/wrap-text'
import type { CanvasWords } from '../words/canvas-words'
import { AxisLabels } from './axis-labels'
import { axisTitle } from './axis-words'
import { type CellWordsDrawing, cellWord, isCross } from './cell-words'
import { CoverFace } from './cover-face'
import type { DropPlace } from './drop-cell'
import { type MatrixDrawing, placeLabels } from './place-labels'
import { RingFaces } from './ring-faces'
import { regionLine, toleranceLine } from './tolerance-line'
import { TrayFace } from './tray-face'

export interface MatrixFaceProps {
  readonly matrix: MatrixShapeProps
  readonly criteria: Criteria
  readonly words: CanvasWords
  readonly theme: CanvasTheme
  readonly measure: MeasureText
  /** The least size of words that matter, in px of the board; 0 keeps the sizes of the design. */
  readonly leastPx: number
  /** How many cards lie in a cell, by `x,y`: large words would lie under these. */
  readonly filled: ReadonlyMap<string, number>
  /** So many of its cards are covered, and it says so. */
  readonly covered: number
  /** A picture leaves an empty tray out, and so does the screen of a person who can put nothing into it. */
  readonly hasTray: boolean
  readonly hasTrayCards: boolean
  /** It holds no card yet, and this person may put some there. */
  readonly hasTrayHint: boolean
  /** The place into which a card in the hand would drop. */
  readonly drop: DropPlace | undefined
}

export const MATRIX_TITLE = { size: 16, weight: 600 } as const
const NOTE = { size: 12, weight: 400 } as const
/** The room above the cells holds no larger ones. */
const LARGEST_TITLE_PX = 46

export const MatrixFace = memo(function MatrixFace(props: MatrixFaceProps) {
  const { matrix, criteria, words, theme, measure, leastPx, covered, hasTray, hasTrayCards, hasTrayHint, drop } = props
  const axes = matrixAxes(matrix, criteria)
  const { grid } = axes
  const left = grid.inset.left + 2
  const room = matrix.w - left - grid.inset.right
  const titleSize = Math.max(MATRIX_TITLE.size, Math.min(leastPx, LARGEST_TITLE_PX))
  const titleStyle = { size: titleSize, weight: MATRIX_TITLE.weight }
  const shownTitle = fitLine(matrix.title, room, (text) => measure(text, titleStyle))
  const drawn = { ...props, axes }
  const labels = placeLabels(drawn)
  const noteStyle = { size: Math.max(NOTE.size, leastPx), weight: NOTE.weight }
  const noteX = left + (shownTitle === '' ? 0 : measure(shownTitle, titleStyle) + noteStyle.size)
  const note = leastPx > NOTE.size ? labels.homeless.join(' · ') : matrixNote(drawn)
  const noteRoom = left + room - noteX
  // Words that have grown are whole or left out.
  const isNoteShown = note !== '' && (leastPx > NOTE.size ? measure(note, noteStyle) <= noteRoom : noteRoom > 60)
  // Heads of columns that have grown need some of the room of the title.
  const titleY = titleSize > MATRIX_TITLE.size ? 22 + titleSize * 0.36 - labels.headsOverhangPx : 26
  return (
    <g fontFamily={CANVAS_FONT_STACK}>
      <text
        x={left}
        y={titleY}
        fontSize={titleSize}
        fontWeight={MATRIX_TITLE.weight}
        fill={theme.ink}
        {...lineDirection(shownTitle)}
      >
        {shownTitle}
      </text>
      {isNoteShown ? (
        <text x={noteX} y={titleY} fontSize={noteStyle.size} fill={theme.mute} {...lineDirection(note)}>
          {fitLine(note, noteRoom, (text) => measure(text, noteStyle))}
        </text>
      ) : null}
      {grid.layout === 'rings' ? <RingFaces {...drawn} /> : <GridFaces {...drawn} />}
      <AxisLabels {...drawn} labels={labels} />
      {covered > 0 ? (
        <CoverFace
          grid={grid}
          text={words.canvas('covered', { count: covered })}
          theme={theme}
          measure={measure}
          leastPx={leastPx}
        />
      ) : null}
      {hasTray ? (
        <TrayFace
          size={matrix}
          words={words}
          theme={theme}
          measure={measure}
          leastPx={leastPx}
          isTarget={drop === 'tray'}
          hasCards={hasTrayCards}
          hasHint={hasTrayHint}
        />
      ) : null}
    </g>
  )
})

type DrawnProps = MatrixDrawing & CellWordsDrawing & Pick<MatrixFaceProps, 'drop'>

function GridFaces(props: DrawnProps) {
  const { axes, criteria, theme, drop } = props
  const { columns, rows } = axes.grid
  const tolerance = toleranceLine(axes, criteria)
  const regions = regionLine(axes)
  const cells: Cell[] = []
  for (let y = 1; y <= rows; y++) for (let x = 1; x <= columns; x++) cells.push({ x, y })
  return (
    <>
      {cells.map((cell) => (
        <CellFace
          key={`${cell.x} ${cell.y}`}
          {...props}
          cell={cell}
          isTarget={typeof drop === 'object' && drop.x === cell.x && drop.y === cell.y}
        />
      ))}
      {/* A word may run over the next cell, which would be drawn over it. */}
      {cells.map((cell) => (
        <CellWordFace key={`${cell.x} ${cell.y}`} {...props} cell={cell} />
      ))}
      {tolerance === '' ? null : (
        <path
          d={tolerance}
          fill="none"
          stroke={theme.mute}
          strokeWidth={1.6}
          strokeDasharray="6 4"
          strokeLinecap="butt"
        />
      )}
      {regions === '' ? null : <path d={regions} fill="none" stroke={theme.lineStrong} strokeWidth={2} />}
      {isCross(axes) ? <CrossLines {...props} /> : null}
    </>
  )
}

interface CellProps extends DrawnProps {
  readonly cell: Cell
}

function CellFace({ axes, criteria, cell, theme, isTarget }: CellProps & { readonly isTarget: boolean }) {
  const rect = cellRect(axes.grid, cell)
  return (
    <rect
      x={rect.x}
      y={rect.y}
      width={rect.w}
      height={rect.h}
      rx={6}
      fill={isTarget ? theme.accentSoft : toneOfCell(axes, criteria, cell, theme).soft}
      fillOpacity={isTarget ? 1 : theme.cellOpacity}
      stroke={isTarget ? theme.accent : 'none'}
      strokeWidth={2}
    />
  )
}

function CellWordFace(props: CellProps) {
  const { axes, criteria, cell, theme } = props
  const corner = cellWord(props, cell)
  if (!corner) return null
  return (
    <text
      x={corner.rect.x}
      y={corner.rect.y + corner.style.size * 0.86}
      fontSize={corner.style.size}
      fontWeight={corner.style.weight}
      fill={toneOfCell(axes, criteria, cell, theme).text}
      {...lineDirection(corner.text)}
    >
      {corner.text}
    </text>
  )
}

function toneOfCell(axes: DrawnProps['axes'], criteria: Criteria, cell: Cell, theme: CanvasTheme) {
  const level = levelOfCell(axes, criteria, cell)
  const region = regionOfCell(axes, cell)
  return toneOf(theme, level ?? (region === 'quick-win' ? 'recommendation' : isCritical(region) ? 'driver' : 'plain'))
}

function isCritical(region: string | undefined): boolean {
  return region === 'critical-uncertainty'
}

function CrossLines({ axes, theme }: DrawnProps) {
  const { x, y, w, h } = gridRect(axes.grid)
  const [middleX, middleY] = [x + w / 2, y + h / 2]
  const head = 7
  const d = [
    `M${x} ${middleY} h${w}`,
    `M${middleX} ${y} v${h}`,
    `M${x + w - head} ${middleY - head} l${head} ${head} l${-head} ${head}`,
    `M${middleX - head} ${y + head} l${head} ${-head} l${head} ${head}`,
  ].join(' ')
  return <path d={d} fill="none" stroke={theme.mute} strokeWidth={1.6} strokeLinecap="round" strokeLinejoin="round" />
}

/** Which assessment it shows over which time, and how to read it; of lanes, what the heads of the columns are. */
function matrixNote({ matrix, axes, criteria, words }: DrawnProps): string {
  const { xField, yField } = matrix
  const { card, canvas } = words
  const parts: string[] = []
  for (const assessment of ['current', 'inherent', 'residual'] as const) {
    const suffix = assessment.charAt(0).toUpperCase() + assessment.slice(1)
    if (xField.endsWith(suffix) && yField.endsWith(suffix)) parts.push(card(`assessment.${assessment}`))
  }
  if (levelOfCell(axes, criteria, { x: 1, y: 1 })) {
    if (criteria.horizon !== '') parts.push(criteria.horizon)
    parts.push(canvas('levelFromTable'), canvas('dashedTolerance'))
  } else if (axes.x && axes.x.type !== 'step') {
    const title = axisTitle(axes.x, { low: matrix.xLow, high: matrix.xHigh }, criteria, words)
    if (title !== '') parts.push(title)
  }
  if (!axes.isWhole) parts.push(canvas('axisMissing'))
  return parts.join(' · ')
}
