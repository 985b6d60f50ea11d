// What a thread is about, with what that is called now: so that people know it when it is gone.

import type { BoardView } from '@/lib/document/view/board-view'
import { viewDocument } from '@/lib/document/view/view-document'
import { AppError } from '@/lib/domain/errors'
import type { ShapeAnchorKind, ThreadAnchor } from '@/lib/domain/threads/thread'
import type { Limits } from '@/lib/protocol/limits'
import type { BoardAccess } from '../../policies/board-policy'
import { findBrief } from '../briefs/find-brief'
import { type PassageInput, pickPassage } from '../briefs/pick-passage'
import type { ServiceContext } from '../context'

/** What somebody wants to talk about. */
export type AnchorInput =
  | { readonly kind: ShapeAnchorKind; readonly id: string }
  | ({ readonly kind: 'passage'; readonly briefId: string } & PassageInput)
  | { readonly kind: 'board' }

/** Titles of zones may be as long as any text: the beginning is enough to know one by. */
const TITLE_MAX_LENGTH = 300

/**
 * Finds what a thread is to be about on the live board. Throws AppError `not-found` where it isn't there, `bad-request`
 * or `too-large` for a passage that can't be picked.
 */
export async function describeAnchor(
  context: ServiceContext,
  access: BoardAccess,
  wanted: AnchorInput,
  limits: Limits,
): Promise<ThreadAnchor> {
  if (wanted.kind === 'board') return wanted
  if (wanted.kind === 'passage') {
    const { kind, briefId } = wanted
    const brief = await findBrief(context, access, briefId)
    const passage = pickPassage(brief.text, wanted, limits, 'anchor.')
    return { kind, briefId, ...passage, state: 'anchored', wasRef: '', wasTitle: shortened(brief.title) }
  }
  const { kind, id } = wanted
  const name = await context.rooms.read(access.board.id, (doc) => NAMES[kind](viewDocument(doc), id))
  if (!name) {
    const detail = `This board has no such ${kind} to comment on. It may have been deleted.`
    throw new AppError('not-found', detail, 'anchor.id')
  }
  return { kind, id, wasRef: shortened(name.ref), wasTitle: shortened(name.title) }
}

interface Name {
  readonly ref: string
  readonly title: string
}

const NAMES: Readonly<Record<ShapeAnchorKind, (view: BoardView, id: string) => Name | undefined>> = {
  card: ({ cards }, id) => cards.find((card) => card.id === id),
  link: ({ links, cards }, id) => {
    const link = links.find((each) => each.id === id)
    if (!link) return undefined
    const refOf = (cardId: string) => cards.find((card) => card.id === cardId)?.ref ?? ''
    return { ref: `${refOf(link.from)} → ${refOf(link.to)}`, title: link.label }
  },
  zone: ({ zones }, id) => untold(zones.find((zone) => zone.id === id)),
  matrix: ({ matrices }, id) => untold(matrices.find((matrix) => matrix.id === id)),
}

function untold(shape: { readonly title: string } | undefined): Name | undefined {
  return shape && { ref: '', title: shape.title }
}

/** One line of it. */
function shortened(title: string): string {
  return [...title.replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, TITLE_MAX_LENGTH).join('')
}
