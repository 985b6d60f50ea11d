// What lies on a page besides cards, matrices, zones and links: notes, texts, pictures and frames by their words, and how many
// of everything else, such as drawings.

import { useMemo } from 'react'
import { computed, type Editor, type TLPageId, type TLParentId, type TLShape, useValue } from 'tldraw'
import { linkOf } from '@/components/canvas/link/link-meta'
import { lockFor } from '@/components/canvas/lock/host-locks'
import { wordsOfShape } from '@/components/canvas/text/shape-words'
import { wordsOf } from '@/components/canvas/words/canvas-words'
import { thingsInWords } from '@/components/canvas/words/things'
import type { Locale } from '@/lib/domain/localized'
import { inRows } from '@/lib/domain/reading-rows'
import { isFrameOfCards } from './frame-of'

export const WORDED_THINGS = ['note', 'text', 'geo', 'arrow', 'image', 'frame'] as const
export type WordedThing = (typeof WORDED_THINGS)[number]

export interface Thing {
  readonly id: string
  readonly type: WordedThing
  /** '' for a picture, note or frame that has none. */
  readonly words: string
  /** The words can be changed here: nothing is locked, and they have no formatting that a plain field would take away. */
  readonly isPlain: boolean
}

export interface Things {
  readonly worded: readonly Thing[]
  /** Everything else in words, such as “3 drawings, 1 line”; '' for nothing. */
  readonly others: string
}

/** Returns the things of a page in the order in which they are read. */
export function useThings(editor: Editor, pageId: string, locale: Locale): Things {
  const signal = useMemo(
    () => computed('things of the outline', () => thingsOn(editor, pageId as TLPageId, locale), { isEqual: areSame }),
    [editor, pageId, locale],
  )
  return useValue(signal)
}

function areSame(a: Things, b: Things): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function thingsOn(editor: Editor, pageId: TLPageId, locale: Locale): Things {
  const shapes = shapesIn(editor, pageId)
  const rects = shapes.map((shape) => editor.getShapePageBounds(shape) ?? { x: 0, y: 0, w: 0, h: 0 })
  const worded: Thing[] = []
  const others: TLShape[] = []
  for (const shape of inRows(rects).flatMap((index) => shapes[index] ?? [])) {
    const type = WORDED_THINGS.find((each) => each === shape.type)
    const words = wordsOfShape(shape)
    // A picture without a description is worth a line: there it can get one. A shape without a word is only a shape.
    const isTold = type && words && (words.text.trim() !== '' || type === 'image' || type === 'note')
    if (!isTold) {
      others.push(shape)
      continue
    }
    const isFree = !lockFor(editor, shape) && !editor.isShapeOrAncestorLocked(shape)
    worded.push({ id: shape.id, type, words: words.text.trim(), isPlain: isFree && !words.isFormatted })
  }
  return { worded, others: others.length > 0 ? thingsInWords(others, wordsOf(locale)) : '' }
}

/** All shapes below a parent that the outline doesn't show as cards, places and links; groups only hold others. */
function shapesIn(editor: Editor, parentId: TLParentId): TLShape[] {
  return editor.getSortedChildIdsForParent(parentId).flatMap((id) => {
    const shape = editor.getShape(id)
    if (!shape) return []
    const isShown = HAS_ITS_PLACE.has(shape.type) || linkOf(shape) !== undefined || isFrameOfCards(editor, shape)
    return isShown ? shapesIn(editor, id) : [shape, ...shapesIn(editor, id)]
  })
}

const HAS_ITS_PLACE: ReadonlySet<string> = new Set(['card', 'matrix', 'zone', 'group'])
