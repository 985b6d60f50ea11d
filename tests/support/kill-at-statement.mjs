// Loaded into a server before its own code: ends the process as a power cut would at one of its database statements, once
// a file asks for it. So the moments lie between the statements that reach the database, and the product needs no line
// for them. Every thread of the server loads it.

import { existsSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Holds the moment as JSON (tests/support/kill-moment); absent while nothing is to happen. */
const FILE = process.env.KILL_AT_FILE ?? ''
const WAYS = ['run', 'all', 'get', 'iterate']

let passed = 0

/** Runs a statement, or ends the process before or after it. The moment is the last statement of a sequence. */
function trapped(sql, run) {
  if (!existsSync(FILE)) return run()
  const { statements, when } = JSON.parse(readFileSync(FILE, 'utf8'))
  if (!new RegExp(statements[passed]).test(sql)) return run()
  passed += 1
  const isMoment = passed === statements.length
  if (isMoment && when === 'before') process.kill(process.pid, 'SIGKILL')
  const result = run()
  if (isMoment) process.kill(process.pid, 'SIGKILL')
  return result
}

const prepare = Database.prototype.prepare
Database.prototype.prepare = function (sql, ...rest) {
  const statement = prepare.call(this, sql, ...rest)
  for (const way of WAYS) {
    const plain = statement[way].bind(statement)
    statement[way] = (...values) => trapped(sql, () => plain(...values))
  }
  return statement
}
