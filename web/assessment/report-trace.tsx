/** The opened trace of a county report: a school's value with its verdict above it, a CV, or an item. */
import { Link } from '@tanstack/react-router'
import { stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import type { CountyReport } from '#modules/assessment/contract.ts'
import { useAnswer } from '#web/app/api.ts'
import { errorWords } from '#web/app/errors.ts'
import { paths } from '#web/app/paths.ts'
import { amount } from '#web/ui/charts/figures.ts'
import { withUnit } from '#web/ui/charts/indicator-words.ts'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { TraceDrawer } from '#web/ui/trace/trace-drawer.tsx'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly report: CountyReport
  readonly version: number
  /** Empty where none is opened. */
  readonly name: string
  readonly onOpen: (name: string) => void
}

function ValueVerdict({ report, name }: { readonly report: CountyReport; readonly name: string }) {
  const { say, pick } = useWords()
  const [code, phase, indicator] = name.split('/')
  const school = report.schools.find((each) => each.code === code && each.phase === phase)
  const found = indicator === undefined ? undefined : school?.values[indicator]
  if (school === undefined || found === undefined) return null
  const unit = report.indicators.find((each) => each.code === indicator)?.unit ?? ''
  return (
    <p className="value-verdict">
      <OutcomeTag of="value" outcome={found.outcome} />
      {found.missing !== null && found.missing > 0
        ? `${pick('距标准差', 'Short of the standard:')} ${say(withUnit(amount(found.missing), unit))}${pick('。', '. ')}`
        : ''}
      {found.missingToFloor !== null && found.missingToFloor > 0
        ? `${pick('距85%差', 'Short of 85 %:')} ${say(withUnit(amount(found.missingToFloor), unit))}${pick('。', '. ')}`
        : ''}
      {found.reason ? `${say(found.reason)}${pick('。', '. ')}` : ''}
      {found.roundingFlips
        ? pick(
            '按两位小数看会误判，以未取整的数为准。',
            'Two decimals would tell another story; the unrounded figure counts. ',
          )
        : ''}
      <Link to={paths.school} params={{ school: school.code }} search={{ year: String(report.year) }}>
        {pick('学校达标卡', 'School card')}
      </Link>
    </p>
  )
}

export function ReportTrace({ report, version, name, onOpen }: Props) {
  const { say } = useWords()
  const isOpen = name !== ''
  const { county, year } = report
  const answer = useAnswer('assessment', 'trace', { county, year, version, name }, { enabled: isOpen })
  const names = new Map(report.schools.map((school) => [`${school.code}/${school.phase}`, school.name || school.code]))
  const nameOf = (other: string): string => {
    const [code, phase] = other.split('/')
    const school = names.get(`${code}/${phase}`)
    return school === undefined ? other : `${school}（${say(stageWords[phase as CompulsoryStage])}）`
  }
  return (
    <TraceDrawer
      isOpen={isOpen}
      onClose={() => onOpen('')}
      trace={answer.data?.trace}
      trouble={answer.isError ? say(errorWords(answer.error)) : null}
      onOpen={onOpen}
      nameOf={nameOf}
    >
      <ValueVerdict report={report} name={name} />
    </TraceDrawer>
  )
}
