// What is new on the board to this person, and what of it they have looked at: by selecting its card, by pressing its
// line in the list, or all at once. The server is asked when the board is drawn and the page rests.

import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type Editor, react } from 'tldraw'
import { type ApiAnswer, api } from '@/components/api/client'
import { markNews } from '@/components/canvas/news-marks'
import { whenIdle } from '@/components/ui/when-idle'
import { type Happenings, hasHappened } from '@/lib/domain/boards/happenings'
import type { BoardChanges } from '@/lib/domain/changes/board-changes'
import { changesOf, keysLeft, type NewsKeys } from '@/lib/domain/changes/news'
import { newsMarks } from '@/lib/domain/changes/news-marks'

type Answer = ApiAnswer<'GET /api/boards/{boardId}/news'>

/** The server takes so many keys at once. */
const MOST_KEYS = 500
const NO_KEYS: NewsKeys = new Set()
const NO_CHANGES: BoardChanges = { made: [], removed: [], renamed: [], moved: [], linked: [], unlinked: [] }

export interface BoardNews {
  /** When this person was last here, ISO 8601. */
  readonly since: string
  /** All that was new when they came. */
  readonly changes: BoardChanges
  /** The names of people who made cards, by user id. */
  readonly names: Readonly<Record<string, string>>
  /** What others wrote and ended since then; undefined where that is nothing, or was looked at. */
  readonly happened: Happenings | undefined
  /** The keys of what they haven't looked at. */
  readonly left: NewsKeys
  readonly look: (keys: readonly string[]) => void
  readonly lookAtAll: () => void
  /** The person goes to what happened. */
  readonly lookAtHappened: () => void
}

/** Returns the news of this visit, which stay when all was looked at; undefined at a first visit, and until they are known. */
export function useBoardNews(boardId: string, editor: Editor | undefined): BoardNews | undefined {
  const { since, changes, names, happened } = useAnswer(boardId, editor !== undefined) ?? {}
  const [isHappenedSeen, setHappenedSeen] = useState(false)
  const [looked, setLooked] = useState<NewsKeys | 'all'>(NO_KEYS)
  const left = useMemo(() => (!changes || looked === 'all' ? NO_KEYS : keysLeft(changes, looked)), [changes, looked])
  const look = useCallback(
    (keys: readonly string[]) => {
      const fresh = keys.filter((key) => left.has(key)).slice(0, MOST_KEYS)
      if (fresh.length === 0) return
      setLooked((before) => (before === 'all' ? before : new Set([...before, ...fresh])))
      tell(boardId, fresh)
    },
    [boardId, left],
  )
  const lookAtAll = useCallback(() => {
    setLooked('all')
    setHappenedSeen(true)
    tell(boardId, 'all')
  }, [boardId])

  useEffect(() => {
    if (!editor) return
    markNews(editor, changes ? newsMarks(changesOf(changes, left)) : undefined)
    return () => markNews(editor, undefined)
  }, [editor, changes, left])
  useEffect(() => {
    if (!editor) return
    return react('looks at what is selected', () => {
      const selectedId = editor.getOnlySelectedShapeId()
      if (selectedId) look([selectedId])
    })
  }, [editor, look])

  const unseen = happened && !isHappenedSeen && hasHappened(happened) ? happened : undefined
  const isRestSeen = left.size === 0
  const lookAtHappened = useCallback(() => {
    setHappenedSeen(true)
    if (isRestSeen) tell(boardId, 'all')
  }, [boardId, isRestSeen])
  return useMemo(() => {
    if (!since || !names) return undefined
    return { since, changes: changes ?? NO_CHANGES, names, happened: unseen, left, look, lookAtAll, lookAtHappened }
  }, [since, changes, names, unseen, left, look, lookAtAll, lookAtHappened])
}

function useAnswer(boardId: string, isDrawn: boolean): Answer | undefined {
  const [isWanted, setIsWanted] = useState(false)
  useEffect(() => (isDrawn ? whenIdle(() => setIsWanted(true)) : undefined), [isDrawn])
  const { data } = useQuery({
    queryKey: ['news', boardId],
    queryFn: ({ signal }) => api('GET /api/boards/{boardId}/news', { params: { boardId }, signal }),
    enabled: isWanted,
    // What changes from now on is seen as it happens; the next visit asks again.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return data
}

/** Reports to the server what the person has looked at. */
function tell(boardId: string, keys: readonly string[] | 'all'): void {
  const body = { keys: keys === 'all' ? ('all' as const) : [...keys] }
  // What the server doesn't get is news again at the next visit.
  api('POST /api/boards/{boardId}/news/looked', { params: { boardId }, body }).catch(() => undefined)
}
