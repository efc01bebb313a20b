/** 走教: parts of posts of small schools near each other put together, with the travel of a week and the posts that are saved; tried out with limits of one's own, kept by name. */
import { PrinterOutlined, SaveOutlined } from '@ant-design/icons'
import { Button, Form, InputNumber, Select, Switch, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { compulsoryStages, stageWords } from '#kernel/stage.ts'
import { subjects, subjectWords, type Subject } from '#modules/standards/contract.ts'
import { useMayIn } from '#web/app/me.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { BasisLine } from '../basis-line.tsx'
import { StaffingPage } from '../staffing-page.tsx'
import { useWords } from '#web/ui/words.tsx'
import { KeptPlans } from './kept-plans.tsx'
import { SavePlanDialog } from './save-plan-dialog.tsx'
import { SharedPlanView } from './shared-plan-view.tsx'

const subjectList = z
  .string()
  .transform((text) =>
    text.split('.').filter((each): each is Subject => (subjects as readonly string[]).includes(each)),
  )
const number = (least: number, most: number) => z.coerce.number().min(least).max(most).optional()

/** What is left out stays as the room has it. */
const choices = z.object({
  tab: z.enum(['try', 'kept']).default('try'),
  stage: z.enum(compulsoryStages).default('primary'),
  subjects: subjectList.default(['physical-education', 'arts']),
  below: number(1, 5000),
  minutes: number(5, 120),
  weekly: number(10, 1200),
  largest: number(2, 5),
  daily: number(1, 8),
  detour: number(1, 3),
  speed: number(3, 80),
  all: z.literal('1').optional(),
})

export function SharedPostsPage() {
  const { pick } = useWords()
  return (
    <StaffingPage
      title={(name) => pick(`${name}走教岗位`, `Shared posts, ${name}`)}
      about={pick(
        '一所学校不够一个整岗的学科，由相邻几所小规模学校共用一名教师：在每周路程、到校天数的限制内合并，算出少设几个岗位。',
        'Where a school has less than a whole post of a subject, schools near each other share a teacher: put together within the travel of a week, with the posts that are saved.',
      )}
      actions={() => (
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {pick('打印', 'Print')}
        </Button>
      )}
    >
      {(county) => <CountyShared county={county} />}
    </StaffingPage>
  )
}

function CountyShared({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const [{ tab }, choose] = usePageState(choices)
  return (
    <>
      <Tabs
        activeKey={tab}
        onChange={(chosen) => choose({ tab: chosen as 'try' | 'kept' })}
        items={[
          { key: 'try', label: pick('测算', 'Work out') },
          { key: 'kept', label: pick('已保存的方案', 'Kept plans') },
        ]}
      />
      {tab === 'kept' ? <KeptPlans county={county} /> : <TryOut county={county} />}
    </>
  )
}

function TryOut({ county }: { readonly county: string }) {
  const { say, pick } = useWords()
  const holds = useMayIn(county)
  const [chosen, choose] = usePageState(choices)
  const [isSaving, setIsSaving] = useState(false)
  const task = useMemo(
    () => ({
      stage: chosen.stage,
      ...(chosen.subjects.length === 0 ? {} : { subjects: chosen.subjects }),
      ...(chosen.below === undefined ? {} : { pupilsBelow: chosen.below }),
      ...(chosen.minutes === undefined ? {} : { minutes: chosen.minutes }),
      ...(chosen.weekly === undefined ? {} : { weeklyMinutes: chosen.weekly }),
      ...(chosen.largest === undefined ? {} : { largest: chosen.largest }),
      ...(chosen.daily === undefined ? {} : { dailyPeriods: chosen.daily }),
      ...(chosen.detour === undefined ? {} : { detour: chosen.detour }),
      ...(chosen.speed === undefined ? {} : { kilometresPerHour: chosen.speed }),
      ...(chosen.all === '1' ? { onlyLacking: false } : {}),
    }),
    [chosen],
  )
  const answer = useAnswer('staffing', 'sharedPosts', { county, ...task }, { placeholderData: (before) => before })
  const field = (
    name: 'below' | 'minutes' | 'weekly' | 'largest' | 'daily' | 'detour' | 'speed',
    label: string,
    unit: string,
    [least, most, usual, step]: readonly [number, number, number, number],
  ) => (
    <Form.Item label={label}>
      <InputNumber
        aria-label={label}
        min={least}
        max={most}
        step={step}
        value={chosen[name] ?? usual}
        suffix={unit}
        onChange={(given) => choose({ [name]: given === null || given === usual ? undefined : given })}
      />
    </Form.Item>
  )
  return (
    <>
      <section className="panel no-print">
        <div className="panel-tools">
          <h2>{pick('测算条件', 'Limits')}</h2>
          {holds('staffing.plan') && (
            <Button type="primary" icon={<SaveOutlined />} disabled={!answer.data} onClick={() => setIsSaving(true)}>
              {pick('保存方案', 'Keep this plan')}
            </Button>
          )}
        </div>
        <Form layout="vertical" className="staff-form">
          <Form.Item label={pick('学段', 'Stage')}>
            <Select
              aria-label={pick('学段', 'Stage')}
              value={chosen.stage}
              onChange={(stage) => choose({ stage })}
              options={compulsoryStages.map((value) => ({ value, label: say(stageWords[value]) }))}
            />
          </Form.Item>
          <Form.Item label={pick('学科', 'Subjects')} style={{ gridColumn: 'span 2' }}>
            <Select<Subject[]>
              mode="multiple"
              aria-label={pick('学科', 'Subjects')}
              value={[...chosen.subjects]}
              onChange={(next) => choose({ subjects: next.join('.') as never })}
              options={subjects.map((value) => ({ value, label: say(subjectWords[value]) }))}
            />
          </Form.Item>
          {field('below', pick('学校规模小于', 'Schools with fewer than'), pick('人', 'pupils'), [1, 5000, 300, 50])}
          {field('minutes', pick('单程不超过', 'One way at most'), pick('分钟', 'min'), [5, 120, 30, 5])}
          {field(
            'weekly',
            pick('每周路程合计不超过', 'Travel of a week at most'),
            pick('分钟', 'min'),
            [10, 1200, 240, 10],
          )}
          {field('largest', pick('一个岗位最多', 'Schools of a post at most'), pick('所学校', 'schools'), [2, 5, 4, 1])}
          {field('daily', pick('一天最多上课', 'Lessons of a day at most'), pick('课时', 'periods'), [1, 8, 5, 1])}
          {field('detour', pick('路程 ÷ 直线距离', 'Way by straight line'), pick('倍', 'times'), [1, 3, 1.3, 0.1])}
          {field('speed', pick('平均时速', 'Speed'), pick('公里/时', 'km/h'), [3, 80, 25, 5])}
          <Form.Item label={pick('只算没有配齐的学校', 'Only schools that lack them')}>
            <Switch
              aria-label={pick('只算没有配齐的学校', 'Only schools that lack them')}
              checked={chosen.all !== '1'}
              onChange={(only) => choose({ all: only ? undefined : '1' })}
            />
          </Form.Item>
        </Form>
        <p className="quiet after-table">
          {pick(
            '这些限制没有国家或省的统一规定，是本系统的试算默认值，请按本县情况填写。',
            'No document sets these limits; they are defaults of this system for trying out.',
          )}
        </p>
      </section>
      <Answered of={answer}>
        {({ plan, isSimulated }) => (
          <>
            <BasisLine year={plan.year} isSimulated={isSimulated} />
            <SharedPlanView plan={plan} />
          </>
        )}
      </Answered>
      {isSaving && (
        <SavePlanDialog
          county={county}
          task={task}
          onClose={() => setIsSaving(false)}
          onSaved={() => choose({ tab: 'kept' })}
        />
      )}
    </>
  )
}
