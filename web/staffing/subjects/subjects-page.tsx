/** 学科缺口: where each subject lacks teachers, on the map and school by school; beside it the table of weekly periods it is reckoned with. */
import { DownloadOutlined, PrinterOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Segmented, Select, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { compulsoryStages, stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import { subjects } from '#modules/standards/contract.ts'
import { useMayIn } from '#web/app/me.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BasisLine } from '../basis-line.tsx'
import { SettingsDialog } from '../settings-dialog.tsx'
import { SourceList } from '../source-list.tsx'
import { StaffingPage } from '../staffing-page.tsx'
import { CountyNeeds } from './county-needs.tsx'
import { PeriodsPanel } from './periods-panel.tsx'
import { SchoolNeedsTable } from './school-needs-table.tsx'
import { ShortageMap } from './shortage-map.tsx'
import { askedSubjects, askedWords, counselling, needsOf } from './shown-subject.ts'

const choices = z.object({
  tab: z.enum(['needs', 'periods']).default('needs'),
  stage: z.enum(compulsoryStages).default('primary'),
  subject: z.enum([...subjects, counselling]).default('physical-education'),
  school: z.string().optional(),
})

export function SubjectsPage() {
  const { pick } = useWords()
  return (
    <StaffingPage
      title={(name) => pick(`${name}学科师资缺口`, `Teachers by subject, ${name}`)}
      about={pick(
        '各年级班数 × 周课时 ÷ 教师周任课量，逐校算出每门学科应有几名教师；体育、艺术（音乐、美术）、心理健康排在前面。走教、轮岗教师另计。',
        'Classes of each grade × weekly periods ÷ weekly load: how many teachers each subject of each school asks for; PE, arts (music, fine art) and mental health first. Visiting teachers count apart.',
      )}
      actions={(county) => <Actions county={county} />}
    >
      {(county) => <CountySubjects county={county} />}
    </StaffingPage>
  )
}

function Actions({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const holds = useMayIn(county)
  const [isSetting, setIsSetting] = useState(false)
  return (
    <>
      {holds('staffing.settings') && (
        <Button icon={<SettingOutlined />} onClick={() => setIsSetting(true)}>
          {pick('任课量', 'Loads')}
        </Button>
      )}
      <Button icon={<DownloadOutlined />} href={fileUrl('staffing', 'exportSubjects', { county })}>
        {pick('导出', 'Export')}
      </Button>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {pick('打印', 'Print')}
      </Button>
      {isSetting && <SettingsDialog county={county} onClose={() => setIsSetting(false)} />}
    </>
  )
}

function CountySubjects({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const [{ tab }, choose] = usePageState(choices)
  const needs = useAnswer('staffing', 'subjectNeeds', { county })
  return (
    <>
      <Tabs
        activeKey={tab}
        onChange={(chosen) => choose({ tab: chosen as 'needs' | 'periods' })}
        items={[
          { key: 'needs', label: pick('缺口', 'What is lacking') },
          { key: 'periods', label: pick('周课时表', 'Weekly periods') },
        ]}
      />
      {tab === 'periods' ? (
        <PeriodsPanel county={county} />
      ) : (
        <Answered of={needs}>{(found) => <Needs county={county} found={found} />}</Answered>
      )}
    </>
  )
}

function Needs({ county, found }: { readonly county: string; readonly found: AnswerOf<'staffing', 'subjectNeeds'> }) {
  const { say, pick } = useWords()
  const [{ stage, subject, school = null }, choose] = usePageState(choices)
  const { year, rosterYear, isSimulated, schools, counsellors, rules, table } = found
  const needs = useMemo(
    () => needsOf(subject, stage, schools, counsellors.schools),
    [subject, stage, schools, counsellors.schools],
  )
  if (year === null) {
    return (
      <div className="panel">
        <EmptyState title={pick('还没有学校基表，不知道班数', 'there is no school table yet')} />
      </div>
    )
  }
  const name = askedWords(subject)
  const lacking = needs.reduce((sum, { gap }) => sum + Math.max(0, gap ?? 0), 0)
  const lackingSchools = needs.filter(({ gap }) => gap !== null && gap > 0).length
  const withoutAny = needs.filter(({ inPost, needed }) => inPost === 0 && (needed ?? 0) > 0).length
  const where = subject === counselling ? { zh: '', en: '' } : stageWords[stage]
  return (
    <>
      <BasisLine year={year} rosterYear={rosterYear} isSimulated={isSimulated} />
      <div className="tools no-print">
        <Segmented<CompulsoryStage>
          aria-label={pick('学段', 'Stage')}
          value={stage}
          onChange={(next) => choose({ stage: next, school: undefined })}
          options={compulsoryStages.map((value) => ({ value, label: say(stageWords[value]) }))}
        />
        <Select
          aria-label={pick('学科', 'Subject')}
          style={{ width: 190 }}
          value={subject}
          onChange={(next) => choose({ subject: next, school: undefined })}
          options={askedSubjects.map((value) => ({ value, label: say(askedWords(value)) }))}
        />
      </div>
      <section className="panel">
        <h2>
          {pick(
            `${where.zh}${name.zh}：缺 ${whole(lacking)} 人，涉及 ${lackingSchools} 所，其中 ${withoutAny} 所一名也没有`,
            `${name.en}${where.en === '' ? '' : `, ${where.en}`}: ${whole(lacking)} lacking at ${lackingSchools} schools, ${withoutAny} of which have nobody`,
          )}
        </h2>
        <div className="staff-middle">
          <ShortageMap
            county={county}
            needs={needs}
            chosen={school}
            onSchool={(chosen) => choose({ school: chosen === school ? undefined : chosen })}
            label={pick(`${name.zh}教师缺口示意图`, `Map of ${name.en} teachers lacking`)}
          />
          <CountyNeeds
            found={found}
            stage={stage}
            asked={subject}
            onAsked={(next) => choose({ subject: next, school: undefined })}
          />
        </div>
      </section>
      <section className="panel wide-on-paper">
        <SchoolNeedsTable asked={subject} stage={stage} needs={needs} schools={schools} chosen={school} />
        <p className="quiet after-table">
          {subject === counselling
            ? pick(
                '心理健康教师按学校配备要求计算，兼职可以满足的学校标明；按名册中任教或兼教心理健康的人数比较。',
                'Mental health teachers are asked for by school; those who do it besides another subject count where that is enough.',
              )
            : pick(
                'R3（每百名学生体育、艺术专任教师数）与按课时测算是两种口径，并列供比较。全科教师可填补任何学科，未计入各学科实有。',
                'R3 (PE and arts teachers for a hundred pupils) and periods are two ways to reckon, side by side. Teachers of all subjects may fill in anywhere and are counted with none.',
              )}
        </p>
      </section>
      <SourceList
        rules={[
          ...rules,
          {
            code: 'periods',
            words: { zh: '周课时表', en: 'Table of weekly periods' },
            value: 0,
            unit: '',
            source: table.source,
            confidence: table.confidence,
          },
        ]}
      />
    </>
  )
}
