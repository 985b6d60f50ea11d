// The cards that the one open on a phone may be linked with, and the links that this person made here, which this tab
// remembers: they can be taken back, those that others made can't, because a phone has no undo.

import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { keep, readKept } from '@/components/device/browser-storage'
import { madeLinksKey } from '@/components/device/kept-choices'
import { linkOffers } from '@/components/inspector/links/card-links'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'

export interface LinkChoice {
  readonly other: BoardCard
  readonly from: string
  readonly to: string
  /** The link that was made here. */
  readonly linkId?: string
  /** `asked` while the board doesn't say yet what was asked of the server. */
  readonly state: 'offered' | 'asked' | 'made'
}

/** What a touch has asked of the server. */
interface Asked {
  readonly choice: LinkChoice
  readonly isAnswered: boolean
}

interface Place {
  boardId: string
  /** A user's id. */
  me: string
  card: BoardCard
  view: BoardView
}

/** Gives the cards to link with in the order of their references, and what came of the last touch. */
export function useLinkChoices({ boardId, me, card, view }: Place) {
  const t = useTranslations('takePart.link')
  const tell = useErrorMessage()
  const key = `${madeLinksKey(me)}${boardId}`
  const [made, setMade] = useState<readonly string[]>(() => readKept('tab', key)?.split(' ') ?? [])
  useEffect(() => {
    if (made.length > 0) keep('tab', key, made.join(' '))
  }, [made, key])
  const here = choicesHere(view, card, made)
  /** What touches have asked, keyed by the other card. The board may show it before the server answers, or after that. */
  const [asked, setAsked] = useState<ReadonlyMap<string, Asked>>(new Map())
  const waiting = [...asked].filter(
    ([otherId, { choice, isAnswered }]) =>
      !isAnswered || here.some(({ other, linkId }) => other.id === otherId && linkId === choice.linkId),
  )
  if (waiting.length < asked.size) setAsked(new Map(waiting))
  const [said, setSaid] = useState({ words: '', isFailure: false })
  const kind = card.kind === 'recommendation' ? 'recommendation' : 'risk'

  // One after the other: a second touch on the way makes no second link.
  const { mutate } = useMutation({
    scope: { id: `link-${card.id}` },
    mutationFn: async ({ from, to, linkId }: LinkChoice) => {
      if (linkId === undefined) {
        return api('POST /api/boards/{boardId}/links', { params: { boardId }, body: { from, to, kind: 'mitigates' } })
      }
      await api('DELETE /api/boards/{boardId}/links/{linkId}', { params: { boardId, linkId } })
      return undefined
    },
    onMutate: (choice) => {
      setSaid({ words: '', isFailure: false })
      setAsked((before) => new Map([...before, [choice.other.id, { choice, isAnswered: false }]]))
    },
    onSuccess: (link, choice) => {
      const { id, ref } = choice.other
      if (link) setMade((before) => [...before, link.id])
      setAsked((before) => new Map([...before, [id, { choice, isAnswered: true }]]))
      setSaid({ words: t(`${link ? 'done' : 'takenBack'}.${kind}`, { ref }), isFailure: false })
    },
    onError: (error, { other, linkId }) => {
      setAsked((before) => new Map([...before].filter(([id]) => id !== other.id)))
      setSaid({ words: t(linkId === undefined ? 'failed' : 'notTakenBack', { reason: tell(error) }), isFailure: true })
    },
  })
  const settled = here.filter(({ other }) => !waiting.some(([id]) => id === other.id))
  const choices = [...settled, ...waiting.map(([, { choice }]): LinkChoice => ({ ...choice, state: 'asked' }))]
  return { choices: choices.sort((a, b) => a.other.ref.localeCompare(b.other.ref)), change: mutate, said }
}

/** The choices that the board and the links that were made here give. */
function choicesHere(view: BoardView, card: BoardCard, made: readonly string[]): LinkChoice[] {
  const offered = linkOffers(view, card).flatMap(({ other, offers }): LinkChoice[] => {
    const way = offers.find((each) => each.kind === 'mitigates')
    return way ? [{ other, from: way.from.id, to: way.to.id, state: 'offered' }] : []
  })
  const linked = view.links.flatMap(({ id, from, to, kind }): LinkChoice[] => {
    if (kind !== 'mitigates' || !made.includes(id) || ![from, to].includes(card.id)) return []
    const other = view.cards.find((each) => each.id === (from === card.id ? to : from))
    return other ? [{ other, from, to, linkId: id, state: 'made' }] : []
  })
  return [...offered, ...linked]
}
