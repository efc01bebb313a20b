/** What a new road is to follow: levers, target year, time; and the budgets, quotas and data that it would stand on. */
import { Link } from '@tanstack/react-router'
import { Alert, Checkbox, Form, Input, InputNumber, Modal } from 'antd'
import { levers, leverWords, roadItemWords, roadPotWords, type RoadMargin } from '#modules/roadmap/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRun } from '#web/app/run.ts'
import { today } from '#web/app/when.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { MarginField } from '../margin-field.tsx'
import { GroundNote } from './ground-note.tsx'

type Lever = (typeof levers)[number]

interface Given {
  readonly name: string
  readonly description?: string
  readonly levers: Lever[]
  readonly targetYear: number
  readonly margin: RoadMargin
  readonly seconds: number
  readonly withVariants: boolean
}

interface Props {
  readonly county: string
  readonly countyName: string
  readonly onStarted: (job: string) => void
  readonly onClose: () => void
}

export function MakeRoadDialog({ county, countyName, onStarted, onClose }: Props) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const start = useCommand('roadmap', 'startRoad')
  const ground = useAnswer('roadmap', 'roadGround', { county })
  const settings = useAnswer('roadmap', 'roadSettings', { county })
  const begin = async ({ name, description, ...given }: Given) => {
    await run(
      () =>
        start.run({
          county,
          name: name.trim(),
          ...(description?.trim() ? { description: description.trim() } : {}),
          ...given,
        }),
      ({ job }) => {
        onStarted(job)
        return pick('已开始测算', 'it has begun')
      },
    )
  }
  return (
    <Modal
      open
      width={680}
      title={pick(`${countyName}：测算达标路线图`, `${countyName}: work out a road to the standard`)}
      okText={pick('开始测算', 'Begin')}
      okButtonProps={{ disabled: ground.data?.lacks.some(({ stops }) => stops) ?? true }}
      confirmLoading={start.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Answered of={ground}>
        {(found) => (
          <>
            <GroundNote ground={found} county={county} />
            {found.basis && (
              <p className="quiet">
                {pick(
                  `依据：${yearName(found.basis.census.year)}${found.basis.census.version === 0 ? '未定稿' : '已锁定'}数据，${whole(found.schools)} 所学校；${found.basis.forecast ? `${whole(found.forecastSchools)} 所有目标学年在校生预测` : '没有预测，在校生按现状'}；${found.freePosts === null ? '没有核定编制数，空编未知' : `空编 ${whole(found.freePosts)}`}。`,
                  `It stands on the ${found.basis.census.version === 0 ? 'draft' : 'locked'} figures of ${yearName(found.basis.census.year)} for ${whole(found.schools)} schools; ${found.basis.forecast ? `pupils of ${whole(found.forecastSchools)} are forecast` : 'no forecast, so pupils as they are'}; ${found.freePosts === null ? 'free posts unknown' : `${whole(found.freePosts)} free posts`}.`,
                )}
              </p>
            )}
            <Form<Given>
              form={form}
              layout="vertical"
              onFinish={(given) => void begin(given)}
              initialValues={{
                name: `${pick('达标路线图', 'Road')} ${today()}`,
                levers: [...found.levers],
                targetYear: found.targetYear,
                margin: found.margin,
                seconds: 60,
                withVariants: true,
              }}
            >
              <Form.Item
                name="name"
                label={pick('方案名称', 'Name')}
                rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写名称', 'name it') }]}
              >
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item
                name="levers"
                label={pick('可用的措施', 'What may be done')}
                rules={[{ required: true, message: pick('至少选一类', 'choose one at least') }]}
              >
                <Checkbox.Group
                  className="road-levers"
                  options={levers.map((lever) => ({ value: lever, label: say(leverWords[lever]) }))}
                />
              </Form.Item>
              <div className="form-row">
                <Form.Item name="targetYear" label={pick('目标统计学年（起始年）', 'Target school year')}>
                  <InputNumber min={2000} max={2100} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name="seconds" label={pick('测算时限', 'Time it may take')}>
                  <InputNumber min={1} max={1800} suffix={pick('秒', 's')} style={{ width: '100%' }} />
                </Form.Item>
              </div>
              <MarginField />
              <Form.Item name="withVariants" valuePropName="checked">
                <Checkbox>
                  {pick(
                    '同时测算：预算增加10%、推迟一年、留余量、抗预测误差',
                    'also: 10 % more money, one more year, margins, robustness to the forecast',
                  )}
                </Checkbox>
              </Form.Item>
              <Form.Item name="description" label={pick('说明（可不填）', 'Description (optional)')}>
                <Input.TextArea rows={2} maxLength={500} />
              </Form.Item>
            </Form>
            {settings.data && <MoneySet settings={settings.data} county={county} />}
            <Alert
              type="info"
              showIcon
              title={pick(
                '路线图为内部比选材料、自评测算；各项措施须经原定程序批准后实施。',
                'A road is internal and reckoned by ourselves; every action needs its usual approval.',
              )}
            />
          </>
        )}
      </Answered>
    </Modal>
  )
}

interface MoneyProps {
  readonly settings: AnswerOf<'roadmap', 'roadSettings'>
  readonly county: string
}

/** Budgets and quotas are those of the county, so that all its roads are held to the same ones. */
function MoneySet({ settings: { budgets, quotas, maySet }, county }: MoneyProps) {
  const { say, pick } = useWords()
  const quota = (many: number | null): string => (many === null ? pick('不限', 'no limit') : whole(many))
  return (
    <section className="road-money-set">
      <h3>
        {pick('预算和名额', 'Budgets and quotas')}
        <Link to={paths.roadSettings} search={{ county }}>
          {maySet ? pick('修改', 'Change') : pick('查看', 'See')}
        </Link>
      </h3>
      {budgets.length === 0 ? (
        <p>{pick('没有设置预算：不限金额，未核对预算。', 'No budget is set: money is not limited.')}</p>
      ) : (
        <ul className="plain-list">
          {budgets.map(({ year, pot, amount, items }) => (
            <li key={`${year} ${pot} ${items.join()}`}>
              {pick(`${year}年 ${roadPotWords[pot].zh}`, `${year}, ${roadPotWords[pot].en}`)}{' '}
              <strong>{say(moneyWords(amount))}</strong>{' '}
              <span className="quiet">
                {pick('用于', 'for ')}
                {items.map((item) => say(roadItemWords[item])).join(pick('、', ', '))}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        {pick('年度名额：学历提升 ', 'Yearly quotas: degrees ')}
        {quota(quotas.degree)}
        {pick('，骨干认定 ', ', backbone titles ')}
        {quota(quotas.backbone)}
      </p>
    </section>
  )
}
