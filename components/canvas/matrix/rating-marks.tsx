// Draws an open result of a rating over its matrices: in each cell the cards that people put there, a dot for each
// person, and a ring at each card's median. The card that is selected or talked about shows its spread, too, and a
// legend above the matrix says all of this. Only on the screen: it is neither stored nor exported.

import { useEditor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { type CardMarkLine, type PlacedMarks, placeRatingMarks } from './place-rating-marks'

/** More people in a cell are a number. */
const MOST_DOTS = 6
export function RatingMarks() {
  const editor = useEditor()
  const placed = useValue('rating marks', () => placeRatingMarks(editor), [editor])
  return placed.map(({ matrixId, legend, cells, medians, spread }) => (
    <div key={matrixId} aria-hidden data-testid="rating-marks" className="canvas-overlay rating-marks">
      {spread ? <div className="rating-spread" style={spread} /> : null}
      {cells.map(({ key, place, isFilled, marks, others }) => (
        <div key={key} className="rating-cell" data-filled={isFilled} style={place}>
          {marks.map(({ cardId, number, people, isFocus }) => (
            <Mark key={cardId} number={number} people={people} isFocus={isFocus} />
          ))}
          {others > 0 ? (
            // The dot says that these are ratings: a bare number would count hidden cards.
            <span className="rating-mark">
              <i>●</i> +{others}
            </span>
          ) : null}
        </div>
      ))}
      {medians.map(({ cardId, number, isFocus, across, down, ...place }) => (
        <span
          key={cardId}
          className="rating-median"
          data-focus={isFocus}
          data-across={across}
          data-down={down}
          style={place}
        >
          {number}
        </span>
      ))}
      <Legend {...legend} hasSpread={spread !== undefined} />
    </div>
  ))
}

function Mark({ number, people, isFocus }: Pick<CardMarkLine, 'number' | 'people' | 'isFocus'>) {
  return (
    <span className="rating-mark" data-focus={isFocus}>
      {number} <i>{people <= MOST_DOTS ? '●'.repeat(people) : `×${people}`}</i>
    </span>
  )
}

function Legend({ example, hasSpread, ...place }: PlacedMarks['legend'] & { readonly hasSpread: boolean }) {
  const t = useTranslations('canvas.ratingLegend')
  const { ref, number } = example
  return (
    <p className="rating-legend" style={place}>
      <span>
        <span className="rating-median">{number}</span> {t('median', { ref })}
      </span>
      <span>
        <Mark number={number} people={2} isFocus={false} /> {t('people', { ref })}
      </span>
      {hasSpread ? (
        <span>
          <span className="rating-spread" /> {t('spread')}
        </span>
      ) : null}
    </p>
  )
}
