// One line to type into, and below it everything that it finds: what one can do here, what stands on the board, other
// boards. As a search on the canvas it lists only what stands there, and the view goes along with the arrow keys.

'use client'

import { clsx } from 'clsx'
import { Dialog as Radix } from 'radix-ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { PaletteLines } from './palette-lines'
import { useGoing } from './use-going'
import type { PaletteContent } from './use-palette-hits'

export interface CommandPaletteProps extends PaletteContent {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

export function CommandPalette({ open, onOpenChange, ...content }: CommandPaletteProps) {
  const t = useTranslations('palette')
  /** Runs once the palette has gone and the focus is back where it was. */
  const chosen = useRef<() => void>(undefined)
  const isFinding = content.scope === 'board'
  const [goTo, goBack] = useGoing(content.editor, open)
  /** Goes to the hit that Enter has led to; Escape stays there. */
  const visited = useRef<() => void>(undefined)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={clsx('fixed inset-0 z-dialog', isFinding ? '' : 'animate-fade-in bg-scrim')} />
        <Radix.Content
          aria-describedby={undefined}
          onEscapeKeyDown={() => {
            chosen.current = visited.current
            if (!visited.current) goBack()
          }}
          onCloseAutoFocus={(event) => {
            const run = chosen.current
            chosen.current = undefined
            visited.current = undefined
            if (!run) return
            event.preventDefault()
            run()
          }}
          className={clsx(
            'fixed top-14 z-dialog flex max-h-[min(70dvh,32rem)] w-[min(36rem,calc(100vw-1rem))] animate-pop-in flex-col overflow-hidden rounded-xl border border-line bg-raised text-ink shadow-pop outline-none',
            isFinding ? 'end-2 sm:w-88' : 'inset-x-0 mx-auto sm:top-[12dvh]',
          )}
        >
          <Radix.Title className="sr-only">{t(isFinding ? 'findTitle' : 'title')}</Radix.Title>
          <PaletteLines
            {...content}
            onHighlighted={goTo}
            onChoose={(run) => {
              chosen.current = run
              onOpenChange(false)
            }}
            onVisit={(run) => {
              visited.current = run
            }}
            onLeave={() => onOpenChange(false)}
          />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
