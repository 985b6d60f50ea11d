// Finds the programs of PostgreSQL that the tests of services and new migrations run.
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Returns the folder with initdb and postgres, from PATH or where Debian puts them; undefined if there is none. */
export function findPostgresql() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const places = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')))
}
