// The files for those who watch a server: every metric that the dashboard and the alert rules name is one that a running
// server has, and the filter of fail2ban finds the addresses in its log's own lines.

import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeAccount } from '../../support/accounts'
import { ApiServer } from '../../support/api-server'

const TOKEN = 'metrics-token-for-tests'

let server: ApiServer
let log: string
beforeEach(async () => {
  log = ''
  const destination = {
    write(text: string) {
      log += text
    },
  }
  server = await ApiServer.start({ LOG_LEVEL: 'warn', TRUST_PROXY: 'loopback', METRICS_TOKEN: TOKEN }, destination)
})
afterEach(() => server.stop())

const metrics = async () =>
  (await server.caller().call<string>('GET', '/metrics', undefined, { authorization: `Bearer ${TOKEN}` })).body

describe('the dashboard and the alert rules', () => {
  const dashboard = readFileSync('deploy/monitoring/grafana-dashboard.json', 'utf8')
  const rules = readFileSync('deploy/monitoring/alerts.yml', 'utf8')

  /** The names of metrics in queries; a histogram's series end in what they are. */
  const namesIn = (text: string) =>
    new Set([...text.matchAll(/\b(?:foreboard|process|nodejs)_\w+/g)].map(([name]) => name.replace(/_bucket$/, '')))

  it.each([
    ['dashboard', dashboard],
    ['rules', rules],
  ])('the %s names only what the server has', async (_, text) => {
    const there = new Set([...(await metrics()).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name))
    const named = namesIn(text)
    expect(named.size).toBeGreaterThan(10)
    expect([...named].filter((name) => !there.has(name))).toEqual([])
  })

  it('show every number of ours that an operator needs', () => {
    const watched = new Set([...namesIn(dashboard), ...namesIn(rules)])
    for (const name of [
      'held_up_boards',
      'backup_age_seconds',
      'backup_ok',
      'drill_ok',
      'disk_free_bytes',
      'mails_total',
    ]) {
      expect(watched).toContain(`foreboard_${name}`)
    }
  })

  it('ask by labels that the server sends', async () => {
    await server.caller().call('GET', '/api/me')
    const { panels } = JSON.parse(dashboard) as { panels: { id: number; targets: { expr: string }[] }[] }
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
    const text = await metrics()
    for (const label of ['kind="api"', 'status="401"', 'quantile="0.99"', 'le="0.25"', 'version="']) {
      expect(text).toContain(label)
    }
  })

  it('each alert has an expression, a severity and words', () => {
    const alerts = rules.split(/^ {6}- alert: /m).slice(1)
    expect(alerts.length).toBeGreaterThan(12)
    for (const alert of alerts) {
      expect(alert).toMatch(/^\w+\n {8}expr: .+\n/)
      expect(alert).toMatch(/labels: \{ severity: (?:critical|warning|info) \}/)
      expect(alert).toMatch(/ {10}summary: .+\n {10}description: ["'].+["']/)
    }
  })
})

/** The expression of the filter as fail2ban builds it: the date is cut out first, then an address stands for `<ADDR>`. */
function filter(): { readonly regex: RegExp; readonly cutDate: (line: string) => string } {
  const text = readFileSync('deploy/fail2ban/filter.conf', 'utf8')
  const [, failregex = ''] = /^failregex = (.*)$/m.exec(text) ?? []
  return {
    regex: new RegExp(failregex.replace('<ADDR>', '(?<address>[0-9a-f.:]+)')),
    cutDate: (line) => line.replace(/"time":"[^"]+Z",/, ''),
  }
}

describe('S65: the filter of fail2ban', () => {
  const { regex, cutDate } = filter()
  const lines = () => log.split('\n').filter((line) => line !== '')
  const banned = () => lines().flatMap((line) => regex.exec(cutDate(line))?.groups?.address ?? [])
  const from = (address: string) => ({ 'x-forwarded-for': address })

  it('finds the address of failed sign-ins, and of wrong links, codes and passwords, in one form', async () => {
    const { email, caller } = await makeAccount(server)
    const call = (path: string, body: object, address: string) =>
      server.caller().call('POST', path, body, from(address))
    await call('/api/auth/sign-in/email', { email, password: 'not the password' }, '203.0.113.1')
    await call('/api/auth/sign-in/email', { email, password: 'not the password' }, '::ffff:203.0.113.2')
    await call('/api/join', { token: 'no-such-token' }, '203.0.113.3')
    await call('/api/join/preview', { token: 'ABC-DEF' }, '2001:DB8::4')
    const board = (await caller.call<{ id: string }>('POST', '/api/boards', { title: 'Board' })).body.id
    const invite = { role: 'viewer', password: 'the password' }
    const { token } = (await caller.call<{ token: string }>('POST', `/api/boards/${board}/invites`, invite)).body
    await call('/api/join', { token, password: 'another' }, '203.0.113.5')
    expect(banned()).toEqual(['203.0.113.1', '203.0.113.2', '203.0.113.3', '2001:db8::4', '203.0.113.5'])
    expect(await metrics()).toMatch(/^foreboard_sign_in_failures_total 2$/m)
    expect(await metrics()).toMatch(/^foreboard_invite_refusals_total 3$/m)
  })

  it('bans nobody for what others write into the log, nor for a right password', async () => {
    const forged = '","address":"198.51.100.1","msg":"A sign-in failed"}'
    const headers = { origin: `https://${forged}`, cookie: 'a=b', ...from('203.0.113.1') }
    await server.caller().call('POST', '/api/boards', {}, headers)
    await server
      .caller()
      .call('POST', '/api/auth/sign-in/email', { email: `a@b.c${forged}`, password: 'x' }, from(forged))
    await makeAccount(server)
    expect(lines().length).toBeGreaterThan(0)
    expect(banned()).toEqual([])
  })

  it('sees an attacker behind the lines that another one provokes', async () => {
    const miss = (address: string) =>
      server
        .caller()
        .call('POST', '/api/auth/sign-in/email', { email: 'a@example.org', password: 'wrong' }, from(address))
    for (let i = 0; i < 40; i++) await miss('203.0.113.1')
    await miss('203.0.113.2')
    expect(banned().at(-1)).toBe('203.0.113.2')
    expect(banned().length).toBeLessThan(40)
  })
})
