// The place to add a file: chosen by a button, or dropped.

import { FileSpreadsheet } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { LARGEST_TABLE_BYTES, MOST_ROWS } from '@/lib/import/workbook-sheets'

export function FileChoice({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslations('import')
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    <section
      aria-label={t('file')}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={`flex flex-col items-center gap-3 rounded-xl border border-dashed px-4 py-8 text-center ${isOver ? 'border-accent bg-accent-soft' : 'border-line-strong'}`}
    >
      <FileSpreadsheet aria-hidden className="size-6 text-mute" />
      <FileButton variant="primary" onFile={onFile}>
        {t('choose')}
      </FileButton>
      <p className="text-balance text-mute">
        {t('chooseText', { rows: MOST_ROWS, megabytes: LARGEST_TABLE_BYTES / 1024 / 1024 })}
      </p>
    </section>
  )
}

export interface FileButtonProps {
  variant?: 'primary' | 'secondary'
  onFile: (file: File) => void
  children: ReactNode
}

export function FileButton({ variant = 'secondary', onFile, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant={variant} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.ods,.csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file again is another choice.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
