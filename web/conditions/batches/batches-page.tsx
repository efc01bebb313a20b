/** 四个一批: which batch each school is proposed for and why, who confirmed or changed it, and how far its plan has come. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { batches, batchStates, batchStateWords, batchWords } from '#modules/conditions/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useWords } from '#web/ui/words.tsx'
import { ConditionsPage, type Place } from '../conditions-page.tsx'
import { useMayIn } from '#web/app/me.ts'
import { FiguresLine } from '../year-choice.tsx'
import { BatchTable } from './batch-table.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { CriteriaPanel } from './criteria-panel.tsx'
import { SchoolBatchDrawer } from './school-batch-drawer.tsx'

const choices = z.object({
  batch: z.enum(batches).optional(),
  state: z.enum(batchStates).optional(),
  page: z.coerce.number().int().min(1).default(1),
  school: z
    .string()
    .regex(/^\d{10}$/)
    .or(z.literal(''))
    .default(''),
})
const size = 500

export function BatchesPage() {
  const { pick } = useWords()
  return (
    <ConditionsPage
      title={(name) => pick(`${name}四个一批`, `The four batches, ${name}`)}
      about={pick(
        '挖潜扩容一批优质学校、加快办好一批新优质学校、转化提升一批薄弱学校、统筹办好一批乡村学校：系统按公开的条件建议，由人确认，再跟踪方案和进展。',
        'Good schools to expand, new quality schools, weak schools, rural schools: proposed by stated criteria, confirmed by a person, then followed.',
      )}
      withCity
      actions={({ region }) => (
        <>
          <Button icon={<DownloadOutlined />} href={fileUrl('conditions', 'exportBatches', { region })}>
            {pick('导出名单', 'Export')}
          </Button>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {pick('打印', 'Print')}
          </Button>
        </>
      )}
    >
      {(place) => <Batches key={place.region} {...place} />}
    </ConditionsPage>
  )
}

function Batches({ region, county }: Place) {
  const { say, pick } = useWords()
  const mayIn = useMayIn(county)
  const [{ batch, state, page, school }, choose] = usePageState(choices)
  const [selected, setSelected] = useState<readonly string[]>([])
  const [isConfirming, setIsConfirming] = useState(false)
  const answer = useAnswer(
    'conditions',
    'batches',
    { region, page, size, ...(batch === undefined ? {} : { batch }), ...(state === undefined ? {} : { state }) },
    { placeholderData: (before) => before },
  )
  const mayConfirm = county !== null && mayIn('conditions.confirm')
  return (
    <>
      <CriteriaPanel region={region} />
      <Answered of={answer}>
        {(found) => {
          const picked = found.schools.filter(({ code }) => selected.includes(code))
          return (
            <section className="panel wide-on-paper">
              <FiguresLine figures={found.figures} />
              <div className="status-chips" role="group" aria-label={pick('批次', 'Batches')}>
                {found.counts.map(({ batch: each, proposed, confirmed, planned }) => (
                  <button
                    key={each}
                    type="button"
                    aria-pressed={batch === each}
                    onClick={() => choose({ page: 1, batch: batch === each ? undefined : each })}
                  >
                    <b>{say(batchWords[each])}</b>{' '}
                    {pick(
                      `待确认 ${proposed} · 已确认 ${confirmed} · 有方案 ${planned}`,
                      `${proposed} proposed · ${confirmed} confirmed · ${planned} with a plan`,
                    )}
                  </button>
                ))}
              </div>
              <BatchTable
                rows={found.schools}
                isCity={county === null}
                onOpen={(code) => choose({ school: code })}
                selected={selected}
                {...(mayConfirm ? { onSelect: setSelected } : {})}
                tools={
                  <>
                    <Select
                      allowClear
                      aria-label={pick('确认情况', 'State')}
                      placeholder={pick('确认情况', 'state')}
                      style={{ width: 168 }}
                      value={state ?? null}
                      onChange={(chosen: typeof state | null) => choose({ page: 1, state: chosen ?? undefined })}
                      options={batchStates.map((value) => ({ value, label: say(batchStateWords[value]) }))}
                    />
                    {picked.length > 0 && (
                      <Button type="primary" onClick={() => setIsConfirming(true)}>
                        {pick(`确认所选 ${picked.length} 所`, `Confirm ${picked.length} chosen`)}
                      </Button>
                    )}
                  </>
                }
              />
              {found.total > size && (
                <div className="tools after-table">
                  <span className="quiet">
                    {pick(`第 ${found.page} 页，共 ${found.total} 所`, `page ${found.page} of ${found.total} schools`)}
                  </span>
                  <Button disabled={found.page <= 1} onClick={() => choose({ page: found.page - 1 })}>
                    {pick('上一页', 'Before')}
                  </Button>
                  <Button disabled={found.page * size >= found.total} onClick={() => choose({ page: found.page + 1 })}>
                    {pick('下一页', 'Next')}
                  </Button>
                </div>
              )}
              {isConfirming && county !== null && (
                <ConfirmDialog
                  county={county}
                  schools={picked}
                  onDone={() => {
                    setIsConfirming(false)
                    setSelected([])
                  }}
                  onClose={() => setIsConfirming(false)}
                />
              )}
            </section>
          )
        }}
      </Answered>
      <SchoolBatchDrawer school={school} onClose={() => choose({ school: '' })} />
    </>
  )
}
