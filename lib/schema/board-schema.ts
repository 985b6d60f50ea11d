// The one tldraw schema of a board. The server stores its serialised form in the document, so that an older board
// can be migrated; the browser makes its store with it.

import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas } from '@tldraw/tlschema'
import { cardShapeProps } from './card-shape'
import { matrixMigrations, matrixShapeProps } from './matrix-shape'
import { zoneShapeProps } from './zone-shape'

/** Makes a new schema on each call: tldraw stores keep state in it, so each store needs its own. */
export function createBoardSchema() {
  return createTLSchema({
    shapes: {
      ...defaultShapeSchemas,
      card: { props: cardShapeProps },
      matrix: { props: matrixShapeProps, migrations: matrixMigrations },
      zone: { props: zoneShapeProps },
    },
    bindings: defaultBindingSchemas,
  })
}
