import { describe, expect, it } from 'vitest'
import { schoolRow } from '#tests/oracle/school-row.ts'
import { seatsOf, seatsTogether } from './seats.ts'

const sizes = { primary: 45, junior: 50 }
const assets = { teachingArea: 1, indoorSportsArea: 1, sportsGroundArea: 1, equipmentValue: 1, multimediaRooms: 1 }

describe('places of a school', () => {
  it.each([
    ['classrooms × 45', { classrooms: 12, classes: 10 }, { seats: 540, rooms: 12, source: 'classrooms' }],
    ['classes stand in', { classrooms: null, classes: 10 }, { seats: 450, rooms: 10, source: 'classes' }],
    ['unknown is not 0', { classrooms: null, classes: null }, { seats: null, rooms: null, source: 'unknown' }],
    ['a reported 0 is 0', { classrooms: 0, classes: 2 }, { seats: 0, rooms: 0, source: 'classrooms' }],
  ] as const)('%s', (_, cells, wanted) => {
    expect(seatsOf([schoolRow(cells)], sizes)).toEqual([{ stage: 'primary', ...wanted }])
  })

  it('are 50 a classroom in junior classes', () => {
    expect(seatsOf([schoolRow({ type: '311', stage: 'junior', classrooms: 9 })], sizes)[0]!.seats).toBe(450)
  })
})

describe('a nine-year school', () => {
  const primary = { type: '312', stage: 'primary', ...assets } as const
  const junior = { type: '312', stage: 'junior', ...assets } as const

  it.each([
    ['shares rooms reported once by classes', 'whole-school', [36, 24], [null, 12], [24, 12], 'shared-classrooms'],
    ['takes a figure repeated on both rows once', 'whole-school', [36, 24], [36, 12], [24, 12], 'shared-classrooms'],
    [
      'gives what is left over to the larger remainder',
      'whole-school',
      [31, 24],
      [null, 12],
      [21, 10],
      'shared-classrooms',
    ],
    ['keeps rooms reported by stage', 'by-stage', [20, 24], [14, 12], [20, 14], 'classrooms'],
    ['lets classes stand in where rows contradict', 'whole-school', [36, 24], [30, 12], [24, 12], 'classes'],
    ['lets classes stand in where none are reported', 'whole-school', [null, 24], [null, 12], [24, 12], 'classes'],
  ] as const)('%s', (_, assetBasis, [roomsA, classesA], [roomsB, classesB], rooms, source) => {
    const found = seatsOf(
      [
        schoolRow({ ...junior, assetBasis, classrooms: roomsB, classes: classesB }),
        schoolRow({ ...primary, assetBasis, classrooms: roomsA, classes: classesA }),
      ],
      sizes,
    )
    expect(found).toEqual([
      { stage: 'primary', rooms: rooms[0], seats: rooms[0] * 45, source },
      { stage: 'junior', rooms: rooms[1], seats: rooms[1] * 50, source },
    ])
  })

  it('cannot share rooms where the classes of one stage are unknown', () => {
    const found = seatsOf(
      [
        schoolRow({ ...primary, assetBasis: 'whole-school', classrooms: 36, classes: 24 }),
        schoolRow({ ...junior, assetBasis: 'whole-school', classes: null }),
      ],
      sizes,
    )
    expect(found.map(({ seats, source }) => [seats, source])).toEqual([
      [1080, 'classes'],
      [null, 'unknown'],
    ])
  })

  it('leaves senior classes their part and says nothing of it', () => {
    const found = seatsOf(
      [
        schoolRow({ type: '341', stage: 'senior', ...assets, assetBasis: 'whole-school', classes: 30 }),
        schoolRow({ type: '341', stage: 'junior', ...assets, assetBasis: 'whole-school', classes: 10, classrooms: 40 }),
      ],
      sizes,
    )
    expect(found).toEqual([{ stage: 'junior', rooms: 10, seats: 500, source: 'shared-classrooms' }])
  })
})

it('of a place are unknown where those of one school are, and say how much is known', () => {
  const known = { seats: 540, source: 'classrooms' } as const
  const standIn = { seats: 450, source: 'classes' } as const
  const unknown = { seats: null, source: 'unknown' } as const
  expect(seatsTogether([known, standIn])).toEqual({ seats: 990, knownSeats: 990, unknown: 0, standIns: 1 })
  expect(seatsTogether([known, unknown])).toEqual({ seats: null, knownSeats: 540, unknown: 1, standIns: 0 })
  expect(seatsTogether([])).toEqual({ seats: null, knownSeats: 0, unknown: 0, standIns: 0 })
})
