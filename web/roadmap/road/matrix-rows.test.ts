import { describe, expect, it } from 'vitest'
import { judgeFrame, type FrameAction, type RoadFrame } from '#modules/roadmap/formulas.ts'
import { seededRandom } from '#kernel/seeded-random.ts'
import { filterRoadRows, matrixCell, roadMatrixRows } from './matrix-rows.ts'

const seven = <T>(value: T): T[] => Array.from({ length: 7 }, () => value)

const frame: RoadFrame = {
  units: [
    {
      code: '1',
      name: '城关一小',
      phase: 'primary',
      pupils: 100,
      have: [1, ...seven(9).slice(1)],
      need: seven(5),
      floor: seven(4.25),
    },
    { code: '2', name: '沙窝中学', phase: 'junior', pupils: 200, have: seven(9), need: seven(5), floor: seven(4.25) },
  ],
  cvLimit: { primary: 0.5, junior: 0.45 },
  mayFallShort: 1,
}
const hire: FrameAction = { id: 'degree-1-primary', cost: 4, effects: [{ school: '1', phase: 'primary', R1: 4 }] }
const rows = roadMatrixRows(frame, [hire], [{ school: '1', town: '新集镇' }])
const [first, now] = [judgeFrame(frame, []), judgeFrame(frame, [hire])]

describe('the matrix of a road', () => {
  it('has a row for every school in a stage, with what is done there', () => {
    expect(rows.map(({ key, town, actions }) => [key, town, actions])).toEqual([
      ['1 primary', '新集镇', ['degree-1-primary']],
      ['2 junior', null, []],
    ])
  })

  it('fills a cell that an action brings to the standard, and no other', () => {
    expect(matrixCell(rows[0]!, 0, 100, now, first)).toEqual({ value: 5, before: 1, outcome: 'met', isFilled: true })
    expect(matrixCell(rows[0]!, 0, 100, first, first).isFilled).toBe(false)
    expect(matrixCell(rows[0]!, 1, 1, now, first)).toEqual({
      value: 0.09,
      before: 0.09,
      outcome: 'met',
      isFilled: false,
    })
  })

  it.each([
    ['all', {}, ['1', '2']],
    ['by name', { q: '沙窝' }, ['2']],
    ['by stage', { phase: 'primary' }, ['1']],
    ['by town', { town: '新集镇' }, ['1']],
    ['those with actions', { show: 'touched' }, ['1']],
    ['those that still fail', { show: 'open' }, []],
    ['those that the actions bring there', { show: 'filled' }, ['1']],
  ])('filters %s', (_, some, codes) => {
    const filter = { q: '', phase: '', town: '', show: '', ...some }
    expect(filterRoadRows(rows, filter, now, first).map(({ code }) => code)).toEqual(codes)
  })
})

describe('a county of 300 schools with 1,500 actions', () => {
  const random = seededRandom(7)
  const units = Array.from({ length: 400 }, (_, i) => ({
    code: String(i),
    name: `学校${i}`,
    phase: i < 300 ? ('primary' as const) : ('junior' as const),
    pupils: random.whole(50, 950),
    have: seven(0).map(() => random.whole(0, 60)),
    need: seven(40),
    floor: seven(34),
  }))
  const large: RoadFrame = { units, cvLimit: { primary: 0.5, junior: 0.45 }, mayFallShort: 1 }
  const actions: FrameAction[] = Array.from({ length: 1500 }, (_, i) => ({
    id: `a${i}`,
    cost: i,
    effects: [{ school: String(i % 400), phase: i % 400 < 300 ? 'primary' : 'junior', [`R${(i % 7) + 1}`]: 5 }],
  }))

  it('is judged anew, with every cell of its matrix, within a frame of 16 ms', async ({ annotate }) => {
    const all = roadMatrixRows(large, actions, [])
    const before = judgeFrame(large, [])
    const times = Array.from({ length: 31 }, (_, skip) => {
      const began = performance.now()
      const verdict = judgeFrame(
        large,
        actions.filter((__, i) => i !== skip),
      )
      for (const row of all) for (let k = 0; k < 7; k++) matrixCell(row, k, 100, verdict, before)
      return performance.now() - began
    }).toSorted((a, b) => a - b)
    const middle = times[15]!
    await annotate(`judged anew in ${middle.toFixed(2)} ms (middle of 31), ${times.at(-1)!.toFixed(2)} ms at most`)
    expect(middle).toBeLessThan(16)
  })
})
