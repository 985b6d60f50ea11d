import { expect, it } from 'vitest'
import { scalesOf } from '@/lib/domain/matrix/scales-of'

it('the scales of a board are those of its axes, each once and likelihood first', () => {
  const residual = { xField: 'impactResidual', yField: 'likelihoodResidual' }
  expect(scalesOf([{ xField: 'impactCurrent', yField: 'likelihoodCurrent' }, residual])).toEqual([
    'likelihoodCurrent',
    'impactCurrent',
  ])
  expect(scalesOf([{ xField: 'timeBand', yField: 'addressee' }])).toEqual([])
  expect(scalesOf([{ xField: 'uncertainty', yField: 'impact' }])).toEqual(['impactCurrent', 'uncertainty'])
})
