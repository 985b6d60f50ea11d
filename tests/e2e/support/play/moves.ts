// In the page: a player's possible next moves, with their frequency. Each is what a person does in one go; moves that
// take a while let others' changes in between.

import type { TLShapeId } from 'tldraw'
import { boardInPage } from '../board-in-page'
import type { Modifiers, Point } from './hand'
import type { Player } from './player'

export interface Move {
  readonly name: string
  readonly weight: number
  /** Returns a description, for the report of a failure. */
  play(player: Player): Promise<string> | string
}

/** Excluded actions and tools, each with the reason. Everything else that the app offers is played. */
const EXCLUDED: Readonly<Record<string, string>> = {
  'export-as-svg': 'downloads a file',
  'export-as-png': 'downloads a file',
  'export-all-as-svg': 'downloads a file',
  'export-all-as-png': 'downloads a file',
  'download-original': 'downloads a file',
  print: 'opens the browser’s dialog, which stops the page',
  image: 'opens the browser’s dialog for files',
  'image-replace': 'opens the browser’s dialog for files',
  'video-replace': 'opens the browser’s dialog for files',
  'copy-as-svg': 'draws the whole board, and leaves it as it is',
  'copy-as-png': 'draws the whole board, and leaves it as it is',
}

/** Actions where two people meet, played more often than the rest of the table. */
const OFTEN = [
  ...['undo', 'undo', 'undo', 'redo', 'redo', 'group', 'group', 'group', 'ungroup', 'ungroup', 'ungroup'],
  ...['delete', 'delete', 'duplicate', 'cut', 'copy', 'paste', 'toggle-lock', 'remove-frame', 'select-all'],
] as const

const FEW_SHAPES = 20
const MANY_SHAPES = 70
const MOST_PAGES = 3
const WORDS = ['risk', 'grid', ' winter', '漢字', '😀', '\n', 'a', ' and so on '] as const
/** One of them becomes an image, of which a person may upload twenty a minute. */
const TEXTS = [
  ...['One line', 'First\nSecond\nThird', 'https://example.org/x', '- a\n- b', '<b>bold</b>'],
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><rect width="80" height="60" fill="teal"/></svg>',
] as const

export const MOVES: readonly Move[] = [
  { name: 'make', weight: 14, play: (player) => make(player, player.pick(toolIds())) },
  { name: 'connect', weight: 7, play: connect },
  { name: 'click', weight: 8, play: (player) => click(player) },
  { name: 'add to selection', weight: 10, play: (player) => click(player, { shiftKey: true }) },
  { name: 'open', weight: 4, play: open },
  { name: 'brush', weight: 5, play: brush },
  { name: 'drag', weight: 14, play: drag },
  { name: 'pull a handle', weight: 9, play: pullHandle },
  { name: 'often', weight: 22, play: (player) => act(player, player.pick(OFTEN)) },
  { name: 'any action', weight: 14, play: (player) => act(player, player.pick(actionIds())) },
  { name: 'overtake', weight: 8, play: overtake },
  { name: 'nudge', weight: 4, play: nudge },
  { name: 'type', weight: 6, play: (player) => (player.hand.type(player.pick(WORDS)) ? 'typed' : 'no field') },
  { name: 'style', weight: 4, play: style },
  { name: 'menu', weight: 3, play: menu },
  { name: 'pages', weight: 5, play: pages },
  { name: 'write in a note', weight: 7, play: writeInNote },
  { name: 'point', weight: 4, play: point },
  { name: 'paste text', weight: 1, play: pasteText },
  { name: 'escape', weight: 5, play: pressEscape },
]

function pressEscape({ hand }: Player): string {
  hand.tap('Escape')
  return ''
}

/** These limits keep a board at a size at which people meet. */
export function movesFor({ editor }: Player): readonly Move[] {
  const count = editor.getCurrentPageShapeIds().size
  if (count < FEW_SHAPES) return [...MOVES, { name: 'fill', weight: 40, play: fill }]
  return count > MANY_SHAPES ? [...MOVES, { name: 'clear', weight: 40, play: clear }] : MOVES
}

