// Brings our tools and keys into tldraw's own lists of tools and actions, which its keyboard handling reads.

import type { Editor, TLUiActionItem, TLUiActionsContextType, TLUiOverrides, TLUiToolsContextType } from 'tldraw'
import { isStep } from '@/lib/domain/cards/card-fields'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { MATRIX_PRESETS } from '@/lib/domain/matrix/matrix-presets'
import { spokenSelection } from '../announce/announce-changes'
import { announce } from '../announce/announcement'
import { chooseImages } from '../assets/add-images'
import { setCanvasWish } from '../canvas-wish'
import { cardToolId } from '../card/card-tools'
import { isCard } from '../card/is-card'
import { offerBack } from '../edit/delete-shapes'
import { insertMatrix, insertZone } from '../holder/insert-holder'
import { linkOf } from '../link/link-meta'
import { setWantedLink } from '../link/wanted-link'
import { isMatrix } from '../matrix/arrange-matrix'
import { askForPlace } from '../matrix/place-choice'
import { scoreByDigit, scoreOneSide } from '../score/scoring'
import { fitBoard } from '../sight/free-view'
import { tidyUp } from '../tidy/tidy-up'
import { canvasWords } from '../words/canvas-words'
import { say } from '../words/say'
import { isZone } from '../zone/zone-drop'
import { selectAll } from './select-all'
import { MOVED_ACTION_KEYS, shortcutKeys } from './shortcuts'

/**
 * Actions that would ask another host, change what the page decides, ignore our tools, or have ours instead (`pages/`), and those
 * of which nothing would come here. docs/canvas.md has the reasons.
 */
const REMOVED_ACTIONS: ReadonlySet<string> = new Set([
  'insert-embed',
  'open-embed-link',
  'convert-to-embed',
  'convert-to-bookmark',
  'insert-media',
  'video-replace',
  'export-all-as-svg',
  'export-all-as-png',
  'toggle-transparent',
  // What people prefer is the page's: tldraw would forget these at once.
  'toggle-reduce-motion',
  'toggle-keyboard-shortcuts',
  'toggle-snap-mode',
  'toggle-wrap-mode',
  'toggle-dynamic-size-mode',
  'toggle-paste-at-cursor',
  'toggle-edge-scrolling',
  'adjust-shape-styles',
  'open-cursor-chat',
  // It would flatten cards to a picture, losing their data, and delete them.
  'flatten-to-image',
  'open-kbd-shortcuts',
  'toggle-dark-mode',
  'toggle-debug-mode',
  'toggle-focus-mode',
  'change-page-prev',
  'change-page-next',
  'move-to-new-page',
])

export const CANVAS_OVERRIDES: TLUiOverrides = { tools: ourTools, actions: ourActions }

function ourTools(editor: Editor, tools: TLUiToolsContextType): TLUiToolsContextType {
  const ours: TLUiToolsContextType = {}
  for (const kind of CARD_KINDS) {
    const id = cardToolId(kind)
    ours[id] = tool(id, () => pickUp(editor, id, canvasWords(editor).card(`kind.${kind}`)))
  }
  ours.link = tool('link', (source) => {
    // A key links the one card that is selected: the inspector asks which other one.
    const only = source === 'kbd' ? editor.getOnlySelectedShape() : null
    if (isCard(only ?? undefined) && !editor.getIsReadonly()) setWantedLink(editor, only?.id)
    else {
      editor.setCurrentTool('link')
      announce(editor, canvasWords(editor).canvas('hint.link'))
    }
  })
  ours.matrix = tool('matrix', (source) => (source === 'kbd' ? pickUp(editor, 'matrix') : insertMatrix(editor)))
  for (const preset of MATRIX_PRESETS) {
    ours[`matrix-${preset}`] = tool(`matrix-${preset}`, () => insertMatrix(editor, preset))
  }
  ours.zone = tool('zone', (source) => (source === 'kbd' ? pickUp(editor, 'zone') : insertZone(editor)))
  ours.image = tool('image', () => chooseImages(editor))
  const { embed: _embed, asset: _asset, ...native } = tools
  for (const item of Object.values(native)) {
    const kbd = shortcutKeys(item.id)
    if (kbd) item.kbd = kbd
  }
  return { ...native, ...ours }
}

/** Takes a tool into the hand, and says how it places what it is called. */
function pickUp(
  editor: Editor,
  id: string,
  what = canvasWords(editor).canvas(id === 'zone' ? 'tool.zone' : 'tool.matrix'),
) {
  editor.setCurrentTool(id)
  announce(editor, canvasWords(editor).canvas('spoken.placingTool', { what }))
}

