// The ways to a place on the page of a board: to a card on the canvas, to a field of the inspector, to a passage of a
// brief.

import { type RefObject, useCallback, useRef } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import type { InspectedField } from '@/components/canvas/canvas-wish'
import { findCard } from '@/components/canvas/card/find-card'
import { selectShapes } from '@/components/canvas/pages/select-shapes'
import { showCardInView, viewInFront } from '@/components/canvas/sight/view-in-front'
import { showCard as showOnCanvas } from '@/components/inspector/show-card'
import { type PassageOpener, usePassageOpener } from '../passages/use-passage-opener'
import type { BoardPlaces } from '../use-board-places'

export interface Ways extends Omit<PassageOpener, 'ref'> {
  /** Opens the brief at the field where one goes. */
  readonly bringBrief: () => void
  /** Opens the inspector, at a field or before the first one: a stray key must not change a title that one only reads. */
  readonly inspect: (field?: InspectedField) => void
  /** Brings the canvas to the front with the card in its middle; false if the card is not on the board. */
  readonly showCard: (cardId: string) => boolean
  /**
   * Leads to a card without leaving the view in front. A sheet that would cover the card goes; where the view doesn't
   * show the card, the sheet shows it.
   */
  readonly showInPlace: (cardId: string) => void
  /** Leads back from the brief to a card that cites it now: on the canvas, or in the view that stands in front of it. */
  readonly showCited: (cardId: string) => void
  /** Closes the brief where it lies over the canvas, and would cover a card. */
  readonly uncover: () => void
  /** Takes the brief's panel, which knows its passages. */
  readonly briefPanel: PassageOpener['ref']
  /** The elements in which the panels are drawn. */
  readonly briefPlace: RefObject<HTMLDivElement | null>
  readonly inspectorPlace: RefObject<HTMLDivElement | null>
}

/** The places of the inspector's fields. */
const INSPECTED: Readonly<Record<InspectedField, string>> = {
  owner: '[data-field="owner"] input',
  style: '[data-styles] input',
}

export function useWays(editor: Editor | undefined, { shown, panels, beside }: BoardPlaces): Ways {
  const { bring, close } = panels
  const openBrief = useCallback(() => bring('brief'), [bring])
  const { ref: briefPanel, ...passages } = usePassageOpener(openBrief)
  const briefPlace = useRef<HTMLDivElement>(null)
  const inspectorPlace = useRef<HTMLDivElement>(null)
  const uncover = () => {
    if (panels.areSheets) close('brief')
  }
  const showCard = (cardId: string) => {
    shown.show('canvas')
    const isFound = editor !== undefined && findCard(editor, cardId)
    if (isFound) uncover()
    return isFound
  }
  return {
    ...passages,
    bringBrief: () => {
      openBrief()
      focusOnceDrawn(briefPlace, 'textarea')
    },
    inspect: (field) => {
      beside.bring('inspector')
      focusOnceDrawn(inspectorPlace, field && INSPECTED[field])
    },
    showCard,
    showInPlace: (cardId) => {
      if (!editor) return
      if (showCardInView(editor, cardId)) {
        if (panels.areSheets) beside.close()
      } else if (viewInFront(editor) && panels.areSheets) {
        selectShapes(editor, [cardId as TLShapeId])
        beside.bring('inspector')
      } else showOnCanvas(editor, cardId)
    },
    showCited: (cardId) => {
      const inFront = editor && viewInFront(editor)
      if (!inFront) return void showCard(cardId)
      uncover()
      inFront.focus()
    },
    uncover,
    briefPanel,
    briefPlace,
    inspectorPlace,
  }
}

/** Gives the keyboard to the first such field of a panel that is being opened; without fields, to the panel itself. */
function focusOnceDrawn(place: RefObject<HTMLElement | null>, fields?: string): void {
  requestAnimationFrame(() => {
    if (!place.current) return
    if (fields === undefined) focusPanel(place.current)
    else place.current.querySelector<HTMLElement>(fields)?.focus()
  })
}

/** A panel can be focused while it is asked for only: a press on its background must not take the keys from the canvas. */
function focusPanel(panel: HTMLElement): void {
  panel.tabIndex = -1
  panel.focus({ preventScroll: true })
  panel.addEventListener('blur', () => panel.removeAttribute('tabindex'), { once: true })
}