function actionIds(): string[] {
  return Object.keys(boardInPage().actions).filter((id) => !(id in EXCLUDED))
}

function toolIds(): string[] {
  return Object.keys(boardInPage().tools).filter((id) => !(id in EXCLUDED))
}

async function act(player: Player, id: string): Promise<string> {
  const { actions } = boardInPage()
  const action = actions[id]
  if (!action) return `${id} (not offered)`
  const byKey = action.kbd !== undefined && player.chance(0.5)
  if (byKey && player.areKeysTaken()) return `${id} (keys are taken)`
  // A menu can't be reached while the pointer is down, and opening one ends the editing of a text.
  if (!byKey && player.editor.getEditingShapeId()) player.hand.tap('Escape')
  void action.onSelect(byKey ? 'kbd' : 'menu')
  await player.turn()
  return `${id}${byKey ? ' by key' : ''}`
}

async function make(player: Player, id: string): Promise<string> {
  if (player.editor.getEditingShapeId()) player.hand.tap('Escape')
  boardInPage().tools[id]?.onSelect('toolbar')
  await player.turn()
  const from = player.spot()
  if (!player.hand.press(from)) return `${id} (not on the canvas)`
  if (player.chance(0.7)) await player.moveTo(player.near(from, 220))
  player.hand.letGo()
  await player.turn()
  if (player.chance(0.4)) player.hand.type(player.pick(WORDS))
  return id
}

/** Draws an arrow or a link from one shape to another. */
async function connect(player: Player): Promise<string> {
  const [from, to] = [player.anyShape(), player.anyShape()]
  if (!from || !to) return 'nothing'
  const tool = player.pick(['arrow', 'link', 'link'])
  boardInPage().tools[tool]?.onSelect('toolbar')
  await player.turn()
  if (!player.hand.press(player.middleOf(from))) return 'not on the canvas'
  await player.moveTo(player.middleOf(to))
  player.hand.letGo()
  return `${tool} ${from} ${to}`
}

async function click(player: Player, modifiers: Modifiers = {}): Promise<string> {
  const id = player.anyShape()
  if (!id || !player.hand.press(player.middleOf(id), modifiers)) return 'nothing'
  if (player.chance(0.3)) await player.turn()
  player.hand.letGo(modifiers)
  return id
}

async function open(player: Player): Promise<string> {
  const id = player.anyShape()
  if (!id) return 'nothing'
  for (let times = 0; times < 2; times++) {
    if (!player.hand.press(player.middleOf(id))) return 'not on the canvas'
    player.hand.letGo()
  }
  await player.frame()
  return player.hand.type(player.pick(WORDS)) ? `${id}, and typed` : id
}

async function brush(player: Player): Promise<string> {
  player.backToSelect()
  const from = player.spot()
  if (!player.hand.press(from)) return 'not on the canvas'
  await player.moveTo(player.near(from, 500))
  player.hand.letGo()
  return `${player.editor.getSelectedShapeIds().length} selected`
}

async function drag(player: Player): Promise<string> {
  player.backToSelect()
  const selected = player.editor.getSelectedShapeIds()
  const id = selected.length > 0 && player.chance(0.6) ? player.pick(selected) : player.anyShape()
  if (!id) return 'nothing'
  const from = player.middleOf(id)
  if (!player.hand.press(from)) return 'not on the canvas'
  return `${id} ${await carry(player, from)}`
}

/** Resizes, rotates, or moves the end of an arrow: anything that has a handle now. */
async function pullHandle(player: Player): Promise<string> {
  player.backToSelect()
  if (player.chance(0.5)) await click(player)
  await player.frame()
  const handles = [...document.querySelectorAll('.tl-canvas [data-testid^="selection."], .tl-canvas .tl-handle')]
  if (handles.length === 0) return 'nothing'
  const handle = player.pick(handles)
  const box = handle.getBoundingClientRect()
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  if (!player.hand.press(from)) return 'not on the canvas'
  return `${handle.getAttribute('data-testid') ?? 'handle'} ${await carry(player, from)}`
}

/**
 * Continues with a pressed pointer, and releases it; sometimes another action comes in between, as with hands and keys.
 */
