// A new card without the canvas: its kind and its title; the server puts it where its kind belongs. The form stands
// behind a button, because few steps ask for cards. Below, what this person has added so far.

import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { useKeptText } from '@/components/device/kept-text'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import type { SessionStep } from '@/lib/domain/session/session'

export interface AddCardProps {
  boardId: string
  step: SessionStep
  view: BoardView
  /** A user's id. */
  me: string
  /** Lists what this person has added, where no other list on the page does. */
  listsMine: boolean
}

export function AddCard({ boardId, step, view, me, listsMine }: AddCardProps) {
  const t = useTranslations('takePart.add')
  const kinds = useTranslations('card.kind')
  const errorMessage = useErrorMessage()
  const asked = kindsAsked(step, view)
  const [chosen, setChosen] = useKeptText(`${boardId}.${me}.kind`)
  const kind = asked.find((each) => each === chosen) ?? asked[0] ?? 'risk'
  const [title, setTitle] = useKeptText(`${boardId}.${me}.card`)
  // Words that wait to be added don't hide.
  const [isKept] = useState(title !== '')
  const [isOpen, setIsOpen] = useState(isKept)
  const [state, setState] = useState<{ sending: boolean; added?: string; error?: unknown }>({ sending: false })

  async function add(): Promise<void> {
    const wanted = title.trim()
    if (wanted === '' || state.sending) return
    setState({ sending: true })
    try {
      const { ref } = await api('POST /api/boards/{boardId}/cards', {
        params: { boardId },
        body: { kind, title: wanted },
      })
      setTitle('')
      setState({ sending: false, added: ref })
    } catch (error) {
      // The typed text stays, to be sent again.
      setState({ sending: false, error })
    }
  }

  const mine = listsMine ? <MyCards cards={view.cards.filter(({ createdBy }) => createdBy === me)} /> : null
  if (!isOpen) {
    return (
      <section aria-label={t('heading')} className="flex flex-col gap-3">
        <Button icon={<Plus />} className="self-start" onClick={() => setIsOpen(true)}>
          {t('heading')}
        </Button>
        {mine}
      </section>
    )
  }
  return (
    <section aria-labelledby="add-card" className="flex flex-col gap-3">
      <h2 id="add-card" className="font-semibold">
        {t('heading')}
      </h2>
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void add()
        }}
        className="flex flex-col gap-3"
      >
        {asked.length > 1 ? (
          <SelectField
            label={t('kind')}
            value={kind}
            options={asked.map((each) => ({ value: each, label: kinds(each) }))}
            onChange={setChosen}
          />
        ) : null}
        <TextField
          multiline
          autoFocus={!isKept}
          className="[&_textarea]:min-h-16"
          label={t('title', { kind: kinds(kind) })}
          value={title}
          onChange={(text) => setTitle(text.replace(/\n/g, ' '))}
          maxLength={TITLE_MAX_LENGTH}
          onKeyDown={(event) => {
            // Enter also ends a word of Japanese: then it is the input method's.
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            void add()
          }}
          error={state.error ? t('failed', { reason: errorMessage(state.error) }) : undefined}
        />
        <Button type="submit" variant="primary" icon={<Plus />} busy={state.sending} disabled={title.trim() === ''}>
          {t('add')}
        </Button>
        <p role="status" className={state.added ? 'text-success' : 'sr-only'}>
          {state.added ? t('added', { ref: state.added }) : ''}
        </p>
      </form>
      {mine}
    </section>
  )
}

/** Returns the kinds that the step's place accepts; every kind if it accepts all. */
function kindsAsked({ placeId }: SessionStep, { zones }: BoardView): readonly CardKind[] {
  const accepts = zones.find(({ id }) => id === placeId)?.accepts ?? []
  return accepts.length > 0 ? accepts : CARD_KINDS
}

function MyCards({ cards }: { cards: readonly BoardCard[] }) {
  const t = useTranslations('takePart.add')
  const kinds = useTranslations('card.kind')
  if (cards.length === 0) return null
  const newestFirst = cards.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  return (
    <>
      <h3 className="mt-2 font-medium text-ink-soft text-xs">{t('mine', { count: cards.length })}</h3>
      <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
        {newestFirst.map(({ id, ref, kind, title, language }) => (
          <li key={id} className="flex items-baseline gap-2 px-3 py-2 leading-5">
            <span role="img" aria-label={kinds(kind)} className="text-mute">
              <KindGlyph kind={kind} />
            </span>
            <span className="shrink-0 text-mute text-xs tabular-nums">{ref}</span>
            <span dir="auto" lang={cardLanguage({ language, title })} className="min-w-0 [overflow-wrap:anywhere]">
              {title}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
