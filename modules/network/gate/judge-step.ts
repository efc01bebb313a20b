/** Whether a step may be recorded now, as it is filled in: everything that is wrong with it is told at once. */
import { isDate } from '#kernel/school-year.ts'
import type { Words } from '#kernel/words.ts'
import type { Gate, GateStep, StepField } from './gate-steps.ts'
import { monthsLater, type GateState, type HearingDetails, type StepValues } from './gate-state.ts'
import { gateStatusWords } from './gate-words.ts'

export interface StepProblem {
  readonly code: string
  readonly field: string | null
  readonly what: Words
  readonly todo: Words
}

export interface GivenStep {
  readonly code: string
  readonly values: StepValues
  readonly hasDocument: boolean
  /** Of another hearing after one that stopped it. */
  readonly newFacts?: string | null
}

const problem = (code: string, field: string | null, what: Words, todo: Words): StepProblem => ({
  code,
  field,
  what,
  todo,
})

const fillIn: Words = { zh: '请补填后再登记', en: 'fill it in and record it again' }

function fieldFault({ name, kind, words, choices }: StepField, value: string | number | boolean): StepProblem | null {
  const isRight =
    kind === 'text'
      ? typeof value === 'string'
      : kind === 'date'
        ? typeof value === 'string' && isDate(value)
        : kind === 'number'
          ? typeof value === 'number' && Number.isFinite(value) && value >= 0
          : kind === 'flag'
            ? typeof value === 'boolean'
            : typeof value === 'string' && Object.hasOwn(choices ?? {}, value)
  if (isRight) return null
  const asked: Readonly<Record<StepField['kind'], Words>> = {
    text: { zh: '请填写文字', en: 'it is a text' },
    date: { zh: '请填写日期，如 2026-09-01', en: 'it is a day, such as 2026-09-01' },
    number: { zh: '请填写不小于0的数', en: 'it is a number of at least 0' },
    flag: { zh: '请选是或否', en: 'it is yes or no' },
    choice: {
      zh: `请选择：${Object.values(choices ?? {})
        .map(({ zh }) => zh)
        .join('、')}`,
      en: `it is one of: ${Object.keys(choices ?? {}).join(', ')}`,
    },
  }
  return problem('bad-value', name, { zh: `“${words.zh}”填写不对`, en: `"${words.en}" is not right` }, asked[kind])
}

const isEmpty = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.trim() === '')

function valueFaults({ fields }: GateStep, values: StepValues): StepProblem[] {
  const names = new Set(fields.map(({ name }) => name))
  const strange = Object.keys(values)
    .filter((name) => !names.has(name))
    .map((name) =>
      problem(
        'no-such-field',
        name,
        { zh: `这一步没有“${name}”一项`, en: `this step has no "${name}"` },
        { zh: '请刷新页面后重填', en: 'reload the page and fill it in again' },
      ),
    )
  const own = fields.flatMap((field) => {
    const value = values[field.name]
    if (isEmpty(value)) {
      return field.optional
        ? []
        : [
            problem(
              'missing-value',
              field.name,
              { zh: `“${field.words.zh}”没有填写`, en: `"${field.words.en}" is not filled in` },
              fillIn,
            ),
          ]
    }
    const fault = fieldFault(field, value!)
    return fault ? [fault] : []
  })
  return [...strange, ...own]
}

/** Days between two days, both included. */
const daysOf = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1

function publicityFaults({ begins, on }: StepValues, { publicityDays, publicityClause }: Gate): StepProblem[] {
  if (typeof begins !== 'string' || typeof on !== 'string' || !isDate(begins) || !isDate(on)) return []
  const days = daysOf(begins, on)
  if (days < 1) {
    return [
      problem(
        'publicity-backward',
        'on',
        { zh: '公示结束早于开始', en: 'it ends before it begins' },
        { zh: '请核对公示起止日期', en: 'check both days' },
      ),
    ]
  }
  if (publicityDays === null || days >= publicityDays) return []
  return [
    problem(
      'publicity-too-short',
      'on',
      {
        zh: `公示 ${days} 天，少于要求的 ${publicityDays} 天（${publicityClause ?? ''}）`,
        en: `it was public for ${days} days, fewer than ${publicityDays}`,
      },
      { zh: '请公示期满后再登记', en: 'record it once the time has passed' },
    ),
  ]
}

function dateFaults(step: GateStep, on: string, state: GateState, today: string): StepProblem[] {
  const faults: StepProblem[] = []
  if (on > today) {
    faults.push(
      problem(
        'not-yet',
        'on',
        { zh: `日期 ${on} 未到`, en: `${on} has not come yet` },
        { zh: '请完成后再登记', en: 'record it once it has been done' },
      ),
    )
  }
  for (const { step: earlier, record } of state.steps) {
    if (!step.after.includes(earlier.code) || record?.on == null || record.on <= on) continue
    faults.push(
      problem(
        'before-earlier-step',
        'on',
        {
          zh: `日期 ${on} 早于“${earlier.words.zh}”的 ${record.on}`,
          en: `${on} is before ${record.on}, the day of "${earlier.words.en}"`,
        },
        {
          zh: '请核对日期；前一步日期有误的，先更正',
          en: 'check the day; where the earlier one is wrong, correct it first',
        },
      ),
    )
  }
  if (step.followUp !== null && state.registeredOn !== null) {
    const due = monthsLater(state.registeredOn, step.followUp)
    if (on < due) {
      faults.push(
        problem(
          'follow-up-too-early',
          'on',
          { zh: `“${step.words.zh}”应在 ${due} 之后`, en: `"${step.words.en}" is due from ${due} on` },
          { zh: '请到期跟踪后再登记', en: 'record it when it has been done in its time' },
        ),
      )
    }
  }
  return faults
}

