/** The blank form of a table: each heading with a note on how it is filled in, and what may be chosen. */
import type { Words } from '#kernel/words.ts'
import type { CellKind, FieldSpec } from './school-fields.ts'
import type { TableDescription } from './tables.ts'

export interface TemplateColumn {
  readonly heading: string
  readonly note: string
  readonly required: boolean
  readonly choices?: readonly string[]
  readonly asText?: boolean
}

const kindWords: Readonly<Record<CellKind, Words>> = {
  count: { zh: '整数', en: 'whole number' },
  amount: { zh: '数字，可带小数', en: 'number, decimals allowed' },
  number: { zh: '数字', en: 'number' },
  year: { zh: '四位年份，2024 即 2024—2025 学年', en: 'four-digit year: 2024 is 2024–25' },
  code: { zh: '代码（文本）', en: 'code (text)' },
  text: { zh: '文字', en: 'text' },
  flag: { zh: '是 / 否', en: '是 (yes) / 否 (no)' },
  areas: { zh: '每间的面积，用分号隔开，如 96;96;73', en: 'area of each room, such as 96;96;73' },
  choice: { zh: '从下列选项中选', en: 'one of the choices' },
  date: { zh: '日期，如 2025-12-31', en: 'a day, such as 2025-12-31' },
}

const choicesOf = (spec: FieldSpec): readonly string[] | undefined =>
  spec.kind === 'flag' ? ['是', '否'] : spec.kind === 'choice' ? Object.keys(spec.choices ?? {}) : undefined

function noteOf(spec: FieldSpec): string {
  const kind =
    spec.kind === 'year' && spec.heading.endsWith('年份')
      ? { zh: '四位公历年份', en: 'four-digit calendar year' }
      : kindWords[spec.kind]
  const lines: string[] = [spec.en, `${kind.zh} · ${kind.en}`]
  if (spec.unit) lines.push(`单位 unit: ${spec.unit}`)
  if (spec.key) lines.push('必填，不能为空 · required, never empty')
  else if (spec.required) lines.push('表头必需 · heading required')
  if (spec.emptyIsZero) lines.push('空着按 0 计 · empty counts as 0')
  else if (spec.required && !spec.key) lines.push('空着按缺数据计 · empty means unknown')
  return lines.join('\n')
}

export const templateColumns = (table: TableDescription): readonly TemplateColumn[] =>
  Object.values(table.fields).map((spec) => {
    const choices = choicesOf(spec)
    return {
      heading: spec.heading,
      note: noteOf(spec),
      required: spec.required === true,
      ...(choices ? { choices } : {}),
      ...(spec.kind === 'code' ? { asText: true } : {}),
    }
  })
