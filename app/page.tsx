// The start page: one's own boards, and ways to begin one.

import { BoardListPage } from './board-list-page'

export default function HomePage() {
  return <BoardListPage place="mine" />
}
