/** The table of roles and permissions against the contracts: nothing without a role, no line for nothing, words in both languages. */
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { labelOf } from '#kernel/contract.ts'
import { contracts } from '#modules/contracts.ts'
import { roles, rolePermissions } from '#modules/access/index.ts'

const permissions = contracts.flatMap((contract) => Object.entries(contract.permissions))
const operations = contracts.flatMap(({ room, operations: own }) =>
  Object.entries(own).map(([name, operation]) => ({ name: `${room}.${name}`, room, operation })),
)
const bothLanguages = ({ zh, en }: { zh: string; en: string }): boolean =>
  /[\u4e00-\u9fff]/.test(zh) && /[a-z]/i.test(en) && !/[\u4e00-\u9fff]/.test(en)

describe('who may do what', () => {
  it('has a line for every permission of every room, and no other line', () => {
    expect(Object.keys(rolePermissions).toSorted()).toEqual(permissions.map(([name]) => name).toSorted())
  })

  it('names known roles, and at least one for each permission', () => {
    const unknown = Object.values(rolePermissions)
      .flat()
      .filter((role) => !roles.includes(role))
    expect(unknown).toEqual([])
    const nobody = Object.entries(rolePermissions).filter(([, held]) => held.length === 0)
    expect(nobody).toEqual([])
  })

  it.each(permissions)('says in both languages what %s is', (_, words) => {
    expect(bothLanguages(words)).toBe(true)
  })
})

describe.each(operations)('$name', ({ room, operation }) => {
  it('needs a permission of its own room', () => {
    const contract = contracts.find((each) => each.room === room)!
    expect(Object.keys(contract.permissions)).toContain(operation.needs)
  })

  it('says in both languages what it does and what each field is', () => {
    expect(bothLanguages(operation.about)).toBe(true)
    for (const schema of Object.values(operation.input.shape))
      expect(bothLanguages(labelOf(schema as z.ZodType))).toBe(true)
  })

  it('is no command that acts nowhere: what it changes lies somewhere, or belongs to the caller', () => {
    expect(operation.kind === 'command' && operation.at === 'everywhere').toBe(false)
  })
})
