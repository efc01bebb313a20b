/** Reads a table of minutes between schools (从、到、分钟) and holds it against the register. Every problem at once; nothing half-taken. */
import { hasErrors, type Problem } from '#kernel/problem.ts'
import type { TableDescription } from '#modules/census/contract.ts'
import { inReadingOrder, placedIn, readFieldTable, type Finding } from '#modules/census/index.ts'
import { keyOf } from './rotation-problem.ts'

const must = { required: true, key: true } as const
export const wayTable: TableDescription = {
  kind: 'ways',
  sheet: '学校间路程表',
  words: { zh: '学校间路程表', en: 'minutes between schools' },
  fields: {
    from: { heading: '出发学校标识码', en: 'school from', kind: 'code', ...must },
    to: { heading: '到达学校标识码', en: 'school to', kind: 'code', ...must },
    minutes: { heading: '单程时间(分钟)', en: 'minutes one way', kind: 'amount', unit: '分钟', ...must },
  },
  keyField: 'from',
}

export async function readWays(
  file: string,
  schools: ReadonlySet<string>,
): Promise<{ readonly minutes: Readonly<Record<string, number>> | null; readonly problems: readonly Problem[] }> {
  const { table, problems } = await readFieldTable(file, wayTable)
  if (!table) return { minutes: null, problems }
  const minutes: Record<string, number> = {}
  const findings = table.rows.flatMap(({ row, values, faulty }): Finding[] => {
    if (faulty.size > 0) return []
    const [from, to, way] = [String(values['from']), String(values['to']), Number(values['minutes'])]
    const unknown = (['from', 'to'] as const).filter((field) => !schools.has(String(values[field])))
    minutes[keyOf(from, to)] = way
    return unknown.map((field) => ({
      severity: 'error',
      code: 'no-such-school',
      row,
      field,
      what: {
        zh: `本县没有标识码为 ${String(values[field])} 的学校`,
        en: `the county has no school ${String(values[field])}`,
      },
      why: {
        zh: '路程对不上学校就不能核对上限',
        en: 'a way that belongs to no school cannot be held against the limit',
      },
      todo: { zh: '请核对标识码', en: 'check the code' },
    }))
  })
  const all = inReadingOrder([...problems, ...placedIn(table, findings)])
  return { minutes: hasErrors(all) ? null : minutes, problems: all }
}
