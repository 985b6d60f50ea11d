// The passages that a card cites: the quote, its source, whether it is still in its place, and what to do if it isn't.

import { ArrowUpLeft, MoveVertical, Unlink, X } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useBriefs } from '@/components/brief/about/use-briefs'
import { useCiting } from '@/components/brief/text/citing'
import { changeCitation, removeCitation } from '@/components/canvas/card/change-cards'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { toast } from '@/components/ui/toaster'
import { anchor } from '@/lib/brief/anchor'
import { sourceLine, sourceOf } from '@/lib/brief/brief-source'
import { CodePointText } from '@/lib/brief/code-points'
import { nearCopyOf } from '@/lib/brief/near-copy'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { capPassage } from '@/lib/brief/quote-cap'
import { directionOf } from '@/lib/brief/right-to-left'
import { describePassage } from '@/lib/brief/selector'
import type { TextRange } from '@/lib/brief/text-range'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { Citation, CitationState } from '@/lib/domain/cards/citation'
import { useInspector } from './inspector-context'
import { Section } from './section'

const STATE_CLASS: Readonly<Record<CitationState, string>> = {
  anchored: 'text-mute',
  moved: 'text-warning',
  orphan: 'text-danger',
}

/** Signs for the states, so that colour is not the only difference. */
const STATE_SIGN: Readonly<Record<CitationState, ReactNode>> = {
  anchored: null,
  moved: <MoveVertical aria-hidden className="size-3.5 shrink-0" />,
  orphan: <Unlink aria-hidden className="size-3.5 shrink-0" />,
}

export function EvidenceSection({ card }: { card: BoardCard }) {
  const t = useTranslations('inspector')
  const citations = Object.entries(card.citations)
  return (
    <Section title={t('section.evidence')}>
      {citations.length === 0 ? (
        <p className="text-mute">{t('noEvidence')}</p>
      ) : (
        <ul className="flex flex-col gap-1.5">
          {citations.map(([id, citation]) => (
            <CitationItem key={id} card={card} id={id} citation={citation} />
          ))}
        </ul>
      )}
    </Section>
  )
}

interface CitationProps {
  card: BoardCard
  id: string
  citation: Citation
}

function CitationItem({ card, id, citation }: CitationProps) {
  const t = useTranslations('inspector')
  const { editor, isReadOnly, showPassage } = useInspector()
  const brief = useBriefOf(citation)
  const wordsNow = useWordsNow(brief, citation)
  const isReworded = wordsNow !== '' && wordsNow !== citation.quote
  const state = citation.isKept ? 'kept' : citation.state
  return (
    <li data-state={citation.state} className="rounded-lg border border-line bg-panel px-2.5 pt-1.5 pb-1">
      <p className={`flex items-center gap-1.5 text-xs ${citation.isKept ? 'text-mute' : STATE_CLASS[citation.state]}`}>
        {STATE_SIGN[citation.state]}
        {t(`citation.${state}`)}
      </p>
      <blockquote
        lang={brief?.metadata.language || undefined}
        className="line-clamp-4 break-words leading-5"
        dir={directionOf(citation.quote)}
        title={citation.quote}
      >
        {t('quoted', { quote: citation.isCut ? `${citation.quote} …` : citation.quote })}
      </blockquote>
      {citation.isCut ? <p className="text-mute text-xs leading-5">{t('citation.cut')}</p> : null}
      {isReworded ? (
        <blockquote
          lang={brief?.metadata.language || undefined}
          className="mt-1 line-clamp-4 break-words leading-5"
          dir={directionOf(wordsNow)}
          title={wordsNow}
        >
          {t('citation.now', { quote: wordsNow })}
        </blockquote>
      ) : null}
      {brief ? <Source brief={brief} /> : null}
      {isReadOnly || citation.isKept || citation.state === 'anchored' ? null : (
        <Choices card={card} id={id} citation={citation} brief={brief} isReworded={isReworded} />
      )}
      <div className="-mx-1.5 mt-0.5 flex items-center justify-between">
        <Button size="sm" variant="ghost" icon={<ArrowUpLeft />} onClick={() => showPassage(citation)}>
          {t('goToPassage')}
        </Button>
        {isReadOnly ? null : (
          <IconButton
            size="sm"
            label={t('removeCitation')}
            icon={<X />}
            onClick={() => removeCitation(editor, card.id, id)}
          />
        )}
      </div>
    </li>
  )
}

