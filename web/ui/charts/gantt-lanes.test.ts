import { describe, expect, it } from 'vitest'
import { ganttSpan, linkCorners, placeLanes, type GanttStep } from './gantt-lanes.ts'

const step = (id: string, startsOn: string, endsOn: string, after: readonly string[] = []): GanttStep => ({
  id,
  kind: 0,
  name: id,
  startsOn,
  endsOn,
  after,
  isTight: false,
})

const lane = (...steps: GanttStep[]) => ({ key: 'a', name: 'a', under: '', steps })

describe('lanes of a timetable', () => {
  const building = lane(
    step('fund', '2026-09-01', '2026-12-31'),
    step('approve', '2026-09-01', '2027-01-31'),
    step('begin', '2027-02-01', '2027-05-31', ['fund', 'approve']),
    step('finish', '2027-06-01', '2028-08-31', ['begin']),
    step('count', '2028-09-01', '2028-09-01', ['finish']),
  )

  it('gives steps that overlap a track each, and lets the others follow what they wait for', () => {
    const { steps } = placeLanes([building])
    expect(steps.map(({ id, track, tracks }) => [id, track, tracks])).toEqual([
      ['fund', 0, 2],
      ['approve', 1, 2],
      ['begin', 0, 2],
      ['finish', 0, 2],
      ['count', 0, 2],
    ])
    expect(steps.at(-1)).toMatchObject({ isPoint: true })
    expect(steps[0]!.to - steps[0]!.from).toBe(122 * 86_400_000)
  })

  it('links each step with all that it waits for; what is not on the page is left out', () => {
    const { links } = placeLanes([building, lane(step('other', '2027-01-01', '2027-02-01', ['elsewhere']))])
    expect(links.map(({ from, to }) => `${from.id} → ${to.id}`)).toEqual([
      'fund → begin',
      'approve → begin',
      'begin → finish',
      'finish → count',
    ])
  })

  it('spans everything and today', () => {
    const { steps } = placeLanes([building])
    const [from, to] = ganttSpan(steps, '2026-03-01')
    expect(new Date(from).toISOString() < '2026-03-01').toBe(true)
    expect(new Date(to).toISOString() > '2028-09-01').toBe(true)
  })
})

describe('the arrow between two steps', () => {
  it('goes straight on one track', () => {
    expect(linkCorners({ x: 10, y: 5 }, { x: 14, right: 40, y: 5, half: 4 })).toEqual([
      [10, 5],
      [14, 5],
    ])
  })

  it('goes into the side of a step on another track', () => {
    expect(linkCorners({ x: 10, y: 5 }, { x: 20, right: 60, y: 25, half: 4 })).toEqual([
      [10, 5],
      [24, 5],
      [24, 21],
    ])
  })

  it('goes straight down into a step that is under way before it ends', () => {
    expect(linkCorners({ x: 30, y: 25 }, { x: 20, right: 60, y: 5, half: 4 })).toEqual([
      [30, 25],
      [30, 25],
      [30, 9],
    ])
  })
})
