// The scripts that a session may begin with: what suits the board as it is, and those of templates. The board proposes that
// of its own template, and where that has none, the one that suits it.

import { useEffect, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { ApiBody } from '@/components/api/client'
import { fetchAllLanguages } from '@/components/settings/fetch-language'
import { useTemplates } from '@/components/templates/use-templates'
import type { BoardView } from '@/lib/document/view/board-view'
import { type LocalizedText, textIn, withWordsIn } from '@/lib/domain/localized'
import { planOfScript } from '@/lib/domain/session/script'
import type { StepFields } from '@/lib/domain/session/session'
import { useTemplateOfBoard } from '../session-api'
import { boardScript, matrixOfScript } from './board-script'

export interface SessionScript {
  readonly id: string
  /** Its name in a list. */
  readonly label: string
  /** The title of the session; absent where it has the usual one. */
  readonly title?: string
  readonly titleIn?: LocalizedText
  readonly steps: readonly StepFields[]
}

/** The id of the script that suits the board; no template has such an id. */
const OF_BOARD = 'board'

export interface Scripts {
  readonly all: readonly SessionScript[]
  /** Undefined while it isn't known. */
  readonly proposed: SessionScript | undefined
}

/**
 * Returns the scripts for a board. Its own is there once the words of other languages are, or can't be fetched. Without `view` the
 * board's own words are not among them.
 */
export function useScripts(boardId: string, view: BoardView | undefined): Scripts {
  const t = useTranslations('session')
  const locale = useLocale()
  const { data: templates } = useTemplates(undefined)
  const ownId = useTemplateOfBoard(boardId)
  const [hasWords, setHasWords] = useState(false)
  useEffect(() => {
    void fetchAllLanguages().then(() => setHasWords(true))
  }, [])
  return useMemo(() => {
    const ofTemplates = (templates ?? [])
      .filter(({ script }) => script.length > 0)
      .map(({ id, title, script }): SessionScript => {
        const words = { title: textIn(title, locale), titleIn: withWordsIn(title, locale) }
        return { id, label: words.title, ...words, steps: planOfScript(script, locale) }
      })
    const ofBoard = view && hasWords ? [scriptOf(view)] : []
    const all = [...ofBoard, ...ofTemplates]
    if (!templates || ownId === undefined || !hasWords) return { all, proposed: undefined }
    return { all, proposed: all.find(({ id }) => id === ownId) ?? ofBoard[0] }

    function scriptOf(board: BoardView): SessionScript {
      const title = matrixOfScript(board)?.title ?? ''
      const label = title === '' ? t('ofBoard') : t('ofMatrix', { title })
      return { id: OF_BOARD, label, ...(title !== '' && { title }), steps: boardScript(board, locale) }
    }
  }, [templates, ownId, view, hasWords, locale, t])
}

/** Returns what a session is planned with. */
export function planOf({
  id: _,
  label: __,
  steps,
  ...words
}: SessionScript): ApiBody<'POST /api/boards/{boardId}/sessions'> {
  return { ...words, steps: [...steps] }
}
