/** Versions of a pledge: each with who drafted, reviewed and signed it; two of them side by side; and everything that happened. */
import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { z } from 'zod'
import {
  changeKindWords,
  pledgeSideWords,
  type PledgeClauses,
  type PledgeContent,
  type PledgeLine,
  type PledgeVersion,
} from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { moment } from '#web/app/when.ts'
import { exact, whole } from '#web/ui/charts/figures.ts'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { PlainTable } from '../plain-table.tsx'
import { clausesBeside, linesBeside, type LineBeside } from './compare-versions.ts'
import type { FoundPledge } from './pledge-page.tsx'
import { PledgeStatusTag } from './pledge-tags.tsx'

interface Props {
  readonly found: FoundPledge
  readonly onVersion: (version: number) => void
}

const number = z.coerce.number().int().min(1).max(1000).optional()
const choices = z.object({ left: number, right: number })

export function VersionsTab({ found, onVersion }: Props) {
  const { say, pick } = useWords()
  const { versions, events } = found
  return (
    <>
      <div className="pledge-versions">
        {versions.map((version) => (
          <Version key={version.version} found={found} version={version} onVersion={onVersion} />
        ))}
      </div>
      {versions.length > 1 && <Beside found={found} />}
      <section className="panel">
        <h2>{pick('办理经过', 'What happened')}</h2>
        <ol className="pledge-events">
          {events.map((event) => (
            <li key={event.number}>
              <span className="quiet">
                {moment(event.at)} {event.personName} · {pick(`第${event.version}版`, `version ${event.version}`)}
              </span>
              <br />
              {say(event.words)}
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

const versionName = (version: number, pick: (zh: string, en: string) => string): string =>
  version === 1 ? pick('责任书', 'Pledge') : pick(`补充协议第${version - 1}号`, `Supplement ${version - 1}`)

interface VersionProps extends Props {
  readonly version: PledgeVersion
}

function Version({ found: { pledge, version: shown }, version, onVersion }: VersionProps) {
  const { say, pick } = useWords()
  return (
    <section className="panel">
      <h2>
        {versionName(version.version, pick)} <PledgeStatusTag status={version.status} />
      </h2>
      {version.reason !== null && (
        <p>
          {pick('变更原因：', 'Because: ')}
          {version.reason}
        </p>
      )}
      <p>
        {pick(
          `拟稿 ${version.draftedBy} ${moment(version.draftedAt)}`,
          `drafted by ${version.draftedBy}, ${moment(version.draftedAt)}`,
        )}
      </p>
      {version.reviewedBy !== null && (
        <p>
          {pick(
            `审核 ${version.reviewedBy} ${moment(version.reviewedAt)}`,
            `reviewed by ${version.reviewedBy}, ${moment(version.reviewedAt)}`,
          )}
          {version.reviewNote !== null && `${pick('：', ': ')}${version.reviewNote}`}
        </p>
      )}
      {version.signatures.map((signed) => (
        <p key={signed.side}>
          {say(pledgeSideWords[signed.side])}
          {pick('签字 ', ': ')}
          {signed.name}（{signed.position}） {signed.on}
          {signed.scan && (
            <>
              {' '}
              <a
                href={fileUrl('accountability', 'pledgeScan', {
                  county: pledge.county,
                  id: pledge.id,
                  version: version.version,
                  side: signed.side,
                })}
              >
                <PaperClipOutlined /> {signed.scan.fileName}
              </a>
            </>
          )}
          <br />
          <span className="quiet">
            {pick(
              `${signed.recordedBy} ${moment(signed.at)} 登记`,
              `recorded by ${signed.recordedBy}, ${moment(signed.at)}`,
            )}
          </span>
        </p>
      ))}
      {version.version !== shown.version && (
        <Button className="no-print" size="small" onClick={() => onVersion(version.version)}>
          {pick('看这一版', 'See it')}
        </Button>
      )}
    </section>
  )
}

function Beside({ found }: { readonly found: FoundPledge }) {
  const { pick } = useWords()
  const { pledge, versions } = found
  const [chosen, choose] = usePageState(choices)
  const [last, before] = [versions.at(-1)!.version, versions.at(-2)!.version]
  const [left, right] = [chosen.left ?? before, chosen.right ?? last]
  const head = { county: pledge.county, id: pledge.id }
  const one = useAnswer('accountability', 'pledge', { ...head, version: left })
  const other = useAnswer('accountability', 'pledge', { ...head, version: right })
  const options = versions.map(({ version }) => ({ value: version, label: versionName(version, pick) }))
  return (
    <section className="panel wide-on-paper">
      <div className="panel-tools">
        <h2>{pick('两版对照', 'Two versions side by side')}</h2>
        <Select
          aria-label={pick('左边的版本', 'Version on the left')}
          style={{ width: 170 }}
          value={left}
          onChange={(value: number) => choose({ left: value })}
          options={options}
        />
        <Select
          aria-label={pick('右边的版本', 'Version on the right')}
          style={{ width: 170 }}
          value={right}
          onChange={(value: number) => choose({ right: value })}
          options={options}
        />
      </div>
      <Answered of={one}>
        {({ content: a }) => (
          <Answered of={other}>
            {({ content: b }) => (
              <Compared left={a} right={b} names={[versionName(left, pick), versionName(right, pick)]} />
            )}
          </Answered>
        )}
      </Answered>
    </section>
  )
}

interface ComparedProps {
  readonly left: PledgeContent
  readonly right: PledgeContent
  readonly names: readonly [string, string]
}

function Compared({ left, right, names }: ComparedProps) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const costOf = ({ money }: PledgeContent): string =>
    say(moneyWords(money.reduce((sum, { amount }) => sum + amount, 0)))
  const facts = [
    [pick('目标统计学年', 'Target year'), yearName(left.targetYear), yearName(right.targetYear)],
    [pick('申报年', 'Application'), String(left.applyYear), String(right.applyYear)],
    [pick('条目', 'Lines'), whole(left.lines.length), whole(right.lines.length)],
    [pick('资金', 'Money'), costOf(left), costOf(right)],
    [pick('所依据的路线图', 'Road'), left.road.name, right.road.name],
  ] as const
  const lines = linesBeside(left.lines, right.lines)
  return (
    <div className="pledge-compared">
      <PlainTable
        name={pick('两版对照', 'Side by side')}
        heads={[pick('项目', 'What'), ...names]}
        rows={facts.map(([name, a, b]) => ({
          key: name,
          cells: [name, a, a === b ? b : <b key="b">{b}</b>],
        }))}
        figuresFrom={9}
      />
      {lines.length === 0 ? (
        <p className="quiet">{pick('两版的条目相同。', 'Both have the same lines.')}</p>
      ) : (
        <PlainTable
          name={pick('不同的条目', 'Lines that differ')}
          heads={[pick('变更', 'Change'), ...names]}
          rows={lines.map((each) => ({
            key: each.line,
            cells: [
              say(changeKindWords[each.kind]),
              <Side key="left" of={each.left} beside={each} />,
              <Side key="right" of={each.right} beside={each} />,
            ],
          }))}
          figuresFrom={9}
        />
      )}
      <ClausesDiffer left={left.clauses} right={right.clauses} names={names} />
    </div>
  )
}

interface SideProps {
  readonly of: PledgeLine | null
  readonly beside: LineBeside<PledgeLine>
}

function Side({ of: line, beside }: SideProps) {
  const { say, pick } = useWords()
  if (line === null) return <span className="quiet">—</span>
  const told = [
    ['text', line.text],
    ['office', line.office],
    ['person', line.person],
    ['dueOn', line.dueOn],
    [
      'target',
      line.target === null
        ? null
        : pick(`目标 ${exact(line.target)}${line.unit}`, `target ${exact(line.target)} ${line.unit}`),
    ],
    ['cost', line.cost === null || line.cost === 0 ? null : say(moneyWords(line.cost))],
  ] as const
  return (
    <>
      {told
        .filter(([, words]) => words !== null)
        .map(([field, words], at) => (
          <span key={field}>
            {at > 0 && pick('；', '; ')}
            {beside.differs.includes(field) ? <mark>{words}</mark> : words}
          </span>
        ))}
    </>
  )
}

type MarkedClauses = ReturnType<typeof clausesBeside>['left']

function ClauseColumn({ clauses }: { readonly clauses: MarkedClauses }) {
  return (
    <ol className="pledge-clauses">
      {clauses.map(({ text, isOwn }) => (
        <li key={text}>{isOwn ? <mark>{text}</mark> : text}</li>
      ))}
    </ol>
  )
}

interface ClausesDifferProps {
  readonly left: PledgeClauses
  readonly right: PledgeClauses
  readonly names: readonly [string, string]
}

function ClausesDiffer({ left, right, names }: ClausesDifferProps) {
  const { pick } = useWords()
  const parts = [
    ['duty', pick('县政府责任', 'What the county does')],
    ['support', pick('市政府责任', 'What the city does')],
    ['accountability', pick('考核与追责', 'Accountability')],
  ] as const
  const differing = parts.flatMap(([part, name]) => {
    const beside = clausesBeside(left[part], right[part])
    return [...beside.left, ...beside.right].some(({ isOwn }) => isOwn) ? [{ part, name, beside }] : []
  })
  if (differing.length === 0) return <p className="quiet">{pick('两版的条款相同。', 'Both have the same clauses.')}</p>
  return (
    <PlainTable
      name={pick('不同的条款', 'Clauses that differ')}
      heads={[pick('条款', 'Clauses'), ...names]}
      rows={differing.map(({ part, name, beside }) => ({
        key: part,
        cells: [
          name,
          <ClauseColumn key="left" clauses={beside.left} />,
          <ClauseColumn key="right" clauses={beside.right} />,
        ],
      }))}
      figuresFrom={9}
    />
  )
}
