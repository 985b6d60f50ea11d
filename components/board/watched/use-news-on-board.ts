// What is new to this person on the board: the sentence over the canvas, and the list beside it.

import { useState } from 'react'
import type { Editor } from 'tldraw'
import { type BoardNews, useBoardNews } from '@/components/news/use-board-news'
import type { BesideCanvas } from '../beside/use-beside'
import type { NewsCardProps } from '../over-canvas/news-card'

export interface NewsOnBoardOptions {
  readonly boardId: string
  readonly editor: Editor | undefined
  readonly beside: BesideCanvas
  /** A session runs: its bar has the word. */
  readonly isRunning: boolean
}

export type SaidNews = Omit<NewsCardProps, 'editor'>

export interface NewsOnBoard {
  /** Undefined at a first visit, and until it is known. */
  readonly all: BoardNews | undefined
  /** Opens the list; undefined where there is none. */
  readonly show: (() => void) | undefined
  /** How many changes this person hasn't looked at. */
  readonly count: number
  /** There is something that they haven't looked at. */
  readonly isLeft: boolean
  /** The sentence, until it was closed or answered. */
  readonly card: SaidNews | undefined
}

export function useNewsOnBoard({ boardId, editor, beside, isRunning }: NewsOnBoardOptions): NewsOnBoard {
  const news = useBoardNews(boardId, editor)
  const [isClosed, setClosed] = useState(false)
  const show = () => beside.bring('news')
  const isLeft = news !== undefined && (news.left.size > 0 || news.happened !== undefined)
  const isSaid = isLeft && !isClosed && !isRunning && !beside.isShown('news')
  return {
    all: news,
    show: news && show,
    count: news?.left.size ?? 0,
    isLeft,
    card: isSaid ? { news, onShow: show, onClose: () => setClosed(true) } : undefined,
  }
}
