// The content of an empty board: three ways to begin, lightly on the canvas. It goes with the first thing drawn.

import { FileText, Grid3x3, SquarePlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { placeAndEdit } from '@/components/canvas/card/card-tools'
import { insertMatrix } from '@/components/canvas/holder/insert-holder'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { SINGLE_KEYS } from '@/components/settings/single-keys'
import { Kbd } from '@/components/ui/kbd'
import { useMediaQuery } from '@/components/ui/use-media-query'

export function EmptyBoard({ editor, onOpenBrief }: { editor: Editor; onOpenBrief: () => void }) {
  const t = useTranslations('board.empty')
  const isTouched = useMediaQuery('(pointer: coarse)')
  const hasKeys = SINGLE_KEYS.use() && !isTouched
  const isEmpty = useValue('board is empty', () => editor.store.query.ids('shape').get().size === 0, [editor])
  const isIdle = useValue('nothing under way', () => editor.getCurrentToolId() === 'select', [editor])
  if (!isEmpty || !isIdle) return null
  return (
    <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center p-4 pb-24">
      <div className="flex w-full max-w-xl flex-col items-center gap-3 text-center">
        <h2 className="font-semibold text-base">{t('title')}</h2>
        <ul className="pointer-events-auto grid w-full grid-cols-3 gap-2 max-sm:grid-cols-1">
          <Beginning icon={<FileText />} title={t('brief')} text={t('briefText')} onChoose={onOpenBrief} />
          <Beginning
            icon={<SquarePlus />}
            title={t('card')}
            text={hasKeys ? t.rich('cardText', { k: (keys) => <Kbd>{keys}</Kbd> }) : null}
            onChoose={() => {
              // The card is put where the person is looking, with the title open for typing.
              placeAndEdit(editor, 'risk', { at: editor.getViewportPageBounds().center, isPointed: false })
              focusCanvas(editor)
            }}
          />
          <Beginning
            icon={<Grid3x3 />}
            title={t('matrix')}
            text={t('matrixText')}
            onChoose={() => {
              insertMatrix(editor)
              focusCanvas(editor)
            }}
          />
        </ul>
      </div>
    </div>
  )
}

function Beginning({
  icon,
  title,
  text,
  onChoose,
}: {
  icon: ReactNode
  title: string
  text: ReactNode
  onChoose: () => void
}) {
  return (
    <li>
      <button
        type="button"
        onClick={onChoose}
        className="flex size-full flex-col items-start gap-1 rounded-xl border border-line bg-panel/85 px-3.5 py-3 text-start transition-colors duration-100 hover:border-line-strong hover:bg-panel [&_svg]:size-4 [&_svg]:text-mute"
      >
        {icon}
        <span className="font-semibold">{title}</span>
        <span className="text-mute leading-5">{text}</span>
      </button>
    </li>
  )
}
