// What people answer to a comment without words: those that it has, each a switch, and the way to the others.

import { clsx } from 'clsx'
import { CircleHelp, Eye, Heart, SmilePlus, ThumbsUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { COMMENT_REACTIONS, type CommentReactionKind, type PresentedReaction } from '@/lib/domain/threads/thread'

const ICONS: Readonly<Record<CommentReactionKind, ReactNode>> = {
  agree: <ThumbsUp />,
  thanks: <Heart />,
  look: <Eye />,
  question: <CircleHelp />,
}

export interface ReactionBarProps {
  reactions: readonly PresentedReaction[]
  /** The author of the comment. */
  name: string
  /** Undefined for people who may not. */
  onReact: ((kind: CommentReactionKind, isOn: boolean) => void) | undefined
}

/** Draws the reactions that there are; nothing where there are none. */
export function ReactionBar({ reactions, onReact }: Omit<ReactionBarProps, 'name'>) {
  const t = useTranslations('thread')
  const given = reactions.filter(({ count }) => count > 0)
  if (given.length === 0) return null
  return (
    <div className="flex flex-wrap gap-1 pt-1">
      {given.map(({ kind, count, isMine }) => {
        const words = t('reacted', { reaction: t(`reaction.${kind}`), count })
        return (
          <button
            key={kind}
            type="button"
            aria-label={words}
            title={words}
            aria-pressed={isMine}
            disabled={!onReact}
            onClick={() => onReact?.(kind, !isMine)}
            className={clsx(
              'relative inline-flex h-6 items-center gap-1 rounded-full border px-2 text-xs tabular-nums before:absolute before:-inset-1 pointer-coarse:h-9 [&_svg]:size-3.5',
              isMine ? 'border-accent bg-accent-soft text-accent' : 'border-line text-ink-soft enabled:hover:bg-hover',
            )}
          >
            {ICONS[kind]}
            {count}
          </button>
        )
      })}
    </div>
  )
}

/** The way to react. */
export function ReactButton({ reactions, name, onReact }: ReactionBarProps) {
  const t = useTranslations('thread')
  if (!onReact) return null
  return (
    <Menu
      trigger={<IconButton size="sm" label={t('react', { name })} icon={<SmilePlus />} />}
      items={COMMENT_REACTIONS.map((kind) => {
        const isMine = reactions.some((each) => each.kind === kind && each.isMine)
        return {
          label: t(`reaction.${kind}`),
          icon: ICONS[kind],
          checked: isMine,
          onSelect: () => onReact(kind, !isMine),
        }
      })}
    />
  )
}
