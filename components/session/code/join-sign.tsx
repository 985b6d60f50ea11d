// How to join a running session, for a whole room to read: the QR code, the address to type, the code. Grows with the
// place that it is given.

import { Info } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QrCode } from '@/components/invites/qr-code'
import { useReachable } from '@/components/invites/use-reachable'
import { JOIN_PATH } from '@/components/paths/join-path'
import { showJoinCode } from '@/lib/domain/session/join-code'

export interface JoinSignProps {
  /** LiveSession.joinCode; where that is null there is no sign. */
  code: string
  /** Read from the back row: in few words, in sizes of the screen's height. */
  isForRoom?: boolean
}

/** The letters of the words, of the address and of the code. */
const SIZES = {
  near: ['text-[max(13px,3.4cqw)]', 'text-[max(14px,4.6cqw)]', 'text-[max(24px,9cqw)]'],
  room: ['text-[max(13px,2.6vh)]', 'text-[max(14px,2.9vh)]', 'text-[max(24px,4.6vh)]'],
} as const

export function JoinSign({ code, isForRoom = false }: JoinSignProps) {
  const [wordsSize, addressSize, codeSize] = SIZES[isForRoom ? 'room' : 'near']
  const t = useTranslations('session.invite')
  const { url: address, within, others } = useReachable(`${window.location.origin}${JOIN_PATH}`)
  const shown = showJoinCode(code)
  return (
    <div className="@container w-full">
      <div className="flex flex-wrap items-center justify-center gap-x-[4cqw] gap-y-3">
        <QrCode
          text={`${address}#${shown}`}
          label={t('qr', { code: shown })}
          className={`aspect-square ${isForRoom ? 'w-[32cqw] min-w-24' : 'w-[38cqw] min-w-32'}`}
        />
        {/* Beside the code for cameras as long as there is room for the one that is typed. */}
        <div className="flex min-w-28 grow basis-0 flex-col">
          <span className={`${wordsSize} text-mute leading-tight`}>{t(isForRoom ? 'goToShort' : 'goTo')}</span>
          <span className={`wrap-anywhere font-semibold leading-tight ${addressSize}`}>
            {new URL(address).host}
            <wbr />
            {JOIN_PATH}
          </span>
          <span className={`${wordsSize} ${isForRoom ? '' : 'mt-[2cqw]'} text-mute leading-tight`}>
            {t(isForRoom ? 'andTypeShort' : 'andType')}
          </span>
          {/* Spelt out: a screen reader would try to say it as a word. */}
          <strong
            role="img"
            aria-label={[...shown].join(' ')}
            className={`whitespace-nowrap font-semibold tabular-nums leading-none tracking-wide ${codeSize}`}
          >
            {shown}
          </strong>
        </div>
      </div>
      {within === 'world' ? null : (
        <p
          className={`flex gap-1.5 text-ink-soft ${isForRoom ? `${wordsSize} leading-tight` : 'mt-3 text-xs leading-4.5'}`}
        >
          <Info aria-hidden className="mt-0.5 size-[1.1em] shrink-0 text-mute" />
          {isForRoom
            ? t(`reach.${within}Short`)
            : t(`reach.${within}`, { others: others.map((origin) => new URL(origin).host).join(', ') || 'none' })}
        </p>
      )}
    </div>
  )
}
