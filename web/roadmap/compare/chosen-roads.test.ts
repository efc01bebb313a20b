import { expect, it } from 'vitest'
import { chosenRoads } from './chosen-roads.ts'

const roads = [
  { id: 'a', status: 'draft' as const, madeAt: '1' },
  { id: 'b', status: 'withdrawn' as const, madeAt: '4' },
  { id: 'c', status: 'adopted' as const, madeAt: '2' },
  { id: 'd', status: 'draft' as const, madeAt: '3' },
]

it.each([
  ['the latest two that stand', undefined, ['d', 'c']],
  ['those that are named, once each', 'b.a.b', ['b', 'a']],
  ['none that is not there', 'x.a', ['a']],
  ['nothing where none is wanted', '', []],
] as const)('%s', (_, asked, ids) => expect(chosenRoads(roads, asked)).toEqual(ids))
