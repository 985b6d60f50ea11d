// Shown while the server looks the board up.

import { BoardSkeleton } from '@/components/board/board-skeleton'

export default function BoardLoading() {
  return <BoardSkeleton />
}
