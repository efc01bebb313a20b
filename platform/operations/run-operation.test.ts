import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { runOperation, type OpenRoom } from './run-operation.ts'

const words = { zh: '数班级', en: 'count classes' }
const room: OpenRoom = {
  contract: {
    room: 'example',
    about: words,
    permissions: { 'example.read': { zh: '查看', en: 'read' } },
    operations: {
      count: describeOperation({
        kind: 'query',
        about: words,
        needs: 'example.read',
        input: z.object({
          school: labelled(z.string(), '学校', 'school'),
          classes: labelled(z.number().int(), '班级数', 'classes'),
        }),
        output: z.object({ text: z.string() }),
      }),
    },
  },
  answers: { count: ({ school, classes }: { school: string; classes: number }) => ({ text: `${school}:${classes}` }) },
}
const anyone = { name: 'operator', may: () => true }

describe('carrying out an operation', () => {
  it('answers a caller who may', async () => {
    expect(await runOperation(room, 'count', { school: 'A', classes: 3 }, anyone)).toEqual({
      ok: true,
      output: { text: 'A:3' },
    })
  })

  it('refuses a caller who may not, before looking at the input', async () => {
    const result = await runOperation(room, 'count', {}, { name: '某校', may: () => false })
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
  })

  it('tells all that is wrong with the input at once, by its labels', async () => {
    const result = await runOperation(room, 'count', { classes: 'three' }, anyone)
    if (result.ok || !('problems' in result)) throw new Error('expected problems')
    expect(result.problems.map(({ what }) => what.zh)).toEqual(['“学校”没有给出', '“班级数”的写法“three”不对'])
  })

  it('throws for an operation that does not exist: that is a bug of a door', async () => {
    await expect(runOperation(room, 'sum', {}, anyone)).rejects.toThrow('no operation sum')
  })
})
