// A board as the lists show it: an item of GET /api/boards.

import type { ApiAnswer } from '@/components/api/client'

/** A page of a list. */
export type BoardPage = ApiAnswer<'GET /api/boards'>
export type BoardSummary = BoardPage['boards'][number]
