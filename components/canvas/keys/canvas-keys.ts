// Lets the canvas's keys act only while the canvas or nothing has the focus, or a button that was pressed with a pointer.
// The bar above the canvas, which bears `data-canvas-bar`, counts as one of its own.
// tldraw listens on the whole document and would take a letter pressed on any button for a tool, and Delete there for
// the selected card.

import type { Editor } from 'tldraw'
import { isSingleKey, SINGLE_KEYS } from '@/components/settings/single-keys'
import { isInOverlay } from '@/components/ui/overlays'
import { isTextControl } from '@/components/ui/text-control'

const MENU_ID = 'keys meant for something else'
/** tldraw hears these on the document. */
const EVENTS = ['keydown', 'copy', 'cut', 'paste'] as const
/** A typing person looks up within this time, and sees that their text has gone. */
const TYPING_PAUSE_MS = 1_000
/** The person's own ways out of a text. */
const ENDS_TYPING: ReadonlySet<string> = new Set(['Escape', 'Tab', 'Enter'])
/** The keys that a focused button or link has a use for. */
const BUTTON_KEYS: ReadonlySet<string> = new Set(['Enter', ' ', 'Tab'])
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta'])

/** Returns how to stop. */
export function keepKeysInCanvas(editor: Editor): () => void {
  const container = editor.getContainer()
  /**
   * True if the focused control in the canvas's bars was pressed: the person then works on the canvas, not its
   * controls.
   */
  let isPressed = false
  /** True while the person goes from control to control by Tab, until the pointer is used again. */
  let isWalking = false
  /** The keyboard was in something that lay over the page, or in a text. */
  let wasAway = false
  /**
   * True if the focused control got the keyboard back from what a pointer had opened. Browsers show it the focus as after
   * Tab, and still nobody has chosen the control.
   */
  let isGivenBack = false
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    isGivenBack = wasAway && !isWalking
    wasAway = isInOverlay(target) || isTextControl(target)
    if (container.contains(target)) isPressed = isGivenBack || !target.matches(':focus-visible')
  }
  /** The control outside the canvas on which a pointer went down last. */
  let pressed: Element | null = null
  const onPointerDown = ({ target }: PointerEvent) => {
    endTyping()
    isWalking = false
    pressed = target instanceof Element ? target.closest('button, a[href]') : null
  }
  /** When a key last went into a text that nothing has ended since. */
  let typedAt = Number.NEGATIVE_INFINITY
  const endTyping = () => {
    typedAt = Number.NEGATIVE_INFINITY
  }
  /** Another person deleted the text under this person's hands: further typing must not act as commands. */
  const isTypedOn = (event: Event, focused: Element): boolean => {
    if (!(event instanceof KeyboardEvent)) return false
    if (ENDS_TYPING.has(event.key) || event.ctrlKey || event.metaKey) {
      endTyping()
      return false
    }
    if (isTextControl(focused)) typedAt = event.timeStamp
    else if (event.timeStamp - typedAt < TYPING_PAUSE_MS) {
      typedAt = event.timeStamp
      return true
    }
    return false
  }
  const isForCanvas = (event: Event): boolean => {
    const focused = document.activeElement ?? document.body
    if (isTypedOn(event, focused)) return false
    // tldraw leaves these alone by itself, and has its own ways in the ones that it draws.
    if (isTextControl(focused)) return true
    if (event instanceof KeyboardEvent && isSingleKey(event) && !SINGLE_KEYS.isOn()) return false
    if (isInOverlay(focused)) return false
    if (focused === document.body || focused === container) return true
    if (!container.contains(focused)) {
      return (focused === pressed || (isGivenBack && isInBar(focused))) && isLeftBy(focused, event)
    }
    // Escape leads back from the canvas's bars to the canvas.
    return isPressed || (event instanceof KeyboardEvent && event.key === 'Escape')
  }
  /** Keeps tldraw from this one event: it takes the event for one that an open menu of its own gets. */
  const keepFromCanvas = () => {
    editor.menus.addOpenMenu(MENU_ID)
    setTimeout(() => editor.menus.deleteOpenMenu(MENU_ID), 0)
  }
  /** tldraw opens what is selected when Enter comes up: also where the key went down on a line of a list that is gone. */
  let isEnterDown = false
  const onEvent = (event: Event) => {
    // A modifier says nothing yet: the key that follows does, and may come before a timer.
    if (event instanceof KeyboardEvent && MODIFIERS.has(event.key)) return
    const isOurs = isForCanvas(event)
    if (event instanceof KeyboardEvent && event.key === 'Tab' && !wasAway) isWalking = true
    if (event instanceof KeyboardEvent && event.key === 'Enter') {
      isEnterDown = isOurs && !isTextControl(document.activeElement ?? document.body)
    }
    if (isOurs) editor.menus.deleteOpenMenu(MENU_ID)
    else keepFromCanvas()
  }
  const onKeyUp = ({ key }: KeyboardEvent) => {
    if (key !== 'Enter') return
    if (!isEnterDown) keepFromCanvas()
    isEnterDown = false
  }
  document.addEventListener('focusin', onFocus, { capture: true })
  document.addEventListener('pointerdown', onPointerDown, { capture: true })
  for (const name of EVENTS) document.addEventListener(name, onEvent, { capture: true })
  document.addEventListener('keyup', onKeyUp, { capture: true })
  return () => {
    document.removeEventListener('focusin', onFocus, { capture: true })
    document.removeEventListener('pointerdown', onPointerDown, { capture: true })
    for (const name of EVENTS) document.removeEventListener(name, onEvent, { capture: true })
    document.removeEventListener('keyup', onKeyUp, { capture: true })
  }
}

/** Returns whether a button or link that a pointer pressed has no use for the event. */
function isLeftBy(button: Element, event: Event): boolean {
  if (isInBar(button)) return !(event instanceof KeyboardEvent && BUTTON_KEYS.has(event.key))
  // Elsewhere Delete may be about what the button belongs to.
  return event instanceof KeyboardEvent && isSingleKey(event)
}

function isInBar(control: Element): boolean {
  return control.closest('[data-canvas-bar]') !== null
}
