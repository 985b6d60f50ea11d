// Leads from a card's name in the inspector to the card itself, with the keyboard: the next key is meant for the card.

import type { Editor } from 'tldraw'
import { findCard } from '@/components/canvas/card/find-card'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { viewInFront } from '@/components/canvas/sight/view-in-front'

export function showCard(editor: Editor, cardId: string): void {
  viewInFront(editor)?.bringCanvas()
  if (findCard(editor, cardId)) focusCanvas(editor)
}
