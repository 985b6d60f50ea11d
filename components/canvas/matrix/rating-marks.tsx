// Draws an open result of a rating over its matrices, one card at a time: the cells in which people put it, with a dot
// for each person, a ring at its median, its spread, and a legend that says all of this. Only on the screen: it is neither
// stored nor exported.

import { useEditor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import type { LegendPlace } from './legend-place'
import { placeRatingMarks } from './place-rating-marks'

/** More people in a cell are a number. */
const MOST_DOTS = 6

export function RatingMarks() {
  const editor = useEditor()
  const placed = useValue('rating marks', () => placeRatingMarks(editor), [editor])
  return placed.map(({ matrixId, ref, legend, cells, median: { across, down, ...at }, spread }) => (
    <div key={matrixId} aria-hidden data-testid="rating-marks" className="canvas-overlay rating-marks">
      <div className="rating-spread" style={spread} />
      {cells.map(({ key, people, place }) => (
        <div key={key} className="rating-cell" style={place}>
          <People count={people} />
        </div>
      ))}
      <span className="rating-median" data-across={across} data-down={down} style={at}>
        {ref}
      </span>
      <Legend cardRef={ref} {...legend} />
    </div>
  ))
}

function People({ count }: { readonly count: number }) {
  return <span className="rating-mark">{count <= MOST_DOTS ? '●'.repeat(count) : `● ×${count}`}</span>
}

interface LegendProps extends LegendPlace {
  readonly cardRef: string
}

function Legend({ cardRef: ref, isBelow, ...place }: LegendProps) {
  const t = useTranslations('canvas.ratingLegend')
  return (
    <p className="rating-legend" data-below={isBelow} style={place}>
      <span>
        <span className="rating-median">{ref}</span> {t('median')}
      </span>
      <span>
        <People count={1} /> {t('people')}
      </span>
      <span>
        <span className="rating-spread" /> {t('spread')}
      </span>
      <span>{t('others')}</span>
    </p>
  )
}
