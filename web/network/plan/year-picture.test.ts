/** A plan's year as the map draws it. */
import { expect, test } from 'vitest'
import { speechIn } from '#web/ui/words.tsx'
import type { PlanYear } from '../edited-plan.ts'
import { usualBands } from '../seat-use.ts'
import { chosenWays, draggedWays, mapPlaces, mapSites } from './year-picture.ts'

const { say } = speechIn('zh')
const year: PlanYear = {
  year: 2030,
  villages: [
    {
      id: 'v',
      name: '上楼村',
      longitude: 114,
      latitude: 32,
      pupils: [10, 0, 0],
      sites: ['b', null, null],
      minutes: [12.4, null, null],
      before: ['a', null, null],
      modes: ['walk', null, null],
    },
  ],
  sites: [
    {
      id: 'a',
      name: '甲',
      longitude: 114.1,
      latitude: 32,
      isOpen: false,
      pupils: 0,
      seats: 0,
      use: null,
      actions: [],
      colours: [null, null, null],
    },
    {
      id: 'b',
      name: '乙',
      longitude: 114.2,
      latitude: 32,
      isOpen: true,
      pupils: 95,
      seats: 100,
      use: 0.95,
      actions: [],
      colours: [0, null, null],
    },
  ],
  watermark: { text: { zh: '', en: '' }, lines: [] },
}

test('a village that goes elsewhere says where it went before', () => {
  const [place] = mapPlaces(year, '1-3', say)
  expect(place).toMatchObject({ owner: 'b', size: 10, isChanged: true })
  expect(place!.note.split('\n')).toEqual(['10 人', '→ 乙 · 12 分钟 · 走读（步行）', '原去：甲'])
  expect(mapPlaces(year, '4-6', say)[0]).toMatchObject({ owner: null, isChanged: false })
})

test('a school is told by its band of use, one that does not teach by a cross', () => {
  expect(mapSites(year, usualBands, say).map(({ sign }) => sign)).toEqual(['off', 'tight'])
})

test('ways now and before for a village, all ways for a school, none for nothing', () => {
  expect(chosenWays(year, '1-3', { kind: 'place', id: 'v' }).map(({ isOld }) => isOld)).toEqual([true, false])
  expect(chosenWays(year, '1-3', { kind: 'site', id: 'b' })).toHaveLength(1)
  expect(chosenWays(year, '1-3', { kind: 'site', id: 'a' })).toEqual([])
  expect(chosenWays(year, '1-3', null)).toEqual([])
  expect(draggedWays(year, { places: ['v'], owner: 'b' })).toHaveLength(1)
  expect(draggedWays(year, { places: ['v'], owner: null })).toEqual([])
})
