// Takes a board away: as a picture, or as data. Each part is a panel of its own.

import { Tabs } from 'radix-ui'
import { type ComponentType, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Dialog } from '@/components/ui/dialog'
import type { PicturedVersion } from '@/lib/picture/picture-context'
import type { ExportPanelProps } from './export-panel-props'
import { DataPart } from './files/data-part'
import { PicturePanel } from './picture-panel'

export interface ExportDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly editor: Editor
  readonly boardId: string
  readonly boardTitle: string
  /** The version that the editor shows; absent for the board as it is now. The same object while it is shown. */
  readonly version?: PicturedVersion
}

interface ExportPart {
  /** The name of the tab, and of the message for its label. */
  readonly name: 'picture' | 'data'
  readonly Panel: ComponentType<ExportPanelProps>
}

/** The tabs in their order; a single part needs no tab. */
const PARTS: readonly ExportPart[] = [
  { name: 'picture', Panel: PicturePanel },
  { name: 'data', Panel: DataPart },
]

const TAB =
  'h-9 border-transparent border-b-2 text-mute hover:text-ink data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink pointer-coarse:h-11'

export function ExportDialog({ open, onOpenChange, version, ...board }: ExportDialogProps) {
  const t = useTranslations('export')
  const [shown, setShown] = useState<string>('picture')
  const panel = { ...board, version, onSaved: () => onOpenChange(false) }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} widthPx={920} keepsTop>
      <Tabs.Root value={shown} onValueChange={setShown}>
        {PARTS.length > 1 ? (
          <Tabs.List aria-label={t('title')} className="mb-4 flex gap-3.5 border-line border-b">
            {PARTS.map(({ name }) => (
              <Tabs.Trigger key={name} value={name} className={TAB}>
                {t(`part.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        ) : null}
        {PARTS.map(({ name, Panel }) => (
          <Tabs.Content key={name} value={name} tabIndex={-1} className="outline-none">
            <Panel {...panel} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Dialog>
  )
}
