// Saves a board as a template: its name, whether its cards come along, and who may begin boards with it.

'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { TEMPLATES_ADDRESS } from '@/components/paths/board-places'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/select-field'
import { toast } from '@/components/ui/toaster'
import { useWorkspaces } from '@/components/workspace/use-workspaces'
import { workspaceRoleAllows } from '@/lib/domain/people/role'
import { isTemplateTitle, TemplateFields } from './template-fields'
import { useTemplateActions } from './use-template-actions'

export interface SaveTemplateProps {
  /** Undefined: not open. */
  board: { readonly id: string; readonly title: string } | undefined
  onClose: () => void
}

/** The value of "Only me", which is not a workspace. */
const MINE = 'mine'

export function SaveTemplate({ board, onClose }: SaveTemplateProps) {
  const t = useTranslations('templates.save')
  return (
    <Dialog
      open={board !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { title: board?.title ?? '' })}
      description={t('text')}
      widthPx={460}
    >
      {board ? <Form board={board} onDone={onClose} /> : null}
    </Dialog>
  )
}

function Form({ board, onDone }: { board: { readonly id: string; readonly title: string }; onDone: () => void }) {
  const t = useTranslations('templates.save')
  const router = useRouter()
  const { save } = useTemplateActions()
  const workspaces = (useWorkspaces(undefined, true).data ?? []).filter(({ role }) =>
    workspaceRoleAllows(role, 'make-workspace-board'),
  )
  const [words, setWords] = useState({ title: board.title, description: '' })
  const [withCards, setWithCards] = useState(false)
  const [place, setPlace] = useState(MINE)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!isTemplateTitle(words.title) || busy) return
    setBusy(true)
    const isSaved = await save({
      boardId: board.id,
      title: words.title.trim(),
      description: words.description.trim(),
      withCards,
      workspaceId: place === MINE ? null : place,
    })
    setBusy(false)
    if (!isSaved) return
    onDone()
    toast.success(t('saved'), { action: { label: t('show'), onClick: () => router.push(TEMPLATES_ADDRESS) } })
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      <TemplateFields value={words} onChange={setWords} tried={tried} />
      {workspaces.length > 0 ? (
        <SelectField
          label={t('for')}
          value={place}
          options={[
            { value: MINE, label: t('mine') },
            ...workspaces.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setPlace}
        />
      ) : null}
      <label className="flex items-center gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={withCards}
          onChange={(event) => setWithCards(event.target.checked)}
          className="size-4 accent-accent"
        />
        {t('withCards')}
      </label>
      <Button type="submit" variant="primary" busy={busy} className="self-end">
        {t('button')}
      </Button>
    </form>
  )
}
