/** Small tables of what a road is gathered from. */
import { describe, expect, it } from 'vitest'
import type { SchoolRow } from '#modules/census/contract.ts'
import type { PlannedProject } from '#modules/conditions/index.ts'
import type { StagesAhead } from '#modules/projection/index.ts'
import type { RosterProfile } from '#modules/staffing/index.ts'
import { ourLeads } from '../settings/effective-settings.ts'
import { columnsOfFixed, columnsOfLate, lateItems } from './columns-of-fixed.ts'
import { plannedItems } from './planned-items.ts'
import { postsAhead } from './posts-ahead.ts'
import { roadProfiles } from './roster-profiles.ts'
import { rowsAhead } from './rows-ahead.ts'

const row = (given: Partial<SchoolRow>): SchoolRow =>
  ({ code: '1', name: '一小', stage: 'primary', pupils: 100, largestClass: null, ...given }) as SchoolRow

const stage = (pupils: number[], grades: number[][] = []) => ({
  pupils,
  low: pupils.map((count) => count - 10),
  high: pupils.map((count) => count + 10),
  grades,
})
const ahead = (schools: StagesAhead['schools']): StagesAhead => ({
  id: 'f',
  origin: 2026,
  madeAt: '',
  scenario: 'middle',
  years: [2027, 2028],
  coverage: 0.8,
  schools,
})

const flat = (count: number) => [1, 2, 3, 4, 5, 6].map(() => [count, count])

describe('rows of the target year', () => {
  it('have the pupils of the forecast, and classes that grow with them', () => {
    const grades = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].flatMap((grade) => [
        [`pupilsGrade${grade}`, 20],
        [`classesGrade${grade}`, 1],
      ]),
    )
    const schools = new Map([['1', { primary: stage([180, 240], flat(40)), junior: stage([0, 0]) }]])
    const { rows, intervals, notForecast } = rowsAhead(
      [row({ pupils: 120, largestClass: 22, ...grades })],
      ahead(schools),
      2028,
    )
    expect(rows[0]).toMatchObject({ pupils: 240, pupilsGrade3: 40, classesGrade3: 1, largestClass: 44 })
    expect(intervals).toEqual([{ code: '1', stage: 'primary', pupils: 240, low: 230, high: 250 }])
    expect(notForecast).toEqual([])
  })

  it('keep the pupils of the table where the forecast does not know them, and name the school', () => {
    const schools = new Map([['1', { primary: stage([0, 0]), junior: stage([0, 0]) }]])
    const table = [row({}), row({ code: '2', name: '二小' }), row({ code: '3', name: '高中', stage: 'senior' })]
    const { rows, notForecast } = rowsAhead(table, ahead(schools), 2028)
    expect(rows).toEqual(table)
    expect(notForecast).toEqual(['一小', '二小'])
    expect(rowsAhead(table, ahead(schools), 2040).intervals).toEqual([])
    expect(rowsAhead(table, null, 2028).notForecast).toEqual(['一小', '二小'])
  })
})

const item = (number: number, firstYear: number | null, isExpected: boolean) =>
  ({
    number,
    item: 'room_m2',
    school: '1',
    phase: 'primary',
    quantity: 1,
    areaEach: null,
    firstYear,
    isExpected,
  }) as const

const school = (code: string, pupils: number | null, establishment: number | null) =>
  row({ code, pupils, establishment })

describe('approved posts', () => {
  it('are shared out anew by the pupils of the year, the total staying', () => {
    const now = [school('1', 100, 10), school('2', 100, 10), school('3', 50, null)]
    const later = [school('1', 200, 10), school('2', 101, 10), school('3', 70, null)]
    expect(postsAhead(now, later).map(({ establishment }) => establishment)).toEqual([13, 7, null])
  })
})

describe('projects on their way', () => {
  it('count where they come by the target and the figures do not have them yet', () => {
    const project = {
      id: 'p',
      name: '扩建',
      state: 'started',
      items: [
        item(1, 2025, false),
        item(2, 2027, false),
        item(3, 2028, true),
        item(4, 2030, true),
        item(5, null, true),
      ],
    } as unknown as PlannedProject
    const { items, counted, later } = plannedItems([project], 2026, 2028)
    expect(items.map(({ number }) => number)).toEqual([2, 3])
    expect([counted, later]).toEqual([[{ id: 'p', name: '扩建', items: 2 }], ['扩建']])
    // What is only thought of has no money yet.
    expect(plannedItems([{ ...project, state: 'planned' }], 2026, 2028)).toMatchObject({ items: [], later: ['扩建'] })
  })
})

describe('rosters', () => {
  const figures = { teachersCollege: 2, teachersBachelor: 3, teachersMaster: 0, teachersDoctor: 0, backboneTeachers: 2 }
  const arts = { peTeachers: 1, musicTeachers: 0, fineArtTeachers: 0, artsTeachers: 0, teachers: 6 }
  const alike = [
    { aboveDegree: true, backbone: true, peArts: false, juniorCertified: true, aboveJuniorDegree: true, count: 1 },
    // A college diploma is above the required degree in a primary school only.
    { aboveDegree: true, backbone: true, peArts: false, juniorCertified: true, aboveJuniorDegree: false, count: 1 },
    { aboveDegree: false, backbone: false, peArts: false, juniorCertified: null, aboveJuniorDegree: false, count: 1 },
    { aboveDegree: null, backbone: false, peArts: true, juniorCertified: null, aboveJuniorDegree: null, count: 1 },
  ]
  const own = { school: '1', stage: 'primary', teachers: 6, aboveDegree: 5, backbone: 2, peArts: 1, alike }
  const roster = [own] as unknown as RosterProfile[]

  it('tell who counts for what together; of whom something is unknown stays', () => {
    const { profiles, mayTeachJunior, unlike } = roadProfiles(roster, [row({ ...figures, ...arts })])
    expect(mayTeachJunior.get('1')).toEqual([{ profile: '12', teachers: 1 }])
    expect(profiles.get('1 primary')).toEqual([
      { profile: '12', teachers: 2 },
      { profile: '-', teachers: 1 },
    ])
    expect(unlike).toEqual([])
  })

  it('are not used where they have more than the census', () => {
    const { profiles, unlike } = roadProfiles(roster, [row({ ...figures, ...arts, backboneTeachers: 1 })])
    expect([profiles.size, unlike]).toEqual([0, ['一小']])
  })
})

describe('fixed actions', () => {
  it('hold school by school; moves out of one school add up, and of a forbidden one nobody leaves', () => {
    expect(
      columnsOfFixed([
        { action: 'room_m2-1-primary', least: 5 },
        { action: 'move-1-2-primary-r12', least: 1 },
        { action: 'move-1-3-primary-r12', least: 2 },
        { action: 'move-4-2-junior-any', least: 0, most: 0 },
      ]),
    ).toEqual([
      { id: 'room_m2-1-primary', least: 5, most: Infinity },
      { id: 'move-out-12-1-primary', least: 3, most: Infinity },
      { id: 'move-in-12-2-primary', least: 1, most: Infinity },
      { id: 'move-in-12-3-primary', least: 2, most: Infinity },
      { id: 'move-out---4-junior', least: 0, most: 0 },
    ])
  })

  it('are none of what comes too late', () => {
    expect(lateItems(ourLeads, 2026, 2027)).toEqual(['degree', 'room_m2'])
    expect(columnsOfLate(['room_m2'], [{ code: '1', stage: 'junior' }]).map(({ id, most }) => [id, most])).toEqual([
      ['room_m2-1-junior', 0],
      ['room_m2-1', 0],
    ])
  })
})
