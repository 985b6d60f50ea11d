// The boards of the server by size.

import { BoardSizes } from '@/components/admin/board-sizes'
import { requireAdmin } from '../require-admin'
import { sectionTitle } from '../section-title'

export const generateMetadata = () => sectionTitle('boards')

export default async function AdminBoardsPage() {
  await requireAdmin()
  return <BoardSizes />
}
