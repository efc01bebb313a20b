/** Issues what follows a visit (整改通知书, 督导意见书), and writes it as a paper. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { isSimulated, regionNames, schoolsByCode } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { writePaper } from '#platform/papers/write-paper.ts'
import { gatherCases } from '../cases/gather-cases.ts'
import { appendCaseEvent, holdCases } from '../cases/store.ts'
import type { SupervisionProblem } from '../districts/fields.ts'
import { indicatorNames } from './gather-indicators.ts'
import { stands } from './gather.ts'
import { noticeNumber, noticePaper } from './notice-paper.ts'
import { readVisitForms } from './read-visit-forms.ts'
import { holdVisits, noticesOf, saveNotice, visitsOf } from './store.ts'
import type { FindingKept } from './visit-state.ts'
import { noticeKindWords, type NoticeKind } from './visit-words.ts'

interface Issued {
  readonly county: string
  readonly visit: string
  readonly kind: NoticeKind
  readonly findings?: readonly number[] | undefined
  readonly demands: readonly string[]
  readonly issuedOn: string
  readonly dueOn: string
  readonly issuer: string
  readonly contact?: string | undefined
}

const error = (field: string, zh: string, en: string, todoZh: string, todoEn: string): SupervisionProblem => ({
  severity: 'error',
  field,
  what: { zh, en },
  todo: { zh: todoZh, en: todoEn },
})

/** With the notice what was seen on the spot becomes a problem with its owner and deadline, unless the ledger is further already. */
async function confirmCases(
  findings: readonly FindingKept[],
  county: string,
  number: string,
  { database, caller, now, today }: AnswerContext,
): Promise<void> {
  await holdCases(database, county)
  const ids = findings.map(({ caseId }) => caseId)
  const cases = new Map(
    (await gatherCases(database, { counties: [county], ids, today })).map(({ row }) => [row.id, row]),
  )
  for (const { caseId, dueOn } of findings) {
    if (cases.get(caseId)?.state !== 'verified') continue
    const details = { owner: null, deadline: dueOn, note: number }
    const by = { person: caller.id, personName: caller.name, at: now }
    await appendCaseEvent(database, { county, id: caseId, kind: 'confirmed', details, evidence: [], ...by })
  }
}

export async function writeNotice(issued: Issued, context: AnswerContext) {
  const { database, caller, now, today } = context
  const { county, visit: id, kind, demands, issuedOn, dueOn, issuer, contact } = issued
  await holdVisits(database, county)
  const [visit] = await visitsOf(database, { counties: [county], ids: [id] })
  if (!visit || !stands(visit)) {
    return refuse(
      'no-such-visit',
      { id },
      { zh: '没有这次督导，或已撤回', en: 'there is no such visit, or it was withdrawn' },
    )
  }
  const known = visit.findings.map(({ number }) => number)
  const findings = issued.findings ?? known
  const unknown = findings.filter((number) => !known.includes(number))
  const problems = [
    ...unknown.map((number) =>
      error(
        'findings',
        `这次督导没有第 ${number} 个问题`,
        `the visit has no finding ${number}`,
        '请重选问题',
        'choose again',
      ),
    ),
    ...(kind === 'rectification' && findings.length === 0
      ? [
          error(
            'findings',
            '没有发现问题，不能开整改通知书',
            'nothing was found, so there is nothing to put right',
            '可以开督导意见书',
            'issue a letter of opinion instead',
          ),
        ]
      : []),
    ...(issuedOn < visit.visitedOn || issuedOn > today
      ? [
          error(
            'issuedOn',
            `签发日期 ${issuedOn} 应在督导日期 ${visit.visitedOn} 和今天之间`,
            `the day of issue ${issuedOn} has to lie between the visit of ${visit.visitedOn} and today`,
            '请改签发日期',
            'give another day',
          ),
        ]
      : []),
    ...(dueOn <= issuedOn
      ? [
          error(
            'dueOn',
            `报告期限 ${dueOn} 不晚于签发日期 ${issuedOn}`,
            `the deadline ${dueOn} is not after the day of issue ${issuedOn}`,
            '请改报告期限',
            'give a later deadline',
          ),
        ]
      : []),
  ]
  if (problems.length > 0) return { id: null, number: null, problems }
  const [names, schools] = await Promise.all([
    regionNames(database, [county]),
    visit.school === null ? [] : schoolsByCode(database, [visit.school]),
  ])
  const countyName = names.get(county) ?? county
  const year = Number(issuedOn.slice(0, 4))
  const saved = await saveNotice(database, {
    county,
    visit: id,
    kind,
    year,
    issuedOn,
    dueOn,
    details: {
      addressee: schools[0]?.name ?? `${countyName}人民政府`,
      findings: [...findings],
      demands: [...demands],
      issuer,
      contact: contact ?? null,
    },
    at: now,
    personName: caller.name,
  })
  const number = noticeNumber(countyName, kind, year, saved.number)
  const named = visit.findings.filter((finding) => findings.includes(finding.number))
  if (kind === 'rectification') await confirmCases(named, county, number, context)
  return { id: saved.id, number, problems: [] }
}

/** A school gets its own notices only; the county's people those of the county. */
export async function noticeAsPaper(
  { county, school, id }: { readonly county: string; readonly school?: string | undefined; readonly id: string },
  { database, today }: AnswerContext,
) {
  const [notice] = await noticesOf(database, [county], { id })
  const [visit] = notice ? await visitsOf(database, { counties: [county], ids: [notice.visit] }) : []
  if (!notice || !visit || (school !== undefined && visit.school !== school)) {
    return refuse(
      'no-such-notice',
      { id },
      { zh: '没有这份通知书，请刷新页面', en: 'there is no such notice; reload' },
    ) satisfies Refusal
  }
  const [names, simulated] = await Promise.all([regionNames(database, [county]), isSimulated(database)])
  const indicators = indicatorNames(county, today)
  const { kind, year, number, issuedOn, dueOn, details } = notice
  const called = noticeNumber(names.get(county) ?? county, kind, year, number)
  const paper = noticePaper({
    kind,
    number: called,
    addressee: details.addressee,
    issuedOn,
    dueOn,
    demands: details.demands,
    issuer: details.issuer,
    contact: details.contact,
    visitedOn: visit.visitedOn,
    formName: readVisitForms().find(({ code }) => code === visit.form)?.words.zh ?? visit.form,
    supervisor: visit.supervisor,
    summary: visit.record.summary,
    findings: visit.findings.filter((finding) => details.findings.includes(finding.number)),
    indicatorName: (code) => indicators.get(code)?.zh ?? '',
    isSimulated: simulated,
  })
  const name = `${noticeKindWords[kind].zh}（${called}，${details.addressee}）.docx`
  return { name, mediaType: mediaTypeOf(name), bytes: new Uint8Array(await writePaper(paper)) }
}
