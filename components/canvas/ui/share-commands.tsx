// Shares the canvas's tools and actions with lists of commands outside of the canvas (see `canvas-commands`).

import { useEffect } from 'react'
import { type Editor, unwrapLabel, useActions, useEditor, useTools, useTranslation, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { MATRIX_PRESETS } from '@/lib/domain/matrix/matrix-presets'
import { setCanvasWish } from '../canvas-wish'
import { cardToolId } from '../card/card-tools'
import { changeKind } from '../card/change-kind'
import { type CanvasCommand, shareCommands } from '../keys/canvas-commands'
import { shortcutLabel } from '../keys/shortcuts'
import { boardPages, openPage, type ShownPage } from '../pages/board-pages'
import { addPage, deletePage, duplicatePage } from '../pages/change-pages'
import { moveSelectionToPage } from '../pages/move-to-page'
import { scoreSelection } from '../score/scoring'

const TOOLS = ['zone', 'link', 'note', 'text', 'image', 'frame', 'draw'] as const

/** tldraw's actions that a list of commands offers, by the number of shapes that they need. */
const ARRANGING: ReadonlyMap<string, number> = new Map([
  ...['duplicate', 'ungroup', 'bring-to-front', 'bring-forward', 'send-backward', 'send-to-back'].map(needs(1)),
  ...['rotate-cw', 'rotate-ccw', 'flip-horizontal', 'flip-vertical', 'delete'].map(needs(1)),
  ...['align-left', 'align-center-horizontal', 'align-right', 'align-top', 'align-center-vertical'].map(needs(2)),
  ...['align-bottom', 'group', 'pack', 'stack-horizontal', 'stack-vertical'].map(needs(2)),
  ...['distribute-horizontal', 'distribute-vertical'].map(needs(3)),
])
const LOOKING: ReadonlyMap<string, number> = new Map([
  ...['select-all', 'zoom-in', 'zoom-out', 'zoom-to-fit', 'zoom-to-100'].map(needs(0)),
  ...['zoom-to-selection'].map(needs(1)),
])

export function ShareCommands(): null {
  const editor = useEditor()
  const tools = useTools()
  const actions = useActions()
  const words = useTranslation()
  const t = useTranslations('canvas')
  const card = useTranslations('card.kind')
  const matrix = useTranslations('card.matrixName')
  const pages = useValue('pages', () => boardPages(editor), [editor])
  useEffect(() => {
    const tool = (id: string, label: string): CanvasCommand => {
      const keys = shortcutLabel(id)
      const run = () => tools[id]?.onSelect('menu')
      return { id, group: 'make', label, least: 0, run, ...(keys ? { keys } : {}) }
    }
    const actionsOf = (group: 'arrange' | 'look', ids: ReadonlyMap<string, number>): CanvasCommand[] =>
      [...ids].flatMap(([id, least]) => {
        const action = actions[id]
        const label = action && unwrapLabel(action.label)
        if (!label) return []
        return [{ id, group, label: words(label), least, run: () => void action.onSelect('menu') }]
      })
    shareCommands(editor, [
      ...CARD_KINDS.map((kind) => ({ ...tool(cardToolId(kind), t('command.card', { kind: card(kind) })), kind })),
      ...MATRIX_PRESETS.map((preset) =>
        tool(preset === 'risk' ? 'matrix' : `matrix-${preset}`, t('command.matrix', { name: matrix(preset) })),
      ),
      ...TOOLS.map((id) => tool(id, t(`tool.${id}`))),
      // People who may only look point with it, too.
      { ...tool('laser', t('tool.laser')), group: 'look' },
      {
        ...tool('place-cards', t('placeIn.label')),
        group: 'arrange',
        least: 1,
        // It is an action: its key needs no tool.
        run: () => void actions['place-cards']?.onSelect('menu'),
      },
      {
        ...tool('tidy-up', t('tidy.label')),
        group: 'arrange',
        least: 1,
        run: () => void actions['tidy-up']?.onSelect('menu'),
      },
      // Commenters may not change the board, and write here.
      {
        ...tool('comment', t('command.comment')),
        group: 'look',
        run: () => void actions.comment?.onSelect('menu'),
      },
      ...workOnCards(editor, t, card),
      ...workOnPages(editor, t, pages),
      ...actionsOf('arrange', ARRANGING),
      ...actionsOf('look', LOOKING),
    ])
    return () => shareCommands(editor, [])
  }, [editor, tools, actions, words, t, card, pages, matrix])
  return null
}

/** What one does with the selected cards. */
function workOnCards(
  editor: Editor,
  t: ReturnType<typeof useTranslations<'canvas'>>,
  card: ReturnType<typeof useTranslations<'card.kind'>>,
): CanvasCommand[] {
  const work = (id: string, label: string, run: () => void): CanvasCommand => ({
    id,
    group: 'arrange',
    label,
    least: 1,
    run,
  })
  return [
    work('score', t('menu.score'), () => scoreSelection(editor)),
    work('owner', t('menu.owner'), () => setCanvasWish(editor, { type: 'inspect', field: 'owner' })),
    ...CARD_KINDS.map((kind) =>
      work(`kind-${kind}`, t('command.kind', { kind: card(kind) }), () =>
        changeKind(editor, editor.getSelectedShapeIds(), kind),
      ),
    ),
  ]
}

/** Going to pages is for everybody; the rest is for those who may change the board. */
function workOnPages(
  editor: Editor,
  t: ReturnType<typeof useTranslations<'canvas'>>,
  pages: readonly ShownPage[],
): CanvasCommand[] {
  const current = () => editor.getCurrentPageId()
  const line = (group: CanvasCommand['group'], id: string, label: string, run: () => void, least = 0) => {
    return { id, group, label, least, run } satisfies CanvasCommand
  }
  const others = pages.length > 1 ? pages : []
  return [
    line('make', 'page', t('pages.new'), () => void addPage(editor)),
    line('arrange', 'duplicate-page', t('pages.duplicateThis'), () => void duplicatePage(editor, current())),
    ...(others.length > 0
      ? [line('arrange', 'delete-page', t('pages.deleteThis'), () => void deletePage(editor, current()))]
      : []),
    ...others.map(({ id, name }) =>
      line('look', `go-${id}`, t('pages.goTo', { name }), () => void openPage(editor, id)),
    ),
    ...others.map(({ id, name }) =>
      line('arrange', `to-${id}`, t('pages.moveToNamed', { name }), () => moveSelectionToPage(editor, id), 1),
    ),
    line(
      'arrange',
      'to-new-page',
      t('pages.moveToNamed', { name: t('pages.new') }),
      () => moveSelectionToPage(editor, 'new'),
      1,
    ),
  ]
}

function needs(least: number): (id: string) => readonly [string, number] {
  return (id) => [id, least]
}
