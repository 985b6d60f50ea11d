// How each reaction looks: a plain sign, always beside its word.

import { BookOpenCheck, CircleHelp, HandHeart, type LucideIcon, PartyPopper, Snail, ThumbsUp } from 'lucide-react'
import type { Reaction } from '@/lib/domain/session/people'

export const REACTION_ICONS: Readonly<Record<Reaction, LucideIcon>> = {
  agree: ThumbsUp,
  applause: HandHeart,
  question: CircleHelp,
  slower: Snail,
  'done-reading': BookOpenCheck,
  celebrate: PartyPopper,
}
