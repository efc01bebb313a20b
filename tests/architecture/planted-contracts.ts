/** One good description of a room, and the same with one fault each. */
import { z } from 'zod'
import { describeOperation, labelled, type Contract, type AnyOperation } from '#kernel/contract.ts'

const words = { zh: '数班级', en: 'count classes' }
const code = labelled(z.string(), '学校', 'school')

const operation: AnyOperation = describeOperation({
  kind: 'query',
  about: words,
  needs: 'example.read',
  at: 'everywhere',
  input: z.object({
    code,
    rows: labelled(z.array(z.object({ code })).optional(), '各行', 'rows'),
  }),
  output: z.object({}),
})

export const goodContract: Contract = {
  room: 'example',
  about: words,
  permissions: { 'example.read': { zh: '查看', en: 'read' } },
  operations: { count: operation },
}

interface BrokenContract {
  readonly what: string
  readonly contract: Contract
  readonly says: RegExp
}

const withOperation = (change: Partial<AnyOperation>): Contract => ({
  ...goodContract,
  operations: { count: { ...operation, ...change } },
})
const withInput = (fields: Record<string, z.ZodType>): Contract => withOperation({ input: z.object(fields) })

export const brokenContracts: readonly BrokenContract[] = [
  { what: 'a name that is not its folder', contract: { ...goodContract, room: 'other' }, says: /calls itself other/ },
  {
    what: 'a room without words',
    contract: { ...goodContract, about: { zh: '', en: 'x' } },
    says: /example lacks words/,
  },
  { what: 'a room without operations', contract: { ...goodContract, operations: {} }, says: /can be asked nothing/ },
  {
    what: 'a permission in one language',
    contract: { ...goodContract, permissions: { 'example.read': { zh: 'read', en: 'read' } } },
    says: /example.read lacks words/,
  },
  {
    what: 'a permission of another room',
    contract: { ...goodContract, permissions: { ...goodContract.permissions, 'other.read': words } },
    says: /other.read is not named example/,
  },
  {
    what: 'an operation without words',
    contract: withOperation({ about: { zh: '数班级', en: '班级' } }),
    says: /example.count lacks words/,
  },
  {
    what: 'an operation that needs a permission nobody has named',
    contract: withOperation({ needs: 'example.write' }),
    says: /needs example.write/,
  },
  { what: 'a field without a label', contract: withInput({ code: z.string() }), says: /count.code lacks words/ },
  {
    what: 'a field with a label in one language',
    contract: withInput({ code: labelled(z.string(), '学校', '') }),
    says: /count.code lacks words/,
  },
  {
    what: 'a field within a field without a label',
    contract: withInput({ rows: labelled(z.array(z.object({ code: z.string() })), '各行', 'rows') }),
    says: /count.rows.code lacks words/,
  },
]
