/** 交流轮岗: how the county stands against the rule, its plans, who is eligible and why, and the conditions that hold. */
import { PlusOutlined, PrinterOutlined, SettingOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { schoolYearOf } from '#kernel/school-year.ts'
import { useMayIn } from '#web/app/me.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { moment, today } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import { RuleLines } from '../source-list.tsx'
import { StaffingPage } from '../staffing-page.tsx'
import { ConditionsDialog } from './conditions-dialog.tsx'
import { EligibilityTable } from './eligibility-table.tsx'
import { MakeRotationDialog } from './make-rotation-dialog.tsx'
import { RotationsTable } from './rotations-table.tsx'
import { RuleSheet } from './rule-line.tsx'

const tabs = ['plans', 'eligible', 'conditions'] as const
const choices = z.object({ tab: z.enum(tabs).default('plans') })

export function RotationPage() {
  const { pick } = useWords()
  return (
    <StaffingPage
      permission="staffing.rotation.read"
      title={(name) => pick(`${name}教师交流轮岗`, `Exchange of teachers, ${name}`)}
      about={pick(
        '先看谁符合条件、为什么，再按公开顺序和本人志愿编制方案；如实填报志愿不会吃亏。拟稿、审核、签发不能是同一人，内部公布后由学校逐人告知。',
        'First who is eligible and why, then a plan by the public order and everybody’s own wishes; an honest list never costs anything. Who drafts a plan neither reviews nor issues it; once published internally each teacher is told.',
      )}
      actions={(county) => <Actions county={county} />}
    >
      {(county) => <CountyRotation county={county} />}
    </StaffingPage>
  )
}

function Actions({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const holds = useMayIn(county)
  const navigate = useNavigate()
  const [open, setOpen] = useState<'make' | 'set' | null>(null)
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {pick('打印', 'Print')}
      </Button>
      {holds('staffing.rotation.settings') && (
        <Button icon={<SettingOutlined />} onClick={() => setOpen('set')}>
          {pick('设置条件', 'Conditions')}
        </Button>
      )}
      {holds('staffing.rotation.plan') && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('make')}>
          {pick('编制方案', 'Make a plan')}
        </Button>
      )}
      {open === 'set' && <ConditionsDialog county={county} onClose={() => setOpen(null)} />}
      {open === 'make' && (
        <MakeRotationDialog
          county={county}
          onMade={(id) => void navigate({ to: paths.rotationPlan, params: { rotation: id }, search: { county } })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function CountyRotation({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const [{ tab }, choose] = usePageState(choices)
  const plans = useAnswer('staffing', 'rotations', { county })
  return (
    <>
      <ThisYear county={county} />
      <Tabs
        activeKey={tab}
        onChange={(chosen) => choose({ tab: chosen as (typeof tabs)[number] })}
        items={[
          { key: 'plans', label: pick('轮岗方案', 'Plans') },
          { key: 'eligible', label: pick('资格名单', 'Who is eligible') },
          { key: 'conditions', label: pick('条件和界定', 'Conditions') },
        ]}
      />
      {tab === 'plans' && (
        <section className="panel wide-on-paper">
          <Answered of={plans}>{({ plans: own }) => <RotationsTable plans={own} />}</Answered>
        </section>
      )}
      {tab === 'eligible' && <EligibilityTable county={county} />}
      {tab === 'conditions' && <Conditions county={county} />}
    </>
  )
}

function ThisYear({ county }: { readonly county: string }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const year = schoolYearOf(today())
  const answer = useAnswer('staffing', 'exchangeRule', { county, year })
  if (answer.data && answer.data.judged === null) return null
  return (
    <section className="panel">
      <h2>{pick(`${yearName(year)}交流比例`, `Shares of exchange, ${yearName(year)}`)}</h2>
      <Answered of={answer}>
        {({ judged, counted, notes }) =>
          judged && (
            <>
              <RuleSheet judged={judged} />
              <p className="quiet after-table">
                {pick(
                  `名册登记 ${counted.roster} 人，已执行方案 ${counted.plans} 人${counted.twice > 0 ? `，两处都有的 ${counted.twice} 人只计一次` : ''}。`,
                  `${counted.roster} by the roster, ${counted.plans} by plans carried out${counted.twice > 0 ? `, ${counted.twice} in both counted once` : ''}. `,
                )}
                {judged.unknown > 0 &&
                  pick(
                    `年限缺数据 ${judged.unknown} 人未计入。`,
                    `${judged.unknown} whose years are unknown are not in it. `,
                  )}
                {notes.map(say).join(' ')}
              </p>
            </>
          )
        }
      </Answered>
    </section>
  )
}

function Conditions({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const answer = useAnswer('staffing', 'rotationRules', { county })
  return (
    <section className="panel">
      <h2>{pick('现行条件', 'Conditions that hold')}</h2>
      <Answered of={answer}>
        {({ rules, setBy, setAt, document, settings }) => (
          <>
            <p className="quiet staff-lone">
              {document === null
                ? pick(
                    '本县尚未设置，以下为规定和本系统默认值。',
                    'The county has set none; rules and defaults of this system.',
                  )
                : pick(
                    `本县设置：${document}（${setBy} ${moment(setAt)}）`,
                    `Set by the county: ${document} (${setBy}, ${moment(setAt)})`,
                  )}
            </p>
            <RuleLines rules={rules} />
            {(settings.contact ?? settings.objections) !== undefined && (
              <ul className="staff-sources">
                {settings.contact !== undefined && (
                  <li>
                    <span>{pick('咨询', 'Whom to ask')}</span>
                    <span>{settings.contact}</span>
                  </li>
                )}
                {settings.objections !== undefined && (
                  <li>
                    <span>{pick('异议', 'Objections')}</span>
                    <span>{settings.objections}</span>
                  </li>
                )}
              </ul>
            )}
          </>
        )}
      </Answered>
    </section>
  )
}
