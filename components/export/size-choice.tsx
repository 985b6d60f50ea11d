// Chooses the size of a picture: a factor, a width in px, or a sheet of paper.

import { useTranslations } from 'use-intl'
import { Segmented } from '@/components/ui/segmented'
import { PAPERS, type Paper, PICTURE_SCALES, type PictureSize } from '@/lib/picture/picture-request'
import { WIDTH_PX } from './picture-choice'
import { PxField } from './px-field'

export interface SizeChoiceProps {
  readonly size: PictureSize
  readonly onChange: (size: PictureSize) => void
}

const PAPER_NAMES: Readonly<Record<Paper, string>> = { a4: 'A4', a3: 'A3', letter: 'Letter', '16:9': '16:9' }

export function SizeChoice({ size, onChange }: SizeChoiceProps) {
  const t = useTranslations('export')
  return (
    <div className="flex flex-col gap-2">
      <Segmented
        label={t('scale')}
        value={size.by === 'scale' ? String(size.scale) : size.by}
        options={[
          ...PICTURE_SCALES.map((scale) => ({ value: String(scale), label: `${scale}×` })),
          { value: 'width', label: t('byWidth') },
          { value: 'paper', label: t('byPaper') },
        ]}
        onChange={(value) => {
          const scale = PICTURE_SCALES.find((each) => String(each) === value)
          if (scale) onChange({ by: 'scale', scale })
          else if (value === 'width') onChange({ by: 'width', widthPx: WIDTH_PX.usual })
          else if (value === 'paper') onChange({ by: 'paper', paper: 'a4' })
        }}
      />
      {size.by === 'width' ? (
        <PxField
          label={t('widthPx')}
          value={size.widthPx}
          least={WIDTH_PX.least}
          most={WIDTH_PX.most}
          onChange={(widthPx) => onChange({ by: 'width', widthPx })}
        />
      ) : null}
      {size.by === 'paper' ? (
        <Segmented
          label={t('paper')}
          value={size.paper}
          options={PAPERS.map((paper) => ({ value: paper, label: PAPER_NAMES[paper] }))}
          onChange={(paper) => paper && onChange({ by: 'paper', paper })}
        />
      ) : null}
    </div>
  )
}
