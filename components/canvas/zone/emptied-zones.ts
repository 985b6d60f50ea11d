// A zone that nobody made by hand goes when a matrix has taken all of its cards: sorting cards by kind made it as a place to
// wait, and empty it only makes the board wider. Anything that a person changed about it makes it theirs, and it stays.

import type { Editor, TLParentId, TLShapeId } from 'tldraw'
import { LOCALES } from '@/lib/domain/localized'
import { CARD_WORDS } from '@/lib/i18n/card-words'
import type { ZoneShape, ZoneShapeProps } from '@/lib/schema/zone-shape'
import { isColumnWidth } from '../card/kind-columns'
import { lockFor } from '../lock/host-locks'
import { say } from '../words/say'
import { isZone } from './zone-drop'

/** Runs what takes cards out of their holders, and removes the zones that it leaves empty, in the same step of undo. People hear of it. */
export function withoutEmptiedZones(editor: Editor, cardIds: readonly TLShapeId[], take: () => void): void {
  const holders = new Set<TLParentId>(cardIds.flatMap((id) => editor.getShape(id)?.parentId ?? []))
  take()
  const emptied = [...holders]
    .map((id) => editor.getShape(id as TLShapeId))
    .filter(isZone)
    .filter((zone) => isWaitingPlace(zone.props) && isFree(editor, zone))
  if (emptied.length === 0) return
  editor.deleteShapes(emptied.map(({ id }) => id))
  say(editor, ({ canvas }) => canvas('emptiedZone', { title: emptied.map(({ props }) => props.title).join(', ') }))
}

/** Whether a zone is as sorting by kind makes it, in any language of the interface. */
export function isWaitingPlace({ accepts, title, hint, writeField, w }: ZoneShapeProps): boolean {
  const [kind, ...others] = accepts
  if (!kind || others.length > 0 || hint !== '' || writeField !== '' || !isColumnWidth(w)) return false
  return LOCALES.some((locale) => CARD_WORDS[locale].kindMany[kind] === title)
}

function isFree(editor: Editor, zone: ZoneShape): boolean {
  return (
    editor.getSortedChildIdsForParent(zone.id).length === 0 &&
    editor.getBindingsInvolvingShape(zone).length === 0 &&
    !lockFor(editor, zone)
  )
}