function useBriefOf(citation: Citation): PresentedBrief | undefined {
  const citing = useCiting()
  const { data: briefs } = useBriefs(citing?.boardId ?? '')
  return briefs?.find(({ id }) => id === citation.briefId)
}

/** Returns the brief's words at the citation's current place; '' if they can't be found. */
function useWordsNow(brief: PresentedBrief | undefined, citation: Citation): string {
  return useMemo(() => {
    if (!brief || citation.state !== 'moved') return ''
    const text = new CodePointText(brief.text)
    const place = anchor(text, citation)
    return place.state === 'orphan' ? '' : text.slice(place.start, place.end)
  }, [brief, citation])
}

/** Title, authors, date and rights; the title leads to the source. */
function Source({ brief }: { brief: PresentedBrief }) {
  const source = sourceOf(brief)
  const line = sourceLine({ ...source, sourceUrl: null })
  return (
    <p className="mt-1 break-words text-mute text-xs leading-5" dir="auto" lang={brief.metadata.language || undefined}>
      {source.sourceUrl ? (
        <a href={source.sourceUrl} target="_blank" rel="noopener noreferrer" className="underline hover:text-ink">
          {line}
        </a>
      ) : (
        line
      )}
    </p>
  )
}

function placeNow(text: CodePointText, citation: Citation): TextRange | undefined {
  const place = anchor(text, citation)
  return place.state === 'orphan' ? undefined : place
}

interface ChoicesProps extends CitationProps {
  brief: PresentedBrief | undefined
  isReworded: boolean
}

/** Offers actions for a citation whose passage moved or is gone. Each is one step of undo. */
function Choices({ card, id, citation, brief, isReworded }: ChoicesProps) {
  const t = useTranslations('inspector.citation')
  const { editor } = useInspector()
  const citing = useCiting()
  const near = useMemo(
    () => (brief && citation.state === 'orphan' ? nearCopyOf(brief, citation.quote) : undefined),
    [brief, citation],
  )
  const accept = () => {
    if (!brief) return
    const text = new CodePointText(brief.text)
    const place = near ?? placeNow(text, citation)
    if (!place) {
      toast.error(t('nowhere'))
      return
    }
    const { isCut: _, ...rest } = citation
    const passage = capPassage(text, describePassage(text, place.start, place.end), citing?.quoteCap ?? null)
    changeCitation(editor, card.id, id, { ...rest, ...passage, state: 'anchored', revision: brief.revision })
  }
  const nearWords = near && brief ? new CodePointText(brief.text).slice(near.start, near.end) : ''
  return (
    <div className="mt-1 flex flex-wrap gap-1">
      {nearWords === '' ? null : (
        <blockquote
          lang={brief?.metadata.language || undefined}
          dir={directionOf(nearWords)}
          className="w-full break-words leading-5"
        >
          {t('like', { quote: nearWords })}
        </blockquote>
      )}
      {(citation.state === 'moved' || near) && brief ? (
        <Button size="sm" onClick={accept}>
          {t(near ? 'takeLike' : isReworded ? 'acceptWords' : 'accept')}
        </Button>
      ) : null}
      {citing && brief ? (
        <Button size="sm" onClick={() => citing.point({ cardId: card.id, citationId: id, ref: card.ref })}>
          {t('pointAgain')}
        </Button>
      ) : null}
      <Button
        size="sm"
        variant="ghost"
        onClick={() => changeCitation(editor, card.id, id, { ...citation, isKept: true })}
      >
        {t('keep')}
      </Button>
    </div>
  )
}
