/** What a scenario assumes, in a few words each: what is left as in the middle is not told, and nothing changed is the middle itself. */
import type { Words } from '#kernel/words.ts'
import type { Scenario } from '#modules/projection/contract.ts'
import { changeKindWords } from '#modules/projection/contract.ts'

type Assumptions = Scenario['assumptions']
export type ScenarioChange = Assumptions['changes'][number]

const signed = (percent: number): string => `${percent > 0 ? '+' : '−'}${Math.abs(percent)}%`

export function assumptionWords(given: Assumptions): Words[] {
  const { entryPercent, entryFrom, migrationPercent, usesChanges, usesHousing, changes } = given
  const told: Words[] = []
  if (entryPercent !== 0) {
    const from = entryFrom === undefined ? { zh: '', en: '' } : { zh: `${entryFrom}年起`, en: ` from ${entryFrom} on` }
    told.push({ zh: `${from.zh}入学人数${signed(entryPercent)}`, en: `entries ${signed(entryPercent)}${from.en}` })
  }
  if (migrationPercent !== 0) {
    told.push(
      migrationPercent > 0
        ? { zh: `每年净迁入${migrationPercent}%`, en: `${migrationPercent} % move in each year` }
        : { zh: `每年净迁出${-migrationPercent}%`, en: `${-migrationPercent} % move away each year` },
    )
  }
  if (!usesChanges) told.push({ zh: '不计已知变化', en: 'without known changes' })
  if (!usesHousing) told.push({ zh: '不计住宅交付', en: 'without housing' })
  for (const kind of ['opening', 'no-entry', 'merger', 'zone'] as const) {
    const count = changes.filter((change) => change.kind === kind).length
    if (count > 0)
      told.push({ zh: `${changeKindWords[kind].zh}${count}项`, en: `${changeKindWords[kind].en}: ${count}` })
  }
  return told.length === 0
    ? [{ zh: '按近年的变化推算，计入已知变化和住宅交付', en: 'as recent years go, with known changes and housing' }]
    : told
}

/** What a change still lacks before it can be reckoned with; empty where it is whole. */
export function lacksOf(change: Partial<ScenarioChange>): Words[] {
  const lacks: Words[] = []
  const need = (isThere: boolean, zh: string, en: string): void => {
    if (!isThere) lacks.push({ zh, en })
  }
  need((change.school ?? '').trim() !== '', '学校', 'school')
  need(change.year !== undefined, '年份', 'year')
  if (change.kind === 'opening') {
    need(change.town !== undefined, '所在乡镇', 'township')
    need(change.fromGrade !== undefined && change.toGrade !== undefined, '年级', 'grades')
    need(change.intake !== undefined, '每年级人数', 'pupils a grade')
  }
  if (change.kind === 'merger' || change.kind === 'zone') {
    need(change.other !== undefined, '另一所学校', 'the other school')
    if (change.other !== undefined && change.other === change.school)
      lacks.push({ zh: '两所不同的学校', en: 'two schools' })
  }
  if (change.kind === 'zone') need(change.sharePercent !== undefined, '比例', 'share')
  return lacks
}
