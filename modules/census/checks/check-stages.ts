/** Row check 1: the stage agrees with the school's type, and a school of several stages brings its compulsory rows. */
import { schoolTypeOf } from '#kernel/school-type.ts'
import { isCompulsory, stageWords, type Stage } from '#kernel/stage.ts'
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'

const listed = (stages: readonly Stage[], language: 'zh' | 'en'): string =>
  stages.map((stage) => stageWords[stage][language]).join(language === 'zh' ? '、' : ', ')

function impossibleStage(row: SchoolRow): Finding | null {
  const type = schoolTypeOf(row.type)
  if (!type || type.outside || type.stages.includes(row.stage)) return null
  const stage = stageWords[row.stage]
  return {
    severity: 'error',
    code: 'stage-against-type',
    row: row.row,
    field: 'stage',
    what: {
      zh: `学段“${stage.zh}”与办学类型 ${row.type}（${type.zh}）不符`,
      en: `the stage ${stage.en} does not fit the type ${row.type} (${type.en})`,
    },
    why: {
      zh: `${type.zh}只有${listed(type.stages, 'zh')}学段`,
      en: `a ${type.en} has: ${listed(type.stages, 'en')}`,
    },
    todo: { zh: '请改正学段或办学类型代码', en: 'correct the stage or the type' },
  }
}

function missingStages(rows: readonly SchoolRow[]): Finding | null {
  const [first] = rows
  const type = first && schoolTypeOf(first.type)
  if (!first || !type || type.outside) return null
  const lacking = type.stages.filter((stage) => isCompulsory(stage) && !rows.some((row) => row.stage === stage))
  // A row with an impossible stage is told of by itself; asking for the missing one as well would say it twice.
  if (lacking.length === 0 || rows.some((row) => !type.stages.includes(row.stage))) return null
  return {
    severity: 'error',
    code: 'stage-row-missing',
    row: first.row,
    field: 'stage',
    what: {
      zh: `“${first.name || first.code}”是${type.zh}（${first.type}），缺少${listed(lacking, 'zh')}一行`,
      en: `"${first.name || first.code}" is a ${type.en} (${first.type}) and lacks its ${listed(lacking, 'en')} row`,
    },
    why: {
      zh: '各学段分别测算，缺一行则该学段的学生和资源都不计入',
      en: 'each stage is judged by itself; without its row its pupils and resources are left out',
    },
    todo: {
      zh: `请补上${listed(lacking, 'zh')}一行；没有该学段学生的，请改办学类型代码`,
      en: 'add the row, or correct the type if the school has no such pupils',
    },
  }
}

/** `rows` are all rows of one school in one year. */
export function checkStages(rows: readonly SchoolRow[]): readonly Finding[] {
  const findings: Finding[] = []
  for (const row of rows) {
    const finding = impossibleStage(row)
    if (finding) findings.push(finding)
  }
  const lacking = missingStages(rows)
  if (lacking) findings.push(lacking)
  return findings
}