async function carry(player: Player, from: Point): Promise<string> {
  const modifiers: Modifiers = player.chance(0.15) ? { altKey: true } : player.chance(0.15) ? { shiftKey: true } : {}
  await player.moveTo(player.near(from, 260), modifiers)
  let meanwhile = ''
  if (player.chance(0.1)) {
    player.hand.tap('Escape')
    meanwhile = 'Escape'
  } else if (player.chance(0.15)) meanwhile = await act(player, player.pick(OFTEN.filter((id) => id !== 'select-all')))
  // Long enough for the gesture's first commit, so that others' changes meet a board that has it.
  else if (player.chance(0.05)) await player.frames(80)
  if (player.chance(0.5)) await player.moveTo(player.near(from, 260), modifiers)
  player.hand.letGo(modifiers)
  return meanwhile
}

/** Takes a shape that the other person is moving, and changes it in a way that conflicts. */
async function overtake(player: Player): Promise<string> {
  const theirs = player.theirShapes()
  if (theirs.length === 0) return 'nothing'
  player.backToSelect()
  player.editor.setSelectedShapes(theirs)
  const hurts = [
    'delete',
    'delete',
    'group',
    'ungroup',
    'cut',
    'duplicate',
    'toggle-lock',
    'remove-frame',
    'flip-vertical',
  ]
  return `${theirs.join(' ')} ${await act(player, player.pick(hurts))}`
}

async function nudge(player: Player): Promise<string> {
  const key = player.pick(['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'])
  const modifiers = player.chance(0.3) ? { shiftKey: true } : player.chance(0.1) ? { ctrlKey: true } : {}
  player.hand.keyDown(key, modifiers)
  for (let times = player.number(4); times > 0; times--) {
    await player.turn()
    player.hand.keyDown(key, { ...modifiers, repeat: true })
  }
  player.hand.keyUp(key, modifiers)
  return key
}

async function style(player: Player): Promise<string> {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-styles] :is(button, input)')]
  if (buttons.length === 0) return 'nothing'
  const button = player.pick(buttons)
  button.click()
  await player.turn()
  return button.getAttribute('aria-label') ?? ''
}

/** Opens the menu under the pointer, and chooses an entry. */
async function menu(player: Player): Promise<string> {
  if (player.editor.getEditingShapeId()) player.hand.tap('Escape')
  const id = player.chance(0.8) ? player.anyShape() : undefined
  player.hand.rightClick(id ? player.middleOf(id) : player.spot())
  await player.frames(2)
  const items = [...document.querySelectorAll<HTMLElement>('[role="menu"] [role^="menuitem"]')].filter((item) => {
    const name = item.getAttribute('data-testid')?.split('.').at(-1) ?? ''
    return !(name in EXCLUDED) && item.getAttribute('aria-disabled') !== 'true'
  })
  if (items.length === 0) return 'nothing'
  const item = player.pick(items)
  item.click()
  await player.frame()
  return item.getAttribute('data-testid') ?? item.textContent
}

/** Goes to a page, or adds, duplicates, orders or deletes one. Both stay on few pages, so that they meet. */
async function pages(player: Player): Promise<string> {
  if (player.editor.getEditingShapeId()) player.hand.tap('Escape')
  document.querySelector<HTMLElement>('.canvas-tool--pages')?.click()
  await player.frames(2)
  const list = document.querySelector('[role="dialog"]:has([data-page])')
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-page]') ?? [])]
  if (!list || rows.length === 0) return 'nothing'
  if (rows.length < MOST_PAGES && player.chance(0.4)) {
    list.querySelector<HTMLElement>(':scope > button')?.click()
    await player.frame()
    return 'added'
  }
  const row = player.pick(rows)
  if (player.chance(0.6)) {
    row.click()
    await player.frame()
    return row.textContent
  }
  const more = row.parentElement?.querySelector('[aria-haspopup="menu"]')
  more?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  await player.frames(2)
  const items = [...document.querySelectorAll<HTMLElement>('[role="menu"] [role="menuitem"]:not([data-disabled])')]
  if (items.length === 0) return 'no menu'
  const item = player.pick(items)
  item.click()
  await player.frame()
  return `${row.textContent}: ${item.textContent}`
}

