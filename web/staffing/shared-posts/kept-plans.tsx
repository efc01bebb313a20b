/** Plans of shared posts that were kept: each as it was worked out then, with its sheet. */
import { DownloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { z } from 'zod'
import { stageWords } from '#kernel/stage.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { moment } from '#web/app/when.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BasisLine } from '../basis-line.tsx'
import { SharedPlanView } from './shared-plan-view.tsx'

const choices = z.object({ plan: z.uuid().optional() })

export function KeptPlans({ county }: { readonly county: string }) {
  const { say, pick } = useWords()
  const [{ plan: asked }, choose] = usePageState(choices)
  const answer = useAnswer('staffing', 'sharedPlans', { county })
  return (
    <Answered of={answer}>
      {({ plans }) => {
        const shown = plans.find(({ id }) => id === asked) ?? plans[0]
        if (shown === undefined)
          return (
            <div className="panel">
              <EmptyState title={pick('还没有保存走教方案', 'no plan has been kept yet')} />
            </div>
          )
        return (
          <>
            <div className="tools">
              <Select
                aria-label={pick('方案', 'Plan')}
                style={{ minWidth: 260, maxWidth: '100%' }}
                popupMatchSelectWidth={false}
                value={shown.id}
                onChange={(plan) => choose({ plan })}
                options={plans.map(({ id, name, at }) => ({ value: id, label: `${name} · ${moment(at)}` }))}
              />
              <Button
                className="no-print"
                icon={<DownloadOutlined />}
                href={fileUrl('staffing', 'exportSharedPosts', { county, id: shown.id })}
              >
                {pick('导出', 'Export')}
              </Button>
              <span className="quiet">
                {say(stageWords[shown.plan.stage])} · {shown.personName} {moment(shown.at)}
              </span>
            </div>
            <BasisLine year={shown.plan.year} isSimulated={false} />
            <SharedPlanView plan={shown.plan} />
          </>
        )
      }}
    </Answered>
  )
}
