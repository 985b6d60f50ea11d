// The text of a comment, with its mentions as names.

import { type Mentionable, mentionPieces } from './mention-text'

export interface CommentTextProps {
  text: string
  mentions: readonly Mentionable[]
  /** A user's id: mentions of this person stand out. */
  me: string
}

export function CommentText({ text, mentions, me }: CommentTextProps) {
  return (
    <p dir="auto" className="select-text whitespace-pre-wrap break-words text-sm leading-5">
      {mentionPieces(text, mentions).map(({ text: words, isMention, start }) =>
        isMention ? (
          <span
            key={start}
            className={
              mentions.some(({ id, name }) => id === me && `@${name}` === words)
                ? 'rounded bg-accent-soft px-0.5 font-medium text-accent'
                : 'font-medium text-accent'
            }
          >
            {words}
          </span>
        ) : (
          words
        ),
      )}
    </p>
  )
}
