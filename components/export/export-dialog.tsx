// Takes a board away: as a picture, as a document for an office program, or as data. Each part is a panel of its own.

import { Tabs } from 'radix-ui'
import { type ComponentType, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Dialog } from '@/components/ui/dialog'
import { toast } from '@/components/ui/toaster'
import type { PicturedVersion } from '@/lib/picture/picture-context'
import type { ExportPanelProps } from './export-panel-props'
import { rememberExport, rememberedExport } from './export-part-choice'
import { DataPart, DocumentPart } from './files/data-part'
import { PicturePanel } from './picture-panel'
import { UnwrittenLine } from './unwritten-line'

export interface ExportDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly editor: Editor
  readonly boardId: string
  readonly boardTitle: string
  /** The version that the editor shows; absent for the board as it is now. The same object while it is shown. */
  readonly version?: PicturedVersion
  /** Leads to the titles that nobody has written; absent for people who can't. */
  readonly onWriteTitles?: (() => void) | undefined
}

interface ExportPart {
  /** The name of the tab, and of the message for its label. */
  readonly name: 'picture' | 'document' | 'data'
  readonly Panel: ComponentType<ExportPanelProps>
  /** It offers nothing for a version. */
  readonly isOfNow?: boolean
}

/** The tabs in their order. */
const PARTS: readonly ExportPart[] = [
  { name: 'picture', Panel: PicturePanel },
  { name: 'document', Panel: DocumentPart, isOfNow: true },
  { name: 'data', Panel: DataPart },
]

const TAB =
  'h-9 min-w-11 border-transparent border-b-2 text-mute hover:text-ink data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink pointer-coarse:h-11'

export function ExportDialog({ open, onOpenChange, version, onWriteTitles, ...board }: ExportDialogProps) {
  const t = useTranslations('export')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} widthPx={920} keepsTop>
      <ExportParts {...board} version={version} onClose={() => onOpenChange(false)} onWriteTitles={onWriteTitles} />
    </Dialog>
  )
}

interface ExportPartsProps extends Omit<ExportPanelProps, 'onSaved' | 'onFailed'> {
  readonly onClose: () => void
  readonly onWriteTitles: (() => void) | undefined
}

/** Mounts each time the dialog opens. */
function ExportParts({ onClose, onWriteTitles, ...board }: ExportPartsProps) {
  const t = useTranslations('export')
  const parts = PARTS.filter(({ isOfNow }) => !(board.version && isOfNow))
  const [shown, setShown] = useState<string>(() => {
    const last = rememberedExport('part')
    return parts.find(({ name }) => name === last)?.name ?? 'picture'
  })
  // A panel that was opened stays: what it makes goes on while the person looks at another one.
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set([shown]))
  const now = useRef(shown)
  const show = (name: string) => {
    now.current = name
    setShown(name)
    setOpened((before) => new Set(before).add(name))
    rememberExport('part', name)
  }
  return (
    <Tabs.Root value={shown} onValueChange={show}>
      <Tabs.List aria-label={t('title')} className="mb-4 flex gap-3.5 border-line border-b">
        {parts.map(({ name }) => (
          <Tabs.Trigger key={name} value={name} className={TAB}>
            {t(`part.${name}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {onWriteTitles ? (
        <UnwrittenLine
          editor={board.editor}
          onWrite={() => {
            onClose()
            onWriteTitles()
          }}
        />
      ) : null}
      {parts.map(({ name, Panel }) => (
        <Tabs.Content
          key={name}
          value={name}
          tabIndex={-1}
          forceMount={opened.has(name) || undefined}
          className="outline-none data-[state=inactive]:hidden"
        >
          <Panel
            {...board}
            onSaved={() => now.current === name && onClose()}
            onFailed={(problem) => now.current !== name && toast.error(problem)}
          />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}
