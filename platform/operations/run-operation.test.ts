import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { bareContext } from './bare-context.ts'
import type { Caller, PlacePath, Scope } from './caller.ts'
import { runOperation, type Office, type OpenRoom } from './run-operation.ts'

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
        at: ({ school }) => [{ kind: 'school', code: school }],
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

const path = (school: string): PlacePath => ({
  city: '411500',
  county: '411523',
  town: null,
  school,
  authority: '411523',
})
const officeOf = (...scopes: readonly Scope[]): Office => {
  const caller: Caller = {
    id: '1',
    name: '某校',
    roles: [],
    home: [],
    grants: scopes.map((scope) => ({ permission: 'example.read', scope })),
  }
  return {
    caller,
    context: bareContext(caller),
    placeOf: ({ code }) => Promise.resolve(code === 'nowhere' ? null : path(code)),
  }
}
const anyone = officeOf({ kind: 'everywhere' })

describe('carrying out an operation', () => {
  it('answers a caller who may', async () => {
    expect(await runOperation(room, 'count', { school: 'A', classes: 3 }, anyone)).toEqual({
      ok: true,
      output: { text: 'A:3' },
    })
  })

  it('refuses a caller who may not, before looking at the input', async () => {
    const result = await runOperation(room, 'count', {}, officeOf())
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
  })

  it.each<[Scope, boolean]>([
    [{ kind: 'school', code: 'A' }, true],
    [{ kind: 'school', code: 'B' }, false],
    [{ kind: 'region', code: '411500' }, true],
    [{ kind: 'region', code: '411523' }, true],
    [{ kind: 'region', code: '411525' }, false],
    [{ kind: 'authority', code: '411523' }, true],
    [{ kind: 'authority', code: '411502' }, false],
  ])('holds the scope %o against the place', async (scope, may) => {
    const result = await runOperation(room, 'count', { school: 'A', classes: 3 }, officeOf(scope))
    expect(result).toMatchObject(may ? { ok: true } : { ok: false, refusal: { code: 'outside-scope' } })
  })

  it('refuses a place that does not exist', async () => {
    const result = await runOperation(room, 'count', { school: 'nowhere', classes: 3 }, anyone)
    expect(result).toMatchObject({ ok: false, refusal: { code: 'no-such-school' } })
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
