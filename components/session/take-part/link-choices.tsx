// Links the card that is open on a phone by one more touch: a recommendation to a risk that it treats, or a risk to a
// recommendation. A link that was made here can be taken back where it was made; all else about links is changed on the
// board.

import { Check, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { type LinkChoice, useLinkChoices } from './use-link-choices'

export interface LinkChoicesProps {
  boardId: string
  /** A user's id. */
  me: string
  card: BoardCard
  view: BoardView
}

export function LinkChoices({ boardId, me, card, view }: LinkChoicesProps) {
  const t = useTranslations('takePart.link')
  const { choices, change, said } = useLinkChoices({ boardId, me, card, view })
  const kind = card.kind === 'recommendation' ? 'recommendation' : 'risk'
  if (choices.length === 0 && said.words === '') return null
  return (
    <section>
      {choices.length > 0 ? (
        // A recommendation is opened to be linked; a risk also for its scores.
        <details open={kind === 'recommendation'} className="rounded-lg border border-line bg-panel">
          <summary className="min-h-11 cursor-pointer content-center px-3 font-semibold">{t(`ask.${kind}`)}</summary>
          <ul className="divide-y divide-line border-line border-t">
            {choices.map((choice) => (
              <li key={choice.other.id}>
                <Choice choice={choice} onChange={() => change(choice)} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {/* The list may be longer than the phone: what came of a touch stays in sight. */}
      <p
        role="status"
        className={
          said.words === ''
            ? 'sr-only'
            : `sticky bottom-0 bg-panel py-2 ${said.isFailure ? 'text-danger' : 'text-success'}`
        }
      >
        {said.words}
      </p>
    </section>
  )
}

interface ChoiceProps {
  choice: LinkChoice
  onChange: () => void
}

/** A row keeps its place when it is linked, so that a second touch doesn't meet the next card. */
function Choice({ choice: { other, state }, onChange }: ChoiceProps) {
  const t = useTranslations('takePart.link')
  const words = useTranslations('card')
  const row = 'flex min-h-11 w-full items-center gap-2 px-3 text-start leading-5'
  const title = (
    <>
      <span role="img" aria-label={words(`kind.${other.kind}`)} className="text-mute">
        <KindGlyph kind={other.kind} />
      </span>
      <span className="shrink-0 text-mute text-xs tabular-nums">{other.ref}</span>
      <span dir="auto" lang={cardLanguage(other)} className="min-w-0 grow py-2 [overflow-wrap:anywhere]">
        {shownTitle(other) || words('face.untitled')}
      </span>
    </>
  )
  if (state !== 'made') {
    return (
      <button
        type="button"
        aria-busy={state === 'asked' || undefined}
        onClick={state === 'asked' ? undefined : onChange}
        className={`${row} hover:bg-hover aria-busy:opacity-60`}
      >
        {title}
        <Plus aria-hidden className="size-4 shrink-0 text-mute" />
      </button>
    )
  }
  return (
    <div className={`${row} pe-0`}>
      <Check aria-hidden className="size-4 shrink-0 text-success" />
      {title}
      <button
        type="button"
        aria-label={t('takeBackOf', { ref: other.ref })}
        onClick={onChange}
        className="min-h-11 min-w-11 shrink-0 self-stretch border-line border-s px-3 font-medium text-accent hover:bg-hover"
      >
        {t('takeBack')}
      </button>
    </div>
  )
}
