// Moves shapes to another page. They stay the same records, so that what others do to them at the same time survives,
// and a card keeps its reference and its links. A link whose cards are then on two pages stands on the page of the card
// that it leads from and isn't drawn; other arrows let go of what is left behind.

import { Box, type Editor, type TLArrowBinding, type TLPageId, type TLShape, type TLShapeId } from 'tldraw'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { bringWholeIntoView } from '../card/find-card'
import { isApart } from '../link/link-apart'
import { linkOf } from '../link/link-meta'
import { linksAt } from '../link/make-link'
import { lockAmong, sayLocked } from '../lock/host-locks'
import { freePlaceBeside } from '../sight/free-place'
import { canvasWords } from '../words/canvas-words'
import { offerUndo } from '../words/offer-undo'
import { say } from '../words/say'
import { nameOfPage } from './board-pages'
import { createPage, hasRoomForPage } from './change-pages'

/** Moves the selection to another page, or to a new one, and shows it there, as one step of undo. */
export function moveSelectionToPage(editor: Editor, to: TLPageId | 'new'): void {
  const ids = editor.getSelectedShapeIds()
  const moving = movable(editor, ids)
  if (!moving) return
  if (to === 'new' ? !hasRoomForPage(editor) : !hasRoomFor(editor, moving, to)) return
  editor.markHistoryStoppingPoint('move to page')
  move(editor, moving, to === 'new' ? createPage(editor) : to)
}

interface Moving {
  /** The shapes without those that move inside others. */
  readonly roots: readonly TLShapeId[]
  readonly all: ReadonlySet<TLShapeId>
}

/** Undefined, and says why, where nothing of it can be moved. */
function movable(editor: Editor, ids: readonly TLShapeId[]): Moving | undefined {
  if (editor.getIsReadonly() || ids.length === 0) return undefined
  const lock = lockAmong(editor, editor.getShapeAndDescendantIds([...ids]))
  if (lock) {
    sayLocked(editor, lock)
    return undefined
  }
  const chosen = new Set(ids)
  const roots = ids.filter((id) => !editor.findShapeAncestor(id, (shape) => chosen.has(shape.id)))
  const all = editor.getShapeAndDescendantIds([...roots])
  const free = roots.filter((id) => !isLeftBehind(editor, editor.getShape(id), all))
  if (free.length === 0) {
    say(editor, ({ canvas }) => canvas('pages.linkStays'))
    return undefined
  }
  return { roots: free, all: editor.getShapeAndDescendantIds(free) }
}

function hasRoomFor(editor: Editor, { all }: Moving, pageId: TLPageId): boolean {
  const count = DEFAULT_LIMITS.maxShapesPerPage
  if (editor.getPageShapeIds(pageId).size + all.size <= count) return true
  say(editor, ({ canvas }) => canvas('pages.tooMany', { name: nameOfPage(editor, pageId), count }))
  return false
}

function move(editor: Editor, { roots, all }: Moving, pageId: TLPageId): void {
  const along = linesThatGo(editor, all)
  editor.run(
    () => {
      letGoOfTheRest(editor, all, new Set(along))
      editor.reparentShapes([...roots, ...along.filter((id) => !all.has(id))], pageId)
    },
    { ignoreShapeLock: true },
  )
  editor.run(
    () => {
      editor.setCurrentPage(pageId)
      makeRoom(editor, roots)
      editor.setSelectedShapes([...roots])
    },
    { ignoreShapeLock: true },
  )
  const bounds = editor.getSelectionPageBounds()
  if (bounds) bringWholeIntoView(editor, bounds)
  const links = linksAt(editor, all).filter((id) => isApart(editor, id)).length
  const { canvas } = canvasWords(editor)
  const name = nameOfPage(editor, pageId)
  const said = [
    canvas('pages.moved', { count: roots.length, name }),
    links > 0 ? canvas('pages.apart', { count: links }) : '',
  ]
  offerUndo(editor, said.filter(Boolean).join(' '), canvas('pages.undo'))
}

/** A link goes with the card that it leads from. */
function isLeftBehind(editor: Editor, shape: TLShape | undefined, moved: ReadonlySet<TLShapeId>): boolean {
  if (shape?.type !== 'arrow' || !linkOf(shape)) return shape === undefined
  const start = bindingsOf(editor, shape.id).find(({ props }) => props.terminal === 'start')
  return start !== undefined && !moved.has(start.toId)
}

/** The links from moved cards, and the other arrows that join only what moves. */
function linesThatGo(editor: Editor, moved: ReadonlySet<TLShapeId>): TLShapeId[] {
  const lines = new Set<TLShapeId>()
  for (const id of moved) {
    for (const { fromId } of editor.getBindingsToShape<TLArrowBinding>(id, 'arrow')) {
      const arrow = editor.getShape(fromId)
      if (!arrow || moved.has(fromId)) continue
      const ends = bindingsOf(editor, fromId)
      const goes = linkOf(arrow)
        ? ends.some(({ props, toId }) => props.terminal === 'start' && moved.has(toId))
        : ends.length === 2 && ends.every(({ toId }) => moved.has(toId))
      if (goes) lines.add(fromId)
    }
  }
  return [...lines]
}

/** Takes the ends of plain arrows off what they would join across pages; the ends stay where they are. */
function letGoOfTheRest(editor: Editor, moved: ReadonlySet<TLShapeId>, along: ReadonlySet<TLShapeId>): void {
  const goes = (id: TLShapeId) => moved.has(id) || along.has(id)
  const torn = new Set<TLArrowBinding>()
  for (const id of moved) {
    const touching = [...editor.getBindingsToShape<TLArrowBinding>(id, 'arrow'), ...bindingsOf(editor, id)]
    for (const binding of touching) {
      const arrow = editor.getShape(binding.fromId)
      if (arrow && !linkOf(arrow) && goes(binding.fromId) !== goes(binding.toId)) torn.add(binding)
    }
  }
  editor.deleteBindings([...torn], { isolateShapes: true })
}

function bindingsOf(editor: Editor, arrowId: TLShapeId): TLArrowBinding[] {
  return editor.getBindingsFromShape<TLArrowBinding>(arrowId, 'arrow')
}

/** Moves what has come to free room, if it lies on something of this page. */
function makeRoom(editor: Editor, roots: readonly TLShapeId[]): void {
  const come = new Set(roots)
  const boundsOf = (ids: readonly TLShapeId[]) => ids.flatMap((id) => editor.getShapePageBounds(id) ?? [])
  const taken = boundsOf(
    editor
      .getSortedChildIdsForParent(editor.getCurrentPageId())
      .filter((id) => !come.has(id) && editor.getShape(id)?.type !== 'arrow'),
  )
  const mine = boundsOf(roots.filter((id) => editor.getShape(id)?.type !== 'arrow'))
  if (mine.length === 0 || !taken.some((other) => mine.some((bounds) => bounds.collides(other)))) return
  const { x, y, w, h } = Box.Common(mine)
  const place = freePlaceBeside(taken, Box.Common(taken), { w, h })
  editor.updateShapes(
    roots.flatMap((id) => {
      const shape = editor.getShape(id)
      return shape ? [{ id, type: shape.type, x: shape.x + place.x - x, y: shape.y + place.y - y }] : []
    }),
  )
}
