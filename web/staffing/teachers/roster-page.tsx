/** 教师名册: counts by school for all who see posts; the teachers themselves, imports and who looked them up for those few who may. */
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Select, Space, Tabs } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { schoolYearOf } from '#kernel/school-year.ts'
import { useMayIn } from '#web/app/me.ts'
import { fileUrl } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { today } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import { StaffingPage } from '../staffing-page.tsx'
import { BatchesPanel } from './batches-panel.tsx'
import { LookupsPanel } from './lookups-panel.tsx'
import { ProfilesPanel } from './profiles-panel.tsx'
import { RosterUpload } from './roster-upload.tsx'
import { TeacherList } from './teacher-list.tsx'

const choices = z.object({ tab: z.enum(['profiles', 'teachers', 'imports', 'lookups']).default('profiles') })

export function RosterPage() {
  const { pick } = useWords()
  return (
    <StaffingPage
      title={(name) => pick(`${name}教师名册`, `Teacher roster, ${name}`)}
      about={pick(
        '名册是个人信息：只有人事股和分管领导可以查到人，每次查阅、导出都留痕；其他人只看分校统计。名册不改统计数据，二者不一致时并列。',
        'The roster is personal data: only the personnel office and the director may look people up, and each look is written down; all others see counts by school. It never changes the census; where the two differ both are shown.',
      )}
      actions={(county) => <Actions county={county} />}
    >
      {(county) => <CountyRoster county={county} />}
    </StaffingPage>
  )
}

function Actions({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const holds = useMayIn(county)
  const yearName = useYearName()
  const now = schoolYearOf(today())
  const [year, setYear] = useState(now)
  const [isHandingIn, setIsHandingIn] = useState(false)
  return (
    <>
      {holds('staffing.import') && (
        <Button icon={<DownloadOutlined />} href={fileUrl('staffing', 'rosterTemplate', {})}>
          {pick('空白表', 'Empty table')}
        </Button>
      )}
      {holds('staffing.teachers') && (
        <Button icon={<DownloadOutlined />} href={fileUrl('staffing', 'exportRoster', { county })}>
          {pick('导出名册（留痕）', 'Export the roster (written down)')}
        </Button>
      )}
      {holds('staffing.import') && (
        <Space.Compact>
          <Select
            aria-label={pick('名册所属学年', 'School year of the roster')}
            style={{ width: 150 }}
            value={year}
            onChange={setYear}
            options={[now + 1, now, now - 1, now - 2].map((value) => ({ value, label: yearName(value) }))}
          />
          <Button type="primary" icon={<UploadOutlined />} onClick={() => setIsHandingIn(true)}>
            {pick('导入名册', 'Import a roster')}
          </Button>
        </Space.Compact>
      )}
      {isHandingIn && <RosterUpload county={county} year={year} onClose={() => setIsHandingIn(false)} />}
    </>
  )
}

function CountyRoster({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const holds = useMayIn(county)
  const [{ tab }, choose] = usePageState(choices)
  const tabs = [
    { key: 'profiles' as const, label: pick('分校统计', 'By school'), shown: true },
    { key: 'teachers' as const, label: pick('教师', 'Teachers'), shown: holds('staffing.teachers') },
    { key: 'imports' as const, label: pick('导入记录', 'Imports'), shown: holds('staffing.import') },
    { key: 'lookups' as const, label: pick('查阅记录', 'Who looked'), shown: holds('staffing.lookups') },
  ].filter(({ shown }) => shown)
  const chosen = tabs.find(({ key }) => key === tab)?.key ?? 'profiles'
  return (
    <>
      <Tabs
        activeKey={chosen}
        onChange={(key) => choose({ tab: key as typeof chosen })}
        items={tabs.map(({ key, label }) => ({ key, label }))}
      />
      {chosen === 'profiles' && <ProfilesPanel county={county} />}
      {chosen === 'teachers' && <TeacherList county={county} />}
      {chosen === 'imports' && <BatchesPanel county={county} />}
      {chosen === 'lookups' && <LookupsPanel county={county} />}
    </>
  )
}
