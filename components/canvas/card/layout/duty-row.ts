// The owner of a card and the day on which it is due, at the right end of its foot. They take the room that the foot's other items leave:
// first the owner's name gives way to initials on a badge, then the scores that the pill says already, then the owner, then the day.

import type { MeasureText } from '../../text/measure-text'
import { fitLine } from '../../text/wrap-text'
import type { CardDuty, CardFacts, FooterItem } from '../card-facts'
import { type CardLayout, run, type SignPlace, styled, type TextRun } from './laid-out-card'
import type { Metrics } from './metrics'

/** The distance between two items of the foot. */
export const FOOTER_GAP_PX = 9
const BADGE_PADDING_PX = 4
/** A name that is shortened keeps about this many letters, in em. */
const FEWEST_OF_NAME_EM = 3.6

type DutyPart = 'owner' | 'due'

interface DutyPiece {
  readonly part: DutyPart
  /** Initials have no sign. */
  readonly sign: SignPlace['sign'] | undefined
  readonly color: SignPlace['color']
  readonly text: string
  /** The width of sign and text. */
  readonly width: number
}

export interface FootRow {
  /** The other items, which may be in a briefer form. */
  readonly items: readonly FooterItem[]
  readonly pieces: readonly DutyPiece[]
  /** What the pieces take of the row, with the gap before them. */
  readonly dutyWidth: number
}

/** Returns what a foot of this width says. `mayBeBrief`: the other items may say less, so that owner and day have room. */
export function footRow(
  { footer, duty }: Pick<CardFacts, 'footer' | 'duty'>,
  room: number,
  mayBeBrief: boolean,
  m: Metrics,
  measure: MeasureText,
): FootRow {
  const measureFooter = styled(measure, m.footer)
  const bases = mayBeBrief ? [footer, footer.map(briefly).filter(({ text }) => text !== '')] : [footer]
  for (const wish of wishes(duty)) {
    for (const items of bases) {
      const taken = footerWidth(items, m, measureFooter)
      const left = room - taken - (taken > 0 ? FOOTER_GAP_PX : 0)
      const pieces = piecesWithin(left, wish, duty, m, measureFooter)
      if (pieces) return { items, pieces, dutyWidth: widthOf(pieces) + FOOTER_GAP_PX }
    }
  }
  return { items: footer, pieces: [], dutyWidth: 0 }
}

/** Draws the pieces so that they end at `right`, and returns the ground of initials. */
export function placeDuty(
  pieces: readonly DutyPiece[],
  right: number,
  middle: number,
  m: Metrics,
  runs: TextRun[],
  signs: SignPlace[],
): CardLayout['badge'] {
  let x = right - widthOf(pieces)
  let badge: CardLayout['badge']
  for (const { sign, color, text, width } of pieces) {
    if (sign) {
      signs.push({ sign, color, x, y: middle, size: m.footer.size * 0.8 })
      runs.push(run(text, x + signWidth(m), middle, m.footer, color === 'warning' ? 'warning' : 'mute'))
    } else {
      badge = { x, y: middle - m.footer.height / 2, w: width, h: m.footer.height }
      runs.push(run(text, x + BADGE_PADDING_PX, middle, m.footer, 'badge'))
    }
    x += width + FOOTER_GAP_PX
  }
  return badge
}

/** The width of items in a row; 0 for none. */
export function footerWidth(items: readonly FooterItem[], m: Metrics, measure: (text: string) => number): number {
  const each = items.map((item) => (item.sign ? signWidth(m) : 0) + measure(item.text))
  return each.reduce((sum, width) => sum + FOOTER_GAP_PX + width, each.length > 0 ? -FOOTER_GAP_PX : 0)
}

/** The width of a sign with the gap behind it. */
export function signWidth(m: Metrics): number {
  return m.footer.size + 1
}

function briefly(item: FooterItem): FooterItem {
  return { ...item, text: item.brief ?? item.short ?? item.text }
}

interface Wish {
  readonly owner?: 'name' | 'initials'
  readonly hasDue?: boolean
}

/** The fullest one first. */
function wishes({ owner, due }: CardDuty): readonly Wish[] {
  const withOwner: Wish[] = [{ owner: 'name' }, { owner: 'initials' }]
  if (!due) return owner ? withOwner : []
  return [...(owner ? withOwner.map((wish) => ({ ...wish, hasDue: true })) : []), { hasDue: true }]
}

/** Returns undefined where it has no room. */
function piecesWithin(
  room: number,
  { owner, hasDue = false }: Wish,
  duty: CardDuty,
  m: Metrics,
  measure: (text: string) => number,
): readonly DutyPiece[] | undefined {
  const { due } = duty
  const last: DutyPiece[] =
    hasDue && due
      ? [
          {
            part: 'due',
            sign: due.isOver ? 'due-over' : 'due',
            color: due.isWarning ? 'warning' : 'mute',
            text: due.text,
            width: signWidth(m) + measure(due.text),
          },
        ]
      : []
  if (!owner || !duty.owner) return widthOf(last) <= room ? last : undefined
  const left = room - widthOf(last) - (last.length > 0 ? FOOTER_GAP_PX : 0)
  const first = ownerPiece(duty.owner, owner, left, m, measure)
  return first && [first, ...last]
}

function ownerPiece(
  { name, initials }: NonNullable<CardDuty['owner']>,
  form: NonNullable<Wish['owner']>,
  room: number,
  m: Metrics,
  measure: (text: string) => number,
): DutyPiece | undefined {
  const owner = { part: 'owner', color: 'person' } as const
  if (form === 'initials') {
    const width = measure(initials) + 2 * BADGE_PADDING_PX
    return width > room ? undefined : { ...owner, sign: undefined, text: initials, width }
  }
  const left = room - signWidth(m)
  if (Math.min(measure(name), FEWEST_OF_NAME_EM * m.footer.size) > left) return undefined
  const text = fitLine(name, left, measure)
  return { ...owner, sign: 'owner', text, width: signWidth(m) + measure(text) }
}

function widthOf(pieces: readonly DutyPiece[]): number {
  return pieces.reduce((sum, { width }) => sum + FOOTER_GAP_PX + width, pieces.length > 0 ? -FOOTER_GAP_PX : 0)
}
