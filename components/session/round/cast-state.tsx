// Whether a person's vote is at the server, in words that are true; and a replacement for people who can't vote.

import { Check, CloudOff, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import type { Ballot } from '@/lib/domain/session/round'
import type { RoundViewProps } from './round-view-props'
import type { OwnBallot } from './use-ballot'

type CastOutcome = Pick<OwnBallot<Ballot>, 'state' | 'error'>

export interface CastStateProps {
  own: CastOutcome
  /** Stands here for people with a keyboard until they have given something. */
  keys?: string
}

export function CastState({ own, keys }: CastStateProps) {
  const t = useTranslations('round.cast')
  const tell = useErrorMessage()
  const { state } = own
  return (
    <p
      role="status"
      className={`flex min-h-5 items-center gap-1.5 text-xs [&_svg]:size-3.5 [&_svg]:shrink-0 ${
        state === 'refused' || state === 'waiting' ? 'text-danger' : 'text-mute'
      }`}
    >
      {state === 'saved' ? <Check className="text-success" /> : null}
      {state === 'waiting' ? <CloudOff /> : null}
      {state === 'refused' ? <TriangleAlert /> : null}
      {keys !== undefined && state === 'none' ? <span className="pointer-coarse:hidden">{keys}</span> : null}
      <span className={keys !== undefined && state === 'none' ? 'pointer-fine:hidden' : undefined}>
        {state === 'refused' ? t('refused', { why: tell(own.error) }) : state === 'loading' ? '' : t(state)}
      </span>
    </p>
  )
}

export interface CannotCastProps extends Pick<RoundViewProps, 'mayTakePart' | 'isStepOver'> {
  own: CastOutcome
}

/** Replaces the ballot for people who may only look, after a step, and while nothing is known. */
export function CannotCast({ own, mayTakePart, isStepOver }: CannotCastProps) {
  const t = useTranslations('round.cast')
  const tell = useErrorMessage()
  const why = !mayTakePart ? t('lookOnly') : isStepOver ? t('stepOver') : own.error ? tell(own.error) : t('loading')
  return <p className="rounded-lg border border-line px-3 py-2 text-ink-soft leading-5">{why}</p>
}
