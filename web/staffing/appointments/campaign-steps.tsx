/** The steps of a campaign in their order, and what may be recorded next. */
import { Button, DatePicker, Form, Input, InputNumber, Modal, Popconfirm } from 'antd'
import type { Dayjs } from 'dayjs'
import { useMemo, useState } from 'react'
import { campaignStageWords, rounds, roundWords } from '#modules/staffing/contract.ts'
import { useMayIn } from '#web/app/me.ts'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useWords } from '#web/ui/words.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { pastedAppointments, pastedPosts } from './pasted-rows.ts'
import { useRecorded } from './use-recorded.tsx'

type Open = 'total' | 'posts' | 'appoint' | 'file'

export function CampaignSteps({ found }: { readonly found: AnswerOf<'staffing', 'campaign'> }) {
  const { say, pick } = useWords()
  const { campaign, next } = found
  const { county, id, stage, round, closed } = campaign
  const holds = useMayIn(county)
  const recorded = useRecorded()
  const [open, setOpen] = useState<Open | null>(null)
  const openRound = useCommand('staffing', 'openRound')
  const closeRound = useCommand('staffing', 'closeRound')
  const announce = useCommand('staffing', 'announcePosts')
  const appoint = useCommand('staffing', 'appoint')
  const register = useAnswer('schools', 'schools', { region: county }, { staleTime: 600_000 })
  const names = useMemo(
    () => new Map((register.data?.schools ?? []).map(({ name, code }) => [name, code])),
    [register.data],
  )
  const following = rounds.find((each) => !closed.includes(each))
  const place = { county, campaign: id }
  const steps = [
    {
      key: 'preparing',
      name: say(campaignStageWords.preparing),
      done: stage !== 'preparing',
      now: stage === 'preparing',
    },
    {
      key: 'announced',
      name: say(campaignStageWords.announced),
      done: round !== null || closed.length > 0,
      now: stage === 'announced',
    },
    ...rounds.map((each) => ({
      key: each,
      name: say(roundWords[each]),
      done: closed.includes(each),
      now: round === each || (stage === 'between' && following === each),
    })),
    { key: 'training', name: say(campaignStageWords.training), done: stage === 'filed', now: stage === 'training' },
    { key: 'filed', name: say(campaignStageWords.filed), done: stage === 'filed', now: stage === 'filed' },
  ]
  const may = (kind: (typeof next)[number]): boolean => holds('staffing.appoint') && next.includes(kind)
  return (
    <>
      <ol className="staff-steps" aria-label={pick('办理步骤', 'Steps')}>
        {steps.map(({ key, name, done, now }) => (
          <li key={key} data-state={done ? 'done' : 'open'} {...(now ? { 'aria-current': 'step' as const } : {})}>
            {done ? '✓ ' : ''}
            {name}
          </li>
        ))}
      </ol>
      {holds('staffing.appoint') && stage !== 'filed' && (
        <div className="tools no-print">
          {may('total-announced') && (
            <Button onClick={() => setOpen('total')}>{pick('公布总量', 'Announce the total')}</Button>
          )}
          {may('posts-announced') && (
            <Button onClick={() => setOpen('posts')}>{pick('公布分校岗位', 'Announce posts')}</Button>
          )}
          {may('appointed') && (
            <Button type="primary" onClick={() => setOpen('appoint')}>
              {pick('登记聘任', 'Record appointments')}
            </Button>
          )}
          {may('round-opened') && following !== undefined && (
            <Button
              type="primary"
              loading={openRound.isRunning}
              onClick={() => void recorded(() => openRound.run({ ...place, round: following }))}
            >
              {pick(`开始${roundWords[following].zh}`, `Open: ${roundWords[following].en}`)}
            </Button>
          )}
          {may('round-closed') && round !== null && (
            <Popconfirm
              title={pick(`结束${roundWords[round].zh}？`, `Close: ${roundWords[round].en}?`)}
              description={pick('结束后不能再登记本轮聘任。', 'Nothing more can be recorded in it.')}
              onConfirm={() => void recorded(() => closeRound.run(place))}
            >
              <Button loading={closeRound.isRunning}>{pick('结束本轮', 'Close the round')}</Button>
            </Popconfirm>
          )}
          {may('filed') && (
            <Button onClick={() => setOpen('file')}>{pick('登记公示、备案', 'Record the filing')}</Button>
          )}
        </div>
      )}
      {open === 'total' && <TotalDialog place={place} onClose={() => setOpen(null)} />}
      {open === 'file' && <FileDialog place={place} onClose={() => setOpen(null)} />}
      {open === 'posts' && (
        <PasteDialog
          title={pick('公布分校岗位', 'Announce posts of schools')}
          columns={pick(
            '岗位编号、学校（标识码或全称）、学段、学科、岗位数',
            'number of the post, school (code or full name), stage, subject, posts',
          )}
          example={'G0001\t2141923001\t小学\t体育与健康\t2'}
          read={(text) => pastedPosts(text, names)}
          isRunning={announce.isRunning}
          onRows={(rows) => recorded(() => announce.run({ ...place, posts: [...rows] }))}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'appoint' && (
        <PasteDialog
          title={pick(
            `登记聘任：${round === null ? '' : roundWords[round].zh}`,
            `Record appointments: ${round === null ? '' : roundWords[round].en}`,
          )}
          columns={
            round === 'assignment'
              ? pick('岗位编号、教师编号、调剂原因', 'number of the post, number of the teacher, reason')
              : pick('岗位编号、教师编号', 'number of the post, number of the teacher')
          }
          example={'G0001\t411523T00001'}
          read={pastedAppointments}
          isRunning={appoint.isRunning}
          onRows={(rows) => recorded(() => appoint.run({ ...place, appointments: [...rows] }))}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

interface DialogProps {
  readonly place: { readonly county: string; readonly campaign: string }
  readonly onClose: () => void
}

const documentRules = (message: string) => [{ required: true, whitespace: true, min: 2, message }]

function TotalDialog({ place, onClose }: DialogProps) {
  const { pick } = useWords()
  const recorded = useRecorded()
  const [form] = Form.useForm<{ posts: number; document: string }>()
  const announce = useCommand('staffing', 'announceTotal')
  const keep = async ({ posts, document }: { posts: number; document: string }) => {
    if (await recorded(() => announce.run({ ...place, posts, document: document.trim() }))) onClose()
  }
  return (
    <Modal
      open
      title={pick('公布编制和岗位总量', 'Announce the total')}
      okText={pick('登记', 'Record')}
      confirmLoading={announce.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(given) => void keep(given)}>
        <Form.Item
          name="posts"
          label={pick('岗位总量（与编制、人社、财政核定）', 'Posts in all')}
          rules={[{ required: true, message: pick('请填写总量', 'how many?') }]}
        >
          <InputNumber min={1} max={100_000} style={{ width: '100%' }} suffix={pick('个', 'posts')} />
        </Form.Item>
        <Form.Item
          name="document"
          label={pick('文号', 'Document')}
          rules={documentRules(pick('请填写文号', 'name the document'))}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function FileDialog({ place, onClose }: DialogProps) {
  const { pick } = useWords()
  const recorded = useRecorded()
  const [form] = Form.useForm<{ on: Dayjs; document: string }>()
  const file = useCommand('staffing', 'fileCampaign')
  const keep = async ({ on, document }: { on: Dayjs; document: string }) => {
    if (await recorded(() => file.run({ ...place, on: on.format('YYYY-MM-DD'), document: document.trim() }))) onClose()
  }
  return (
    <Modal
      open
      title={pick('登记聘任公示和备案', 'Record the filing')}
      okText={pick('登记', 'Record')}
      confirmLoading={file.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(given) => void keep(given)}>
        <Form.Item
          name="on"
          label={pick('备案日期', 'Day of filing')}
          rules={[{ required: true, message: pick('请选择日期', 'which day?') }]}
        >
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="document"
          label={pick('公示、备案文号', 'Document')}
          rules={documentRules(pick('请填写文号', 'name the document'))}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
