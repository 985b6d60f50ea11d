// Every key of the board in one sheet: the canvas's from its own table, the reader's, the board's.

import { useTranslations } from 'use-intl'
import { CANVAS_SCORE_KEYS, CANVAS_TOOL_SHORTCUTS, shortcutLabel } from '@/components/canvas/shortcuts'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { CARD_KINDS } from '@/lib/domain/card-kind'
import { BOARD_KEYS } from './board-keys'
import { BOARD_VIEW_NAMES } from './board-view-names'

interface KeyLine {
  readonly keys: string
  readonly words: string
}

export function KeyboardSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('board.keys')
  const card = useTranslations('card')
  const view = useTranslations('board.view')
  const command = isMac() ? '⌘' : 'Ctrl'
  const cards: KeyLine[] = CARD_KINDS.map((kind) => ({
    keys: shortcutLabel(`card-${kind}`) ?? '',
    words: card(`kind.${kind}`),
  }))
  const tools: KeyLine[] = CANVAS_TOOL_SHORTCUTS.filter(({ id }) => isTool(id)).map(({ id }) => ({
    keys: shortcutLabel(id) ?? '',
    words: isTool(id) ? t(`tool.${id}`) : '',
  }))
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} widthPx={760}>
      <div className="columns-3 gap-6 max-md:columns-2 max-sm:columns-1">
        <KeyGroup title={t('group.cards')} lines={cards} />
        <KeyGroup
          title={t('group.findCards')}
          lines={[
            { keys: 'Tab', words: t('nextCard') },
            { keys: `${command}+↑ ↓ ← →`, words: t('cardThere') },
            { keys: `${command}+Shift+↓`, words: t('intoHolder') },
            { keys: `${command}+Shift+↑`, words: t('outOfHolder') },
          ]}
        />
        <KeyGroup
          title={t('group.cardWork')}
          lines={[
            { keys: CANVAS_SCORE_KEYS.first, words: t('scoreFirst') },
            { keys: CANVAS_SCORE_KEYS.second, words: t('scoreSecond') },
            { keys: 'Enter', words: t('edit') },
            { keys: '↑ ↓ ← →', words: t('move') },
            { keys: 'Delete', words: t('delete') },
          ]}
        />
        <KeyGroup title={t('group.tools')} lines={tools} />
        <KeyGroup
          title={t('group.board')}
          lines={[
            { keys: `${command}+Z`, words: t('undo') },
            { keys: `${command}+Shift+Z`, words: t('redo') },
            ...BOARD_VIEW_NAMES.map(({ name, keys }) => ({ keys, words: view('show', { view: view(name) }) })),
            { keys: BOARD_KEYS.brief, words: t('brief') },
            { keys: BOARD_KEYS.inspector, words: t('inspector') },
            { keys: 'Shift+1', words: t('fit') },
            { keys: `${command}+A`, words: t('selectAll') },
            { keys: 'Escape', words: t('escape') },
            { keys: BOARD_KEYS.keyboard, words: t('sheet') },
          ]}
        />
        <KeyGroup
          title={t('group.register')}
          lines={[
            { keys: '↑ ↓ ← →', words: t('registerMove') },
            { keys: 'Enter', words: t('registerEdit') },
            { keys: CANVAS_SCORE_KEYS.first, words: t('registerScore') },
            { keys: 'Shift+Space', words: t('registerSelect') },
            { keys: 'Alt+Enter', words: t('registerInspect') },
            { keys: `${command}+D`, words: t('registerDuplicate') },
            { keys: 'Delete', words: t('registerDelete') },
          ]}
        />
        <KeyGroup
          title={t('group.brief')}
          lines={[
            { keys: '↑ ↓', words: t('paragraph') },
            { keys: '← →', words: t('sentence') },
            { keys: 'Shift+→', words: t('extend') },
            { keys: 'Enter', words: t('passageMenu') },
            { keys: CARD_KINDS.map((kind) => shortcutLabel(`card-${kind}`)).join(' '), words: t('passageKind') },
            { keys: 'H', words: t('markPassage') },
            { keys: 'N', words: t('notePassage') },
            { keys: `${command}+F`, words: t('searchBrief') },
            { keys: 'F3', words: t('nextMatch') },
          ]}
        />
      </div>
    </Dialog>
  )
}

function KeyGroup({ title, lines }: { title: string; lines: readonly KeyLine[] }) {
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="mb-1 font-semibold text-[11px] text-mute uppercase tracking-wide">{title}</h3>
      <dl>
        {lines.map(({ keys, words }) => (
          <div key={words} className="flex min-h-7 items-center justify-between gap-3">
            <dt>{words}</dt>
            <dd className="shrink-0">
              <Kbd>{keys}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The tools that have words here; cards are told by their kinds. */
const TOOLS = [
  'select',
  'hand',
  'link',
  'note',
  'draw',
  'text',
  'rectangle',
  'ellipse',
  'arrow',
  'line',
  'eraser',
  'frame',
  'matrix',
  'zone',
  'place-cards',
] as const

function isTool(id: string): id is (typeof TOOLS)[number] {
  return (TOOLS as readonly string[]).includes(id)
}

function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent)
}
