/** 职称与待遇: how many teachers qualify for which title route or subsidy, by which clause, and when; the teachers for those few who may. */
import { DownloadOutlined, PrinterOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useMayIn } from '#web/app/me.ts'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { Answered } from '#web/app/answered.tsx'
import { usePageState } from '#web/app/page-state.ts'
import { useWords } from '#web/ui/words.tsx'
import { StaffingPage } from '../staffing-page.tsx'
import { AllowanceDialog } from './allowance-dialog.tsx'
import { IncentiveCounts } from './incentive-counts.tsx'
import { QualifiedTable } from './qualified-table.tsx'

const choices = z.object({ tab: z.enum(['counts', 'teachers']).default('counts') })

export function IncentivesPage() {
  const { pick } = useWords()
  return (
    <StaffingPage
      title={(name) => pick(`${name}职称与待遇`, `Titles and subsidies, ${name}`)}
      about={pick(
        '按河南省农村教师职称直通、绿色通道和乡村教师补助的条款逐人核对：谁符合、依据哪一条、哪一学年起符合。是否评上、是否发放由评审和财政决定，本页只作提示。',
        'Each teacher held against the clauses of Henan on title routes and rural subsidies: who qualifies, by which clause, from which school year. Whether a title is given or money paid is decided elsewhere.',
      )}
      actions={(county) => <Actions county={county} />}
    >
      {(county) => <CountyIncentives county={county} />}
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
          {pick('补助范围', 'Allowance')}
        </Button>
      )}
      {holds('staffing.teachers') && (
        <Button icon={<DownloadOutlined />} href={fileUrl('staffing', 'exportIncentives', { county })}>
          {pick('导出名单（留痕）', 'Export (written down)')}
        </Button>
      )}
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {pick('打印', 'Print')}
      </Button>
      {isSetting && <AllowanceDialog county={county} onClose={() => setIsSetting(false)} />}
    </>
  )
}

function CountyIncentives({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const holds = useMayIn(county)
  const [{ tab }, choose] = usePageState(choices)
  const counts = useAnswer('staffing', 'incentiveCounts', { county })
  const shown = holds('staffing.teachers') ? tab : 'counts'
  return (
    <>
      {holds('staffing.teachers') && (
        <Tabs
          activeKey={shown}
          onChange={(chosen) => choose({ tab: chosen as 'counts' | 'teachers' })}
          items={[
            { key: 'counts', label: pick('人数', 'How many') },
            { key: 'teachers', label: pick('教师', 'Teachers') },
          ]}
        />
      )}
      {shown === 'teachers' ? (
        <QualifiedTable county={county} />
      ) : (
        <Answered of={counts}>{(found) => <IncentiveCounts found={found} />}</Answered>
      )}
    </>
  )
}
