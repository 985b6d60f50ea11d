// Chooses the size of a picture: a slide, a sheet of paper, a width in px, or a factor.

import { useTranslations } from 'use-intl'
import { Segmented } from '@/components/ui/segmented'
import { PAPERS, type Paper, PICTURE_SCALES, type PictureSize } from '@/lib/picture/picture-request'
import { WIDTH_PX } from './picture-choice'
import { PxField } from './px-field'

export interface SizeChoiceProps {
  readonly size: PictureSize
  readonly onChange: (size: PictureSize) => void
}

/** A slide is a sheet of its own: people look for it by that word. */
const SLIDE: Paper = '16:9'
const SHEETS = PAPERS.filter((paper) => paper !== SLIDE)

const PAPER_NAMES: Readonly<Record<Paper, string>> = { a4: 'A4', a3: 'A3', letter: 'Letter', '16:9': '16:9' }

export function SizeChoice({ size, onChange }: SizeChoiceProps) {
  const t = useTranslations('export')
  return (
    <div className="flex flex-col gap-2">
      <Segmented
        label={t('scale')}
        value={formOf(size)}
        options={[
          { value: 'slide', label: t('bySlide') },
          { value: 'paper', label: t('byPaper') },
          { value: 'width', label: t('byWidth') },
        ]}
        onChange={(form) => {
          if (form === 'width') onChange({ by: 'width', widthPx: WIDTH_PX.usual })
          else if (form) onChange({ by: 'paper', paper: form === 'slide' ? SLIDE : 'a4' })
        }}
      />
      <Segmented
        label={t('factor')}
        hideLabel
        value={size.by === 'scale' ? size.scale : undefined}
        options={PICTURE_SCALES.map((scale) => ({ value: scale, label: `${scale}×` }))}
        onChange={(scale) => scale && onChange({ by: 'scale', scale })}
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
      {size.by === 'paper' && size.paper !== SLIDE ? (
        <Segmented
          label={t('paper')}
          value={size.paper}
          options={SHEETS.map((paper) => ({ value: paper, label: PAPER_NAMES[paper] }))}
          onChange={(paper) => paper && onChange({ by: 'paper', paper })}
        />
      ) : null}
    </div>
  )
}

function formOf(size: PictureSize): 'slide' | 'paper' | 'width' | undefined {
  if (size.by === 'paper') return size.paper === SLIDE ? 'slide' : 'paper'
  return size.by === 'width' ? 'width' : undefined
}
