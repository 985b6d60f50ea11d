// The boards of the server by size.

import { BoardSizes } from '@/components/admin/board-sizes'
import { requireAdmin } from '../require-admin'

export default async function AdminBoardsPage() {
  await requireAdmin()
  return <BoardSizes />
}
