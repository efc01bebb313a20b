/** One project: how far it has come, its money by stage and pot, what it brings and when that counts, what it changes, and all records. */
import { DownOutlined, PrinterOutlined, WalletOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import {
  internalLine,
  moneyStages,
  moneyStageWords,
  potLevelWords,
  projectItems,
  projectKindWords,
  projectStepWords,
  type ProjectShown,
  type ProjectStep,
} from '#modules/conditions/contract.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { exact } from '#web/ui/charts/figures.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ConditionsNav } from '../conditions-nav.tsx'
import { useMayIn } from '#web/app/me.ts'
import { EffectPanel } from './effect-panel.tsx'
import { ItemsTable } from './items-table.tsx'
import { MoneyBars } from './money-bars.tsx'
import { MoneyDialog } from './money-dialog.tsx'
import { ProjectStateTag } from './project-state-tag.tsx'
import { RecordsTable } from './records-table.tsx'
import { StepDialog } from './step-dialog.tsx'

const choices = z.object({
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
})

export function ProjectPage() {
  const { project } = useParams({ strict: false })
  const [{ county: asked }] = usePageState(choices)
  const choice = useRegionChoice('conditions.read')
  const county = asked ?? choice?.county ?? ''
  const answer = useAnswer('conditions', 'project', { county, id: project ?? '' }, { enabled: county !== '' })
  if (choice === undefined) return null
  if (choice.region === null || county === '') return <Forbidden />
  return (
    <Answered of={answer}>
      {({ project: found }) => <Project key={found.id} project={found} isCity={choice.city !== null} />}
    </Answered>
  )
}

function Project({ project, isCity }: { readonly project: ProjectShown; readonly isCity: boolean }) {
  const { say, pick } = useWords()
  const mayIn = useMayIn(project.county)
  const [step, setStep] = useState<ProjectStep | null>(null)
  const [isPaying, setIsPaying] = useState(false)
  const [mayWrite, mayPay] = [mayIn('conditions.write'), mayIn('conditions.money')]
  return (
    <>
      <PageHeader
        title={project.name}
        tags={<ProjectStateTag state={project.state} />}
        about={
          <>
            {project.countyName} · {say(projectKindWords[project.kind])} ·{' '}
            {pick(`${project.enteredOn} 登记`, `entered ${project.enteredOn}`)} ·{' '}
            <Link to={paths.projects} search={isCity ? { county: project.county } : {}}>
              {pick('返回项目台账', 'back to the ledger')}
            </Link>{' '}
            · {say(internalLine)}
          </>
        }
        actions={
          <>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
            {mayPay && project.state !== 'cancelled' && (
              <Button icon={<WalletOutlined />} onClick={() => setIsPaying(true)}>
                {pick('登记资金', 'Record money')}
              </Button>
            )}
            {mayWrite && project.next.length > 0 && (
              <Dropdown
                trigger={['click']}
                menu={{
                  items: project.next.map((key) => ({ key, label: say(projectStepWords[key]) })),
                  onClick: ({ key }) => setStep(key as ProjectStep),
                }}
              >
                <Button type="primary">
                  {pick('登记进展', 'Record a step')} <DownOutlined />
                </Button>
              </Dropdown>
            )}
          </>
        }
      />
      <ConditionsNav county={isCity ? project.county : null} />
      {project.warnings.map((warning) => (
        <Alert key={warning.en} type="warning" showIcon className="note-below" title={say(warning)} />
      ))}
      <Steps project={project} />
      <div className="project-columns">
        <section className="panel wide-on-paper">
          <h2>{pick('资金', 'Money')}</h2>
          <MoneyBars money={project.money} />
        </section>
        <section className="panel wide-on-paper">
          <h2>{pick('分来源', 'By pot')}</h2>
          <PotsTable project={project} />
        </section>
      </div>
      <section className="panel wide-on-paper">
        <h2>{pick('建设内容与首个计入统计学年', 'What it brings, and from when it counts')}</h2>
        {project.note !== null && <p>{project.note}</p>}
        <ItemsTable items={project.items} />
      </section>
      <section className="panel wide-on-paper">
        <h2>{pick('花钱之前先看：完成后测算结论怎样变', 'Before a yuan is spent: what it would change')}</h2>
        {project.state === 'cancelled' ? (
          <p className="quiet">{pick('项目已撤销，不测算。', 'The project is cancelled.')}</p>
        ) : (
          <EffectPanel county={project.county} ids={[project.id]} />
        )}
      </section>
      <section className="panel wide-on-paper">
        <h2>{pick('经过和材料', 'Records and papers')}</h2>
        <RecordsTable project={project} mayWithdraw={mayWrite} />
      </section>
      {step !== null && <StepDialog project={project} step={step} onClose={() => setStep(null)} />}
      {isPaying && <MoneyDialog project={project} onClose={() => setIsPaying(false)} />}
    </>
  )
}

/** The way of a project, with the days that are known. */
function Steps({ project }: { readonly project: ProjectShown }) {
  const { pick } = useWords()
  const brings = (how: 'accepted' | 'booked' | 'in-post') =>
    project.items.some(({ item }) => projectItems[item].countsBy === how)
  const steps: readonly (readonly [string, string | null])[] = [
    [pick('登记', 'Entered'), project.enteredOn],
    [pick('立项批复', 'Approved'), project.approvedOn],
    [pick('开工', 'Started'), project.startedOn],
    ...(brings('accepted') ? [[pick('竣工验收', 'Accepted'), project.acceptedOn] as const] : []),
    ...(brings('booked') ? [[pick('入账', 'Booked'), project.bookedOn] as const] : []),
  ]
  const { countedFrom } = project
  const isExpected = project.items.some(({ firstCounted }) => firstCounted.isExpected)
  return (
    <ol className="project-steps" aria-label={pick('项目进程', 'The way of the project')}>
      {steps.map(([name, on]) => (
        <li key={name} className={on === null ? undefined : 'reached'}>
          {name}
          <small>{on ?? '—'}</small>
        </li>
      ))}
      <li className={countedFrom === null || isExpected ? undefined : 'reached'}>
        {pick('全部计入统计', 'All of it counts')}
        <small>
          {countedFrom === null
            ? '—'
            : pick(
                `${isExpected ? '预计 ' : ''}${schoolYearName(countedFrom)}`,
                `${isExpected ? 'expected ' : ''}${countedFrom}`,
              )}
        </small>
      </li>
    </ol>
  )
}

function PotsTable({ project }: { readonly project: ProjectShown }) {
  const { say, pick } = useWords()
  if (project.byPot.length === 0) {
    return <p className="quiet">{pick('还没有登记资金', 'no money is recorded yet')}</p>
  }
  return (
    <div className="plain-table-place">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{pick('资金来源', 'Pot')}</th>
            {moneyStages.map((stage) => (
              <th key={stage} scope="col" className="number">
                {pick(`${moneyStageWords[stage].zh}（元）`, `${moneyStageWords[stage].en} (yuan)`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {project.byPot.map(({ pot, name, level, money }) => (
            <tr key={pot}>
              <th scope="row">
                {name} <small className="quiet">{say(potLevelWords[level])}</small>
              </th>
              {moneyStages.map((stage) => (
                <td key={stage} className="number">
                  {money[stage] === 0 ? '—' : exact(money[stage])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