function standingFaults(step: GateStep, given: GivenStep, state: GateState): StepProblem[] {
  const standing = state.steps.find((each) => each.step.code === step.code)!
  if (state.status === 'withdrawn') {
    return [
      problem(
        'withdrawn',
        null,
        { zh: '已撤回，不能登记步骤', en: 'it has been withdrawn' },
        { zh: '确需继续的，先恢复', en: 'take the withdrawal back first' },
      ),
    ]
  }
  if (standing.state === 'not-asked') {
    return [
      problem(
        'not-asked',
        null,
        { zh: `“${step.words.zh}”不要求这一类调整办理`, en: `"${step.words.en}" is not asked for here` },
        { zh: '无需登记', en: 'nothing is to be recorded' },
      ),
    ]
  }
  if (standing.state === 'passed') {
    return [
      problem(
        'passed-already',
        null,
        { zh: `“${step.words.zh}”已登记`, en: `"${step.words.en}" is recorded already` },
        { zh: '内容有误的，请用“更正”', en: 'where it is wrong, correct it' },
      ),
    ]
  }
  const faults: StepProblem[] = []
  if (state.status === 'stopped' && standing.state !== 'stopped') {
    faults.push(
      problem(
        'stopped',
        null,
        {
          zh: `${gateStatusWords.stopped.zh}：${state.stops.map(({ words }) => words.zh).join('；')}`,
          en: `stopped: ${state.stops.map(({ words }) => words.en).join('; ')}`,
        },
        {
          zh: state.stops.map(({ todo }) => todo.zh).join('；'),
          en: state.stops.map(({ todo }) => todo.en).join('; '),
        },
      ),
    )
  }
  if (step.code === 'hearing' && standing.state === 'stopped' && isEmpty(given.newFacts ?? undefined)) {
    faults.push(
      problem(
        'new-facts-missing',
        'newFacts',
        {
          zh: '上次多数家长反对，没有写明新情况',
          en: 'a majority of parents was against last time, and no new facts are given',
        },
        {
          zh: '情况有实质变化的，写明新情况；没有的，不得再次提请',
          en: 'say what has changed; where nothing has, it may not be put again',
        },
      ),
    )
  }
  for (const code of standing.waitsFor) {
    const words = state.steps.find((each) => each.step.code === code)!.step.words
    faults.push(
      problem(
        'out-of-order',
        null,
        { zh: `“${words.zh}”还没有完成`, en: `"${words.en}" has not been passed` },
        { zh: `请先办理“${words.zh}”`, en: `do "${words.en}" first` },
      ),
    )
  }
  if (step.followUp !== null && state.registeredOn === null) {
    faults.push(
      problem(
        'not-registered',
        null,
        { zh: '名录中还没有登记这项调整', en: 'the register of schools does not have the change yet' },
        { zh: '请先在学校名录中登记', en: 'record it in the register first' },
      ),
    )
  }
  return faults
}

const documentFault = (step: GateStep): StepProblem =>
  problem(
    'document-missing',
    'document',
    { zh: `“${step.words.zh}”没有附材料`, en: `"${step.words.en}" comes without its paper` },
    { zh: '请先上传材料', en: 'hand the paper in first' },
  )

export function judgeStep(given: GivenStep, gate: Gate, state: GateState, today: string): StepProblem[] {
  const step = gate.steps.find(({ code }) => code === given.code)
  if (!step) {
    return [
      problem(
        'no-such-step',
        null,
        { zh: `没有“${given.code}”这一步`, en: `there is no step "${given.code}"` },
        { zh: '请刷新页面', en: 'reload the page' },
      ),
    ]
  }
  const on = given.values['on']
  return [
    ...standingFaults(step, given, state),
    ...(step.code === 'hearing' ? [] : valueFaults(step, given.values)),
    ...(step.needsDocument && !given.hasDocument ? [documentFault(step)] : []),
    ...(typeof on === 'string' && isDate(on) ? dateFaults(step, on, state, today) : []),
    ...(step.code === 'publicity' ? publicityFaults(given.values, gate) : []),
  ]
}

/** A correction fills in the same step once more: its values must be right, and its days in order with earlier steps. */
export function judgeCorrection(given: GivenStep, gate: Gate, state: GateState, today: string): StepProblem[] {
  const standing = state.steps.find(({ step }) => step.code === given.code)
  if (!standing?.record) {
    return [
      problem(
        'nothing-recorded',
        null,
        { zh: '没有可更正的记录', en: 'there is nothing to correct' },
        { zh: '请刷新页面', en: 'reload the page' },
      ),
    ]
  }
  const { step, record } = standing
  const values = { ...record.values, ...given.values }
  const on = values['on']
  return [
    ...(step.code === 'hearing' ? [] : valueFaults(step, values)),
    ...(typeof on === 'string' && isDate(on) ? dateFaults(step, on, state, today) : []),
    ...(step.code === 'publicity' ? publicityFaults(values, gate) : []),
  ]
}

/** Votes of nobody are no hearing. */
export const judgeHearing = ({ votes: { parents } }: Pick<HearingDetails, 'votes'>): StepProblem[] =>
  parents.for + parents.against + parents.abstain > 0
    ? []
    : [
        problem(
          'no-parents',
          'parents',
          { zh: '学生家长票数全为0', en: 'no parent has voted' },
          { zh: '听证会须有学生家长参加并记录票数', en: 'parents must be there, and their votes recorded' },
        ),
      ]
