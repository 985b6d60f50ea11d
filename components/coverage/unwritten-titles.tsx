// The titles that a rule cut out of passages, each in a field of its own above its passage: people write them one after
// the other without leaving the list. A written row stays where it is until the view is left, so that no row moves away
// under the pointer and a title can be corrected.

import { Check, Locate } from 'lucide-react'
import { useCallback, useId, useMemo, useState } from 'react'
import { type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { setCardText } from '@/components/canvas/card/change-cards'
import { keepTitles } from '@/components/canvas/card/keep-titles'
import { lockFor } from '@/components/canvas/lock/host-locks'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { LiveText } from '@/components/inspector/texts/live-text'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import { isTitleUnwritten, passageBehindTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard } from '@/lib/document/view/board-view'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { useCoverage } from './coverage-context'
import { GapList } from './gap-list'
import { takeWantedGap } from './wanted-gap'

export function UnwrittenTitles() {
  const t = useTranslations('coverage')
  const { editor, view } = useCoverage()
  const rows = useRows(view.cards)
  const unwritten = useMemo(() => rows.filter(isTitleUnwritten), [rows])
  const [leastShown, setLeastShown] = useState(0)
  const takeWanted = useCallback(() => takeWantedGap(editor, 'unwritten'), [editor])
  const prefix = useId()
  const nextAfter = (card: BoardCard) =>
    rows.slice(rows.indexOf(card) + 1).find((each) => isTitleUnwritten(each) && !isHeld(each.id))
  const isHeld = (id: string) => {
    const shape = editor.getShape(id as TLShapeId)
    return shape !== undefined && lockFor(editor, shape) !== undefined
  }
  return (
    <GapList
      title={t('gaps.unwritten.title')}
      rule={t('gaps.unwritten.rule')}
      none={t('gaps.unwritten.none')}
      rows={rows}
      count={unwritten.length}
      leastShown={leastShown}
      takeWanted={takeWanted}
      firstFieldId={rows[0] && `${prefix}${rows[0].id}`}
      keyOf={({ id }) => id}
    >
      {(card) => (
        <TitleRow
          card={card}
          fieldId={prefix + card.id}
          onBegin={() => {
            // The next field has to be there before Enter goes to it.
            const next = nextAfter(card)
            if (next) setLeastShown((before) => Math.max(before, rows.indexOf(next) + 1))
          }}
          onNext={() => {
            const next = nextAfter(card)
            if (next) writeIn(prefix + next.id)
            return next !== undefined
          }}
          onKeep={() => {
            const next = nextAfter(card)
            keepTitles(editor, [card.id])
            document.getElementById(next ? keepIdOf(prefix + next.id) : writeIdOf(prefix + card.id))?.focus()
          }}
        />
      )}
    </GapList>
  )
}

/** Returns the cards whose titles are unwritten, and those that were when this list was first shown. */
function useRows(cards: readonly BoardCard[]): readonly BoardCard[] {
  const [listed, setListed] = useState<ReadonlySet<string>>(new Set())
  const fresh = cards.filter((card) => !listed.has(card.id) && isTitleUnwritten(card)).map(({ id }) => id)
  if (fresh.length > 0) setListed(new Set([...listed, ...fresh]))
  return useMemo(() => cards.filter(({ id }) => listed.has(id)), [cards, listed])
}

interface TitleRowProps {
  readonly card: BoardCard
  readonly fieldId: string
  /** Somebody begins to write here. */
  readonly onBegin: () => void
  /** Goes to the next title; false where there is none. */
  readonly onNext: () => boolean
  /** Keeps the title as it is; the keyboard goes to the next one that can be kept. */
  readonly onKeep: () => void
}

const writeIdOf = (fieldId: string) => `${fieldId}-write`
const keepIdOf = (fieldId: string) => `${fieldId}-keep`

function TitleRow({ card, fieldId, onBegin, onNext, onKeep }: TitleRowProps) {
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  const { editor, isReadOnly: isBoardReadOnly, showShape } = useCoverage()
  const isHeld = useValue('title is held', () => {
    const shape = editor.getShape(card.id as TLShapeId)
    return shape !== undefined && lockFor(editor, shape) !== undefined
  }, [editor, card.id])
  const isReadOnly = isBoardReadOnly || isHeld
  const isWritten = card.title !== '' && !isTitleUnwritten(card)
  const passage = passageBehindTitle(card)
  const leave = () => document.getElementById(writeIdOf(fieldId))?.focus()
  return (
    <>
      <div className="flex min-w-0 grow basis-60 flex-col py-0.5">
        <div className="flex min-w-0 items-baseline gap-2">
          <span className="flex shrink-0 items-center gap-2 whitespace-nowrap ps-1.5 text-mute text-xs tabular-nums">
            <KindGlyph kind={card.kind} />
            {card.ref}
          </span>
          <LiveText
            id={fieldId}
            label={`${words('field.title')}: ${card.ref}`}
            value={card.title}
            maxLength={TITLE_MAX_LENGTH}
            readOnly={isReadOnly}
            lang={card.language}
            place={{ editor, shapeId: card.id, field: 'title' }}
            onChange={(title) => setCardText(editor, card.id, { title })}
            onUndo={() => editor.undo()}
            onRedo={() => editor.redo()}
            onFocus={() => {
              editor.markHistoryStoppingPoint('edit text')
              onBegin()
            }}
            onEnter={() => {
              if (!onNext()) leave()
            }}
            onLeave={leave}
            className="min-h-8 min-w-0 rounded-md border border-transparent px-1.5 py-1 font-medium leading-5 not-read-only:hover:border-line-strong focus:border-accent pointer-coarse:min-h-11"
          />
        </div>
        {passage === undefined ? null : (
          <p
            dir="auto"
            lang={cardLanguage(card)}
            title={passage}
            className="line-clamp-3 ps-1.5 text-mute text-xs leading-5"
          >
            {t('gaps.unwritten.passage', { quote: passage.replace(/\s+/gu, ' ').trim() })}
          </p>
        )}
      </div>
      <span className="ms-auto flex items-center gap-1">
        {isWritten ? <Check aria-label={t('gaps.unwritten.written')} className="size-4 shrink-0 text-success" /> : null}
        {isReadOnly || isWritten ? null : (
          <Button
            id={keepIdOf(fieldId)}
            size="sm"
            variant="ghost"
            aria-label={`${t('gaps.unwritten.keep')}: ${card.ref}`}
            onClick={onKeep}
          >
            {t('gaps.unwritten.keep')}
          </Button>
        )}
        {isReadOnly ? null : (
          <Button
            id={writeIdOf(fieldId)}
            size="sm"
            variant="ghost"
            aria-label={`${t('gaps.unwritten.write')}: ${card.ref}`}
            onClick={() => writeIn(fieldId)}
          >
            {t('gaps.unwritten.write')}
          </Button>
        )}
        <IconButton
          size="sm"
          label={`${t('gaps.unwritten.show')}: ${card.ref}`}
          icon={<Locate />}
          onClick={() => showShape(card.id)}
        />
      </span>
    </>
  )
}

/** Puts the keyboard into a title's field, so that typing replaces the cut words. */
function writeIn(fieldId: string): void {
  const field = document.getElementById(fieldId)
  if (!(field instanceof HTMLTextAreaElement)) return
  field.focus()
  field.select()
  field.closest('li')?.scrollIntoView({ block: 'nearest' })
}
