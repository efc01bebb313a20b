/** Edits laid over a year: who sits where, and what a school has seats for. */
import { expect, test } from 'vitest'
import type { PlanEdit } from '#modules/network/contract.ts'
import { addMove, editedYear, judgeHere, mayTeach, type PlanYear } from './edited-plan.ts'

const village = (id: string, site: string) => ({
  id,
  name: id,
  longitude: 114,
  latitude: 32,
  pupils: [10, 8, 0],
  sites: [site, site, null],
  minutes: [5, 5, null],
  before: [site, site, null],
  modes: ['walk' as const, 'walk' as const, null],
})
const site = (id: string, pupils: number, seats: number) => ({
  id,
  name: id,
  longitude: 114,
  latitude: 32,
  isOpen: true,
  pupils,
  seats,
  use: pupils / seats,
  actions: [],
  colours: [0, 0, null],
})
const year: PlanYear = {
  year: 2030,
  villages: [village('v', 'a'), village('w', 'a'), village('x', 'b')],
  sites: [site('a', 36, 45), site('b', 18, 20)],
  watermark: { text: { zh: '', en: '' }, lines: [] },
}
const move = (villages: string[], to: string, fromYear = 2028): Extract<PlanEdit, { kind: 'assign' }> => ({
  kind: 'assign',
  villages,
  bands: ['1-3'],
  site: to,
  fromYear,
})

test('pupils of the edited bands go along, those of others stay', () => {
  const edited = editedYear(year, [move(['v'], 'b')])
  expect(edited.villages[0]!.sites).toEqual(['b', 'a', null])
  expect(edited.villages[0]!.minutes).toEqual([null, 5, null])
  expect(edited.sites.map(({ pupils }) => pupils)).toEqual([26, 28])
})

test('an edit of a later year does not show yet, and a site edit takes effect in its year', () => {
  expect(editedYear(year, [move(['v'], 'b', 2031)])).toBe(year)
  const [a] = editedYear(year, [{ kind: 'site', site: 'a', state: 'closed', year: 2030 }]).sites
  expect(a!.isOpen).toBe(false)
})

test('the school that takes them in is judged by its seats', () => {
  expect(judgeHere(year, { villages: ['v', 'x'], bands: ['1-3', '4-6'], site: 'b' }, ['v'])).toEqual({
    coming: 18,
    pupils: 36,
    seats: 20,
    isFull: true,
    apart: ['v'],
  })
  expect(judgeHere(year, { villages: ['v'], bands: ['7-9'], site: 'a' }, [])).toMatchObject({
    coming: 0,
    isFull: false,
  })
  expect(judgeHere(year, { villages: ['v'], bands: ['1-3'], site: 'z' }, [])).toBeNull()
})

test.each([
  ['point', '1-3', true],
  ['point', '4-6', false],
  ['junior', '1-3', false],
  ['nine-year', '7-9', true],
  [undefined, '4-6', true],
] as const)('%s may teach %s: %s', (kind, band, may) => expect(mayTeach(kind, band)).toBe(may))

test('three thousand villages are drawn one by one without losing any', () => {
  let edits: readonly PlanEdit[] = []
  for (let at = 0; at < 3000; at += 1) edits = addMove(edits, move([`village ${at}`], `school ${at % 400}`))
  expect(edits).toHaveLength(400)
  expect(edits.flatMap((edit) => (edit.kind === 'assign' ? edit.villages : []))).toHaveLength(3000)
})

test('moves to one school are one edit; a village that moves again leaves the earlier one', () => {
  const first = addMove([], move(['v'], 'b'))
  const both = addMove(first, move(['w'], 'b'))
  expect(both).toEqual([move(['v', 'w'], 'b')])
  expect(addMove(both, move(['v'], 'a'))).toEqual([move(['w'], 'b'), move(['v'], 'a')])
  expect(addMove(both, move(['v'], 'a', 2029))).toHaveLength(2)
})
