// The page for a board that isn't there or isn't shared with the visitor; both cases have the same words.

import { headers } from 'next/headers'
import { BoardMissing } from '@/components/board/board-missing'
import { getRuntime } from '@/server/runtime'

export default async function BoardNotFound() {
  const person = await getRuntime().identify(await headers())
  return <BoardMissing userId={person?.id} isAccount={person !== null && !person.isAnonymous} />
}
