// The two ends of a comparison, to choose: a version or another board, and a later version or the board as it is now.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SelectField } from '@/components/ui/select-field'
import { useFormatter } from '@/components/ui/use-formatter'
import { ChooseBoard } from './choose-board'
import { useBoardTitle } from './use-board-title'
import { boardIn, NOW, type OpenComparison, otherBoard } from './use-comparison'
import { useVersionName } from './version-name'
import { useVersions } from './versions-api'

/** Stands among the ends for the question which board it is. */
const ANOTHER_BOARD = 'another'

export interface ComparisonEndsProps {
  boardId: string
  comparison: Pick<OpenComparison, 'from' | 'to'>
  /** Another version or board to compare with (OpenComparison.from), or another end. */
  onFrom: (from: string) => void
  onTo: (to: string) => void
}

export function ComparisonEnds({ boardId, comparison: { from, to }, onFrom, onTo }: ComparisonEndsProps) {
  const t = useTranslations('versions.comparison')
  const versions = useTranslations('versions')
  const format = useFormatter()
  const versionName = useVersionName()
  const listed = useVersions(boardId).data?.versions ?? []
  const otherTitle = useBoardTitle(boardIn(from))
  const [isChoosing, setChoosing] = useState(false)
  const options = listed.map((each) => ({
    value: each.id,
    label: `${versionName(each)} · ${format.dateTime(new Date(each.at), { dateStyle: 'medium', timeStyle: 'short' })}`,
  }))
  return (
    <>
      <div className="flex flex-col gap-2 max-sm:grid max-sm:grid-cols-2">
        <SelectField
          label={t('from')}
          value={from}
          options={[
            ...(boardIn(from) === undefined ? [] : [{ value: from, label: t('board', { title: otherTitle ?? '…' }) }]),
            ...options,
            { value: ANOTHER_BOARD, label: t('otherBoard') },
          ]}
          onChange={(next) => {
            if (next === ANOTHER_BOARD) setChoosing(true)
            else if (next) onFrom(next)
          }}
        />
        <SelectField
          label={t('to')}
          value={to}
          options={[{ value: NOW, label: versions('now') }, ...options.filter(({ value }) => value !== from)]}
          onChange={(next) => next && onTo(next)}
        />
      </div>
      {isChoosing ? (
        <ChooseBoard
          boardId={boardId}
          onChoose={(id) => {
            setChoosing(false)
            onFrom(otherBoard(id))
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </>
  )
}
