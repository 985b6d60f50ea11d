import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

const { withEagerModules } = (await import(new URL('../../../scripts/eager-modules.mjs', import.meta.url).href)) as {
  withEagerModules: (code: string) => string
}

const chunk = (modules: string) => `(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push([0,${modules}]);`
const modulesOf = (code: string): unknown[] => {
  const scope: { TURBOPACK?: unknown[][] } = {}
  runInNewContext(code, scope)
  return scope.TURBOPACK?.[0] ?? []
}

test('modules of a chunk become functions in parentheses, which give what they gave', () => {
  const code = chunk('12,(e,t)=>{"use strict";t.a=[1].map(e=>e+1)},34,e=>({b:e})')
  const eager = withEagerModules(code)
  expect(eager).toBe(chunk('12,(function(e,t){"use strict";t.a=[1].map(e=>e+1)}),34,(function(e){return ({b:e})})'))
  const [, , first, , second] = modulesOf(eager) as [0, 12, (e: unknown, t: object) => void, 34, (e: number) => object]
  const filled = {}
  first(undefined, filled)
  expect([filled, second(5)]).toEqual([{ a: [2] }, { b: 5 }])
  // A build that finds its own output leaves it unchanged.
  expect(withEagerModules(eager)).toBe(eager)
})

test('a module that reads the script’s own this stays an arrow; a this of its functions and classes is no reason', () => {
  const kept = chunk('1,e=>{e.root=this||0}')
  expect(withEagerModules(kept)).toBe(kept)
  const own = 'e.f=function(){return this};e.o={get x(){return this}};class A{m(){return this}}'
  expect(withEagerModules(chunk(`1,e=>{${own}}`))).toBe(chunk(`1,(function(e){${own}})`))
})

test('a file that isn’t a chunk stays as it is', () => {
  for (const code of ['!function(){var t=1}();', 'let a=[1,e=>e];', '']) expect(withEagerModules(code)).toBe(code)
})
