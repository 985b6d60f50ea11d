// The programs of PostgreSQL are started without a secret in their arguments, and their complaints are passed on.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runProgram, startProgram } from '@/server/db/engine/postgres-programs'

const { PATH = '' } = process.env
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foreboard-programs-'))
  process.env.PATH = `${folder}${delimiter}${PATH}`
})
afterEach(() => {
  process.env.PATH = PATH
  rmSync(folder, { recursive: true, force: true })
})

const program = (script: string) => writeFileSync(join(folder, 'pg_dump'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })

it('S62: gives the password by the environment, and leaves away what libpq does not know', async () => {
  program('echo "$@"; echo "$PGPASSWORD"')
  const url = 'postgresql://ada:a%20secret@db.example.org:5432/boards?sslmode=require&schema=public&connection_limit=5'
  const { child, ended } = startProgram('pg_dump', ['--format=custom'], { url })
  let printed = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  await ended
  expect(printed.split('\n')).toEqual([
    '--format=custom --dbname=postgresql://ada@db.example.org:5432/boards?sslmode=require',
    'a secret',
    '',
  ])
})

it('F53: tells a full disk from what a program complains about otherwise', async () => {
  program('echo "pg_dump: error: could not write to output file: No space left on device" >&2; exit 1')
  await expect(runProgram('pg_dump', [])).rejects.toMatchObject({ code: 'ENOSPC' })
  program('echo "pg_dump: error: server version mismatch" >&2; exit 1')
  await expect(runProgram('pg_dump', [])).rejects.toThrow('pg_dump failed: pg_dump: error: server version mismatch')
})

it('ends a program when the signal aborts, and rejects with the reason', async () => {
  program('exec sleep 60')
  const calledOff = new AbortController()
  const run = runProgram('pg_dump', [], { signal: calledOff.signal })
  calledOff.abort(new Error('Called off'))
  await expect(run).rejects.toThrow('Called off')
})
