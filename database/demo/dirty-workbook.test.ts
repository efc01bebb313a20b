import { describe, expect, it } from 'vitest'
import { readCensus, schoolFields } from '#modules/census/index.ts'
import { cleanWorkbook, dirtyWorkbook, importName, otherHeading, otherHeadingWorkbook } from './dirty-workbook.ts'

const today = '2026-11-25'
const read = async (bytes: Uint8Array, yaml?: string) =>
  await readCensus({
    file: { name: importName, bytes: Buffer.from(bytes) },
    today,
    mapping: yaml === undefined ? undefined : { name: '息县.yaml', yaml },
  })
const errorsOf = (problems: readonly { severity: string; code: string }[]) =>
  problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)

describe('the workbook of 息县 (simulated data)', () => {
  it('is refused for each of its faults, all told at once', async () => {
    const { problems, schools } = await read(await dirtyWorkbook())
    expect(schools).toBeNull()
    expect(errorsOf(problems).toSorted()).toEqual([
      'column-sum-mismatch',
      'duplicate-row',
      'formula-cell',
      'missing-heading',
      'negative',
      'text-in-number-cell',
      'unit-slip',
    ])
  })

  it('can be handed in once it is mended', async () => {
    const { problems, schools, counties } = await read(await cleanWorkbook())
    expect(errorsOf(problems)).toEqual([])
    expect(schools!.rows.length).toBeGreaterThan(200)
    expect(counties!.rows).toHaveLength(1)
  })

  it('needs only its heading to be mapped where nothing else is wrong', async () => {
    const bytes = await otherHeadingWorkbook()
    const before = await read(bytes)
    expect(errorsOf(before.problems)).toEqual(['missing-heading'])
    expect(before.headings?.missing).toContainEqual({
      heading: schoolFields.multimediaRooms.heading,
      required: true,
      nearest: otherHeading,
    })
    const yaml = `table: school\ncolumns:\n  ${schoolFields.multimediaRooms.heading}: ${otherHeading}\n`
    expect(errorsOf((await read(bytes, yaml)).problems)).toEqual([])
  })
})