/** Keys in the words of a note, by what they do there. */
const WORD_KEYS: readonly (readonly [key: string, modifiers: Modifiers])[] = [
  ['Enter', {}],
  ['Enter', { shiftKey: true }],
  ['b', { ctrlKey: true }],
  ['i', { ctrlKey: true }],
  ['8', { ctrlKey: true, shiftKey: true }],
  ['z', { ctrlKey: true }],
  ['z', { ctrlKey: true }],
  ['z', { ctrlKey: true, shiftKey: true }],
  ['a', { ctrlKey: true }],
]

/** Opens a note, one in which the other person types if there is one, and writes, formats, splits and deletes in it. */
async function writeInNote(player: Player): Promise<string> {
  const { editor, hand } = player
  player.backToSelect()
  const notes = editor.getCurrentPageShapes().flatMap(({ id, type }) => (type === 'note' ? [id] : []))
  const theirs = player.theirShapes().filter((id) => notes.includes(id))
  if (notes.length === 0) return `nothing, but a ${await make(player, 'note')}`
  const id = player.pick(theirs.length > 0 && player.chance(0.8) ? theirs : notes)
  for (let times = 0; times < 2; times++) {
    if (!hand.press(player.middleOf(id))) return 'nothing: not on the canvas'
    hand.letGo()
  }
  await player.frame()
  if (editor.getEditingShapeId() !== id) return `nothing: ${id} did not open`
  const done: string[] = []
  for (let times = 2 + player.number(8); times > 0; times--) {
    done.push(await changeWords(player))
    await (player.chance(0.3) ? player.frame() : player.turn())
  }
  return `${id} ${done.join(' ')}`
}

async function changeWords(player: Player): Promise<string> {
  if (player.chance(0.4)) {
    const said = player.pick(WORDS)
    return player.hand.type(said) ? JSON.stringify(said) : 'no field'
  }
  if (player.chance(0.3)) {
    getSelection()?.modify(
      player.pick(['move', 'extend']),
      player.pick(['backward', 'forward']),
      player.pick(['character', 'word', 'line']),
    )
    // The text editor learns of it in a task of its own.
    await player.turn()
    return 'caret'
  }
  if (player.chance(0.3)) return document.execCommand('delete') ? 'delete' : 'no field'
  const [key, modifiers] = player.pick(WORD_KEYS)
  player.hand.tap(key, modifiers)
  return key
}

/** Points with the laser; sometimes something ends it while it is pressed. */
async function point(player: Player): Promise<string> {
  if (player.editor.getEditingShapeId()) player.hand.tap('Escape')
  boardInPage().tools.laser?.onSelect('toolbar')
  await player.turn()
  const from = player.spot()
  if (!player.hand.press(from)) return 'nothing: not on the canvas'
  for (let times = 1 + player.number(3); times > 0; times--) {
    await player.moveTo(player.near(from, 300))
    await player.frame()
  }
  const end = player.chance(0.2) ? await act(player, player.pick(OFTEN)) : ''
  player.hand.letGo()
  if (player.chance(0.5)) player.hand.tap('Escape')
  return `the laser ${end}`
}

function pasteText(player: Player): string {
  const text = player.pick(TEXTS)
  void player.editor.putExternalContent({ type: text.startsWith('<svg') ? 'svg-text' : 'text', text })
  return JSON.stringify(text)
}

async function fill(player: Player): Promise<string> {
  const tools = ['card-risk', 'card-recommendation', 'matrix', 'zone', 'frame', 'note', 'rectangle', 'text', 'draw']
  const made = await make(player, player.pick(tools))
  player.hand.tap('Escape')
  return made
}

async function clear(player: Player): Promise<string> {
  player.backToSelect()
  const ids = Array.from({ length: 12 }, () => player.anyShape()).filter((id): id is TLShapeId => id !== undefined)
  player.editor.setSelectedShapes([...new Set(ids)])
  return act(player, player.pick(['delete', 'delete', 'delete', 'cut']))
}
