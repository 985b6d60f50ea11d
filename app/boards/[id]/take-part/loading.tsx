// Shown while the server looks the board up.

import { TakePartSkeleton } from '@/components/session/take-part/take-part-skeleton'

export default function TakePartLoading() {
  return <TakePartSkeleton />
}
