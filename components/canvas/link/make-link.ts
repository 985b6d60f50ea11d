// Makes and changes links: an arrow bound to both cards, in one step that one undo reverts.

import {
  createShapeId,
  type Editor,
  type TLArrowBinding,
  type TLArrowShape,
  type TLArrowShapeProps,
  type TLShapeId,
} from 'tldraw'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { type Link, type LinkKind, linkKindsBetween } from '@/lib/domain/cards/link'
import type { CardShape } from '@/lib/schema/card-shape'
import { isCard } from '../card/is-card'
import { canvasWords } from '../words/canvas-words'
import { linkLabel } from './link-label'
import { linkMeta, linkOf } from './link-meta'

const BEND_PX = 24

const STYLE = {
  kind: 'arc',
  dash: 'solid',
  size: 's',
  fill: 'none',
  font: 'sans',
  bend: BEND_PX,
  arrowheadStart: 'none',
  arrowheadEnd: 'arrow',
} as const satisfies Partial<TLArrowShapeProps>

/** Why two cards can't be joined. `allowed` are the kinds that a link from the first card may lead to. */
export type LinkRefusal =
  | { readonly reason: 'same-card' | 'exists' }
  | { readonly reason: 'kinds'; readonly allowed: readonly CardKind[] }

/** Undefined when a link of `kind` (or of any kind) may join the cards. */
export function refuseLink(editor: Editor, from: CardShape, to: CardShape, kind?: LinkKind): LinkRefusal | undefined {
  if (from.id === to.id) return { reason: 'same-card' }
  const kinds = linkKindsBetween(from.props.kind, to.props.kind)
  if (kinds.length === 0 || (kind && !kinds.includes(kind))) {
    const allowed = CARD_KINDS.filter((other) => linkKindsBetween(from.props.kind, other).length > 0)
    return { reason: 'kinds', allowed }
  }
  return findLink(editor, from.id, to.id, kind ?? kinds[0]) ? { reason: 'exists' } : undefined
}

/** Joins two cards and returns the arrow's id; undefined if `refuseLink` has a reason. Ids are the document's. */
export function makeLink(editor: Editor, fromId: string, toId: string, link: Link): TLShapeId | undefined {
  const from = editor.getShape(fromId as TLShapeId)
  const to = editor.getShape(toId as TLShapeId)
  if (!isCard(from) || !isCard(to) || refuseLink(editor, from, to, link.kind)) return undefined
  editor.markHistoryStoppingPoint('make link')
  return putLink(editor, from, to, link)
}

/** Joins two cards that may be joined, as part of the caller's step. */
export function putLink(editor: Editor, from: CardShape, to: CardShape, link: Link): TLShapeId | undefined {
  const start = editor.getShapePageBounds(from)?.center
  const end = editor.getShapePageBounds(to)?.center
  if (!start || !end) return undefined
  const id = createShapeId()
  editor.run(() => {
    editor.createShape<TLArrowShape>({
      id,
      type: 'arrow',
      // The cards need not be on the page that one looks at: coverage and register link cards of any page.
      parentId: editor.getAncestorPageId(from) ?? editor.getCurrentPageId(),
      x: start.x,
      y: start.y,
      meta: linkMeta(link),
      props: {
        ...STYLE,
        start: { x: 0, y: 0 },
        end: { x: end.x - start.x, y: end.y - start.y },
        text: linkLabel(link, canvasWords(editor).card),
      },
    })
    const ends = { normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' } as const
    editor.createBindings<TLArrowBinding>([
      { type: 'arrow', fromId: id, toId: from.id, props: { ...ends, terminal: 'start' } },
      { type: 'arrow', fromId: id, toId: to.id, props: { ...ends, terminal: 'end' } },
    ])
  })
  return id
}

/** Changes a link's kind, effect or strength, and its words with them. */
export function changeLink(editor: Editor, arrowId: TLShapeId, link: Link): void {
  const arrow = editor.getShape<TLArrowShape>(arrowId)
  if (arrow?.type !== 'arrow') return
  // tldraw merges `meta`, so properties that the new link lacks must be removed explicitly.
  const { linkKind: _kind, linkEffect: _effect, linkStrength: _strength, ...others } = arrow.meta
  const text = linkLabel(link, canvasWords(editor).card)
  editor.markHistoryStoppingPoint('change link')
  editor.store.update(arrowId, (record) => {
    if (record.typeName !== 'shape' || record.type !== 'arrow') return record
    return { ...record, meta: { ...others, ...linkMeta(link) }, props: { ...record.props, text } }
  })
}

/** Returns whether both ends are bound to cards that a link of this kind may join. */
export function isLinkInPlace(editor: Editor, arrow: TLArrowShape): boolean {
  const link = linkOf(arrow)
  const ends = editor.getBindingsFromShape<TLArrowBinding>(arrow, 'arrow')
  const endAt = (terminal: 'start' | 'end') => {
    const binding = ends.find(({ props }) => props.terminal === terminal)
    return binding && editor.getShape(binding.toId)
  }
  const from = endAt('start')
  const to = endAt('end')
  if (!link || !isCard(from) || !isCard(to)) return false
  return linkKindsBetween(from.props.kind, to.props.kind).includes(link.kind)
}

/** Makes a plain arrow of a link. */
export function unlink(editor: Editor, { id }: TLArrowShape): void {
  editor.store.update(id, (record) => {
    if (record.typeName !== 'shape') return record
    const { linkKind: _kind, linkEffect: _effect, linkStrength: _strength, ...meta } = record.meta
    return { ...record, meta }
  })
}

/** The links at these cards, whichever way they lead. */
export function linksAt(editor: Editor, cardIds: Iterable<TLShapeId>): TLShapeId[] {
  const arrows = new Set<TLShapeId>()
  for (const cardId of cardIds) {
    for (const { fromId } of editor.getBindingsToShape<TLArrowBinding>(cardId, 'arrow')) {
      const arrow = editor.getShape(fromId)
      if (arrow && linkOf(arrow)) arrows.add(fromId)
    }
  }
  return [...arrows]
}

function findLink(editor: Editor, fromId: TLShapeId, toId: TLShapeId, kind: LinkKind | undefined): boolean {
  for (const { fromId: arrowId, props } of editor.getBindingsToShape<TLArrowBinding>(fromId, 'arrow')) {
    const arrow = editor.getShape(arrowId)
    if (props.terminal !== 'start' || !arrow || linkOf(arrow)?.kind !== kind) continue
    const bindings = editor.getBindingsFromShape<TLArrowBinding>(arrowId, 'arrow')
    if (bindings.some((binding) => binding.props.terminal === 'end' && binding.toId === toId)) return true
  }
  return false
}
