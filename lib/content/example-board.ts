// The title of the example board, its list of addressees, and its zones and matrices.

import file from '@/content/example/board.json' with { type: 'json' }
import { isBoardFile } from './check-example'
import { readContent } from './read-content'

const board = readContent('example/board.json', file, isBoardFile)

export const EXAMPLE_TITLE = board.title
export const EXAMPLE_ADDRESSEES = board.addressees
export const EXAMPLE_SHAPES = board.shapes
