import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBorders } from './read-borders.ts'
import { judgeRegions, shortCode } from './read-regions.ts'

const judge = (...rows: readonly (readonly (string | number | null)[])[]) =>
  judgeRegions('区划.csv', [['代码', '名称'], ...rows], '411500', new Set(['411500']))
const codesOf = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code)

describe('a table of regions', () => {
  it('is a tree by its codes, to the village, also where all codes have twelve digits', () => {
    const { regions, problems } = judge(['411523000000', '新县'], ['411523100000', '新集镇'], [411_523_100_201, '某村'])
    expect(problems).toEqual([])
    expect(regions).toEqual([
      { code: '411523', name: '新县', level: 'county', parent: '411500' },
      { code: '411523100', name: '新集镇', level: 'town', parent: '411523' },
      { code: '411523100201', name: '某村', level: 'village', parent: '411523100' },
    ])
    expect(shortCode('411500000000')).toBe('411500')
  })

  it('tells every fault at once, and then gives nothing', () => {
    const read = judge(
      ['411523', '新县'],
      ['411523', '新县'],
      ['4115', '信阳'],
      ['411524', ''],
      ['411702', '驿城区'],
      ['411525100', '某镇'],
      [null, null],
    )
    expect(codesOf(read)).toEqual(['region-twice', 'region-code', 'region-name', 'region-elsewhere', 'region-parent'])
    expect(read.regions).toEqual([])
    expect(read.problems.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7])
  })

  it('needs its two headings', () => {
    expect(codesOf(judgeRegions('区划.csv', [['a', 'b']], '411500', new Set()))).toEqual(['region-headings'])
  })
})

describe('a file of borders', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'junheng-borders-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const read = async (content: unknown) => {
    const path = join(folder, 'borders.geojson')
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
    return readBorders(path, new Set(['411523']))
  }
  const square = { type: 'Polygon', coordinates: [[[114, 31], [115, 31], [115, 32], [114, 31]]] } // prettier-ignore
  const feature = (code: unknown) => ({ type: 'Feature', properties: { adcode: code, name: '新县' }, geometry: square })

  it('gives the border of each county by its code', async () => {
    const { borders, problems } = await read({ type: 'FeatureCollection', features: [feature(411_523)] })
    expect(problems).toEqual([])
    expect(borders).toEqual([{ code: '411523', geometry: square }])
  })

  it.each([
    ['{', 'not-geojson'],
    [{ type: 'FeatureCollection', features: [] }, 'not-geojson'],
    [{ type: 'FeatureCollection', features: [feature('410000')] }, 'border-of-no-county'],
  ])('is refused where it is none: %o', async (content, code) => {
    const { borders, problems } = await read(content)
    expect(codesOf({ problems })).toEqual([code])
    expect(borders).toEqual([])
  })
})
