// The page of an address that leads nowhere.

import { NotFoundScreen } from '@/components/dashboard/not-found-screen'

export default function NotFound() {
  return <NotFoundScreen />
}