function tool(id: string, onSelect: (source: string) => void): TLUiToolsContextType[string] {
  const kbd = shortcutKeys(id)
  // tldraw's words for a tool are shown and read aloud nowhere: our own toolbar and `announce` have ours.
  return { id, label: id, icon: 'dot', onSelect, ...(kbd ? { kbd } : {}) }
}

function ourActions(editor: Editor, actions: TLUiActionsContextType): TLUiActionsContextType {
  const kept: TLUiActionsContextType = {}
  for (const action of Object.values(actions)) {
    if (REMOVED_ACTIONS.has(action.id)) continue
    const kbd = MOVED_ACTION_KEYS[action.id]
    kept[action.id] = {
      ...action,
      // tldraw runs these wherever the focus is, whatever says that its keys rest.
      isRequiredA11yAction: false,
      ...(kbd ? { kbd } : {}),
      onSelect:
        action.id === 'a11y-repeat-shape-announce'
          ? () => announce(editor, spokenSelection(editor))
          : withFreeHand(editor, { ...action, onSelect: ourWay(editor, action) }),
    }
  }
  const scores: TLUiActionsContextType = {}
  for (const value of [1, 2, 3, 4, 5]) {
    if (!isStep(value)) continue
    scores[`score-${value}`] = keyAction(`score-${value}`, String(value), () => scoreByDigit(editor, value))
    scores[`score-second-${value}`] = keyAction(`score-second-${value}`, `alt+${value}`, () =>
      scoreOneSide(editor, 'second', value),
    )
  }
  const place = keyAction('place-cards', shortcutKeys('place-cards') ?? '', () => askForPlace(editor))
  const tidy = keyAction('tidy-up', shortcutKeys('tidy-up') ?? '', () => tidyUp(editor))
  const comment = keyAction('comment', shortcutKeys('comment') ?? '', () => askForComment(editor))
  return {
    ...kept,
    ...scores,
    [place.id]: place,
    [tidy.id]: { ...tidy, onSelect: withFreeHand(editor, tidy) },
    // People who may not change the board may comment on it.
    [comment.id]: { ...comment, readonlyOk: true },
  }
}

/** Begins a comment on the one thing that is selected, or else on the board. */
function askForComment(editor: Editor): void {
  const only = editor.getOnlySelectedShape()
  const isThing = only && (isCard(only) || isMatrix(only) || isZone(only) || linkOf(only) !== undefined)
  setCanvasWish(editor, { type: 'comment', shapeId: isThing ? only.id : undefined })
}

/** What an action of tldraw's does here. */
function ourWay(editor: Editor, action: TLUiActionItem): TLUiActionItem['onSelect'] {
  if (action.id === 'group') return groupUnlocked(editor, action)
  if (action.id === 'delete') {
    return (source) => offerBack(editor, editor.getSelectedShapeIds(), () => void action.onSelect(source))
  }
  if (action.id === 'select-all') return selectAllCards(editor, action)
  // tldraw's own would leave a part under the bars.
  if (action.id === 'zoom-to-fit') return () => fitBoard(editor)
  return (source) => action.onSelect(source)
}

/** Selects the cards and loose shapes of a board that has cards, and leaves out zones, matrices and links. */
function selectAllCards(editor: Editor, all: TLUiActionItem): TLUiActionItem['onSelect'] {
  return (source) => (selectAll(editor) ? undefined : all.onSelect(source))
}

/**
 * Releases whatever the pointer holds before the action changes the board: a key works while the pointer is down, and
 * tldraw's tools would go on with shapes that the action has deleted, and fail.
 */
function withFreeHand(editor: Editor, action: TLUiActionItem): TLUiActionItem['onSelect'] {
  return (source) => {
    if (!action.readonlyOk && editor.inputs.isPointing) editor.complete()
    return action.onSelect(source)
  }
}

/** If everything to group is locked, tldraw makes a group without bounds, which crashes the canvas. */
function groupUnlocked(editor: Editor, group: TLUiActionItem): TLUiActionItem['onSelect'] {
  return (source) => {
    const selected = editor.getSelectedShapes()
    const free = selected.filter((shape) => !editor.isShapeOrAncestorLocked(shape))
    if (selected.length > 1 && free.length < 2) say(editor, ({ canvas }) => canvas('hint.groupLocked'))
    else return group.onSelect(source)
  }
}

function keyAction(id: string, kbd: string, onSelect: () => void): TLUiActionItem {
  return { id, kbd, onSelect }
}
