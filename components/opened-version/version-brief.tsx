// The briefs of a version beside its canvas, with their texts of then and the passages that its cards cite. They are only
// read here.

import { useQuery } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { PanelFrame } from '@/components/board/beside/panel-frame'
import { type CitingCard, locatePassages } from '@/components/brief/marks/located-passages'
import { Reader, type ReaderHandle } from '@/components/brief/reader/reader'
import { useReaderSearch } from '@/components/brief/reader/reader-search'
import { useReaderSettings } from '@/components/brief/reader/reader-settings'
import type { AnchorCache } from '@/components/brief/text/anchor-once'
import { makeReadingOrder } from '@/components/brief/text/reading-order'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadFailed } from '@/components/ui/load-failed'
import { SelectField } from '@/components/ui/select-field'
import { Skeleton } from '@/components/ui/skeleton'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { Citation } from '@/lib/domain/cards/citation'
import type { PresenceUser } from '@/lib/protocol/presence'

/** A passage that somebody asked for; a new object for each time. */
export type AskedPassage = Pick<Citation, 'briefId' | 'start' | 'end'>

export interface VersionBriefProps {
  boardId: string
  versionId: string
  me: PresenceUser
  /** The cards of the version. */
  citing: readonly CitingCard[]
  asked: AskedPassage | undefined
  onShowCard: (cardId: string) => void
  onClose: () => void
}

export function VersionBrief({ boardId, versionId, me, citing, asked, onShowCard, onClose }: VersionBriefProps) {
  const t = useTranslations('brief')
  const words = useTranslations('versions')
  const query = useQuery({
    queryKey: ['version briefs', boardId, versionId],
    queryFn: ({ signal }) =>
      api('GET /api/boards/{boardId}/versions/{versionId}/briefs', { params: { boardId, versionId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const briefs = query.data?.briefs
  const [chosenId, setChosen] = useState<string | undefined>()
  const [lastAsked, setLastAsked] = useState(asked)
  if (asked !== lastAsked) {
    setLastAsked(asked)
    setChosen(asked?.briefId)
  }
  const wantedId = chosenId ?? asked?.briefId
  const brief = briefs?.find(({ id }) => id === wantedId) ?? (wantedId === undefined ? briefs?.[0] : undefined)
  return (
    <PanelFrame title={t('panel')} onClose={onClose}>
      {query.isError ? (
        <LoadFailed title={t('error.load')} query={query} />
      ) : !briefs ? (
        <Skeleton className="m-4 h-24" />
      ) : (
        <div className="flex min-h-0 grow flex-col">
          {briefs.length > 1 ? (
            <SelectField
              className="px-4 pt-3"
              label={words('brief.which')}
              value={brief?.id ?? ''}
              options={briefs.map(({ id, title }) => ({ value: id, label: title || t('untitled') }))}
              onChange={(id) => id && setChosen(id)}
            />
          ) : null}
          {brief ? (
            <BriefOfThen
              key={brief.id}
              brief={brief}
              briefs={briefs}
              me={me}
              citing={citing}
              asked={asked}
              onShowCard={onShowCard}
            />
          ) : (
            <EmptyState icon={<FileText />} title={words(briefs.length === 0 ? 'brief.none' : 'brief.gone')}>
              {words('brief.goneText')}
            </EmptyState>
          )}
        </div>
      )}
    </PanelFrame>
  )
}

interface BriefOfThenProps extends Pick<VersionBriefProps, 'me' | 'citing' | 'asked' | 'onShowCard'> {
  brief: PresentedBrief
  briefs: readonly PresentedBrief[]
}

const nothing = () => undefined
/** Nobody reads along, and nobody marks. */
const ALONE = { readers: [], publish: nothing }
const NO_MARKS = {
  mayMakeCards: false,
  mayMark: false,
  mayRemoveAny: false,
  makeCard: nothing,
  changeNote: () => Promise.resolve(),
  remove: nothing,
  retry: nothing,
  discard: nothing,
  add: nothing,
}

function BriefOfThen({ brief, briefs, me, citing, asked, onShowCard }: BriefOfThenProps) {
  const t = useTranslations('brief')
  const words = useTranslations('versions')
  const reader = useRef<ReaderHandle>(null)
  const orders = useMemo(() => new Map(briefs.map((each) => [each.id, makeReadingOrder(each)])), [briefs])
  const order = useMemo(() => orders.get(brief.id) ?? makeReadingOrder(brief), [orders, brief])
  const cache = useMemo<AnchorCache>(() => new Map(), [])
  const passages = useMemo(
    () => locatePassages(order.text, brief.id, citing, cache),
    [order.text, brief.id, citing, cache],
  )
  const [settings, changeSettings] = useReaderSettings(me.id)
  const search = useReaderSearch({ briefs: ONE, orders, shownId: brief.id, onOpenBrief: nothing })
  useEffect(() => {
    if (asked?.briefId === brief.id) reader.current?.showRange({ start: asked.start, end: asked.end })
  }, [asked, brief.id])
  return (
    <>
      <header className="border-line border-b px-4 py-2.5">
        <h2 dir="auto" className="break-words font-semibold">
          {brief.title || t('untitled')}
        </h2>
        <p className="text-mute text-xs">{words('brief.then', { number: brief.revision })}</p>
      </header>
      <Reader
        ref={reader}
        brief={brief}
        order={order}
        passages={passages}
        marks={NONE}
        me={me}
        reading={ALONE}
        markActions={NO_MARKS}
        onOpenMarks={nothing}
        settings={settings}
        onSettings={changeSettings}
        search={search}
        onCreateCard={nothing}
        onShowCard={onShowCard}
      />
    </>
  )
}

const NONE: readonly never[] = []
const ONE: readonly PresentedBrief[] = []
