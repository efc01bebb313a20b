/** What each kind of known change must say; the meaning of each stands in input-kinds.ts. */
import type { Finding } from '#modules/census/index.ts'
import type { InputRow } from './current-figures.ts'
import { changeKindWords, type ChangeKind } from './input-kinds.ts'

const needed: Readonly<Record<ChangeKind, Readonly<Record<string, string>>>> = {
  opening: { fromGrade: '起始年级', toGrade: '截止年级', perGrade: '每年级人数(人)' },
  'no-entry': { school: '学校标识码' },
  merger: { school: '学校标识码', related: '相关学校标识码' },
  zone: { school: '学校标识码', related: '相关学校标识码', share: '调整比例(%)' },
  other: {},
}

const fault = (row: number, code: string, field: string, what: Finding['what'], todo: Finding['todo']): Finding => ({
  severity: 'error',
  code,
  row,
  field,
  what,
  why: { zh: '不写明就无法计入预测', en: 'without it the forecast cannot reckon with the change' },
  todo,
})

function checkOne({ row, values }: InputRow): Finding[] {
  const kind = values['kind'] as ChangeKind
  const words = changeKindWords[kind]
  const findings = Object.entries(needed[kind]).flatMap(([field, heading]): Finding[] =>
    values[field] === undefined
      ? [
          fault(
            row,
            'change-incomplete',
            field,
            { zh: `“${words.zh}”须填“${heading}”`, en: `"${words.en}" needs "${heading}"` },
            { zh: '请补填', en: 'fill it in' },
          ),
        ]
      : [],
  )
  const { school, related, fromGrade, toGrade } = values
  if (school !== undefined && school === related) {
    findings.push(
      fault(
        row,
        'change-onto-itself',
        'related',
        { zh: '相关学校就是本校', en: 'the other school is the school itself' },
        { zh: '请填另一所学校的标识码', en: 'give the code of another school' },
      ),
    )
  }
  if (fromGrade !== undefined && toGrade !== undefined && fromGrade > toGrade) {
    findings.push(
      fault(
        row,
        'grades-reversed',
        'toGrade',
        { zh: `起始年级 ${fromGrade} 大于截止年级 ${toGrade}`, en: `grades run from ${fromGrade} to ${toGrade}` },
        { zh: '请核对年级', en: 'check the grades' },
      ),
    )
  }
  return findings
}

export const checkChanges = (rows: readonly InputRow[]): Finding[] => rows.flatMap(checkOne)
