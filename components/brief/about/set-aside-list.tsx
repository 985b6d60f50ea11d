// The parts set aside from the text, each with the reason in a word, and a way to bring it back.

import { Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { PresentedBrief } from '@/lib/brief/presented-brief'

export interface SetAsideListProps {
  brief: PresentedBrief
  readOnly: boolean
  /** The block to scroll to and frame: a card cites it. */
  shownBlockId: string | undefined
  onBringBack: (blockId: string) => void
}

export function SetAsideList({ brief, readOnly, shownBlockId, onBringBack }: SetAsideListProps) {
  const t = useTranslations('brief.setAside')
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (shownBlockId) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
  }, [shownBlockId])

  return (
    <div className="min-h-0 grow overflow-y-auto px-4 py-3">
      <p className="text-mute text-xs leading-5">{brief.removed.length === 0 ? t('none') : t('explain')}</p>
      <ul ref={list} className="mt-3 flex flex-col gap-2">
        {brief.removed.map(({ blockId, reason, text }) => (
          <li
            key={blockId}
            aria-current={blockId === shownBlockId || undefined}
            className="rounded-lg border border-line bg-surface px-3 py-2 aria-[current]:border-accent aria-[current]:ring-1 aria-[current]:ring-accent"
          >
            <div className="flex min-h-7 items-center justify-between gap-2">
              <span className="font-semibold text-ink-soft text-xs">{t(`reason.${reason}`)}</span>
              {readOnly ? null : (
                <Button
                  size="sm"
                  variant="ghost"
                  icon={<Undo2 />}
                  aria-label={t('bringBackNamed', { quote: text.slice(0, 60) })}
                  onClick={() => onBringBack(blockId)}
                >
                  {t('bringBack')}
                </Button>
              )}
            </div>
            <p
              dir="auto"
              lang={brief.metadata.language || undefined}
              className="max-h-40 overflow-y-auto whitespace-pre-wrap break-words text-mute leading-5"
            >
              {text}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
