/** The bands of the warning: what this system proposes, or what the city has set; people of the city may set them. */
import { Alert, Button, Form, InputNumber, Modal } from 'antd'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { placesOf, useMe } from '#web/app/me.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'

type Bands = AnswerOf<'projection', 'pressureBands'>['bands']
/** In this order each limit must lie above the one before. */
const limits = ['surplusBelow', 'balancedTo', 'tightTo', 'shortTo'] as const
const proposed: Bands = { surplusBelow: 60, balancedTo: 90, tightTo: 100, shortTo: 110, trendPoints: 5 }

interface Props {
  readonly region: string
  /** Null for people of a county: they read them. */
  readonly city: string | null
  readonly onClose: () => void
}

export function BandsDialog({ region, city, onClose }: Props) {
  const { pick } = useWords()
  const me = useMe().data
  const [form] = Form.useForm<Bands>()
  const run = useRun()
  const set = useCommand('projection', 'setPressureBands')
  const answer = useAnswer('projection', 'pressureBands', { region })
  const maySet = city !== null && placesOf(me, 'projection.plan').some(({ code }) => code === city)
  const titles: Readonly<Record<keyof Bands, string>> = {
    surplusBelow: pick('低于此为富余', 'Surplus below'),
    balancedTo: pick('至此为基本平衡', 'Balanced up to'),
    tightTo: pick('至此为趋紧', 'Tight up to'),
    shortTo: pick('至此为紧张，以上为严重不足', 'Short up to, severe beyond'),
    trendPoints: pick('三年变化超过几个百分点算升降', 'Points in three years for an arrow'),
  }
  const keep = async (bands: Bands) => {
    if (city === null) return
    const isSet = await run(
      () => set.run({ city, ...bands }),
      () => pick('档位已调整，全市一致', 'the bands are set, for the whole city'),
    )
    if (isSet) onClose()
  }
  return (
    <Modal
      open
      title={pick('学位预警档位', 'Bands of the warning')}
      onCancel={onClose}
      footer={
        <>
          {maySet && (
            <Button onClick={() => form.setFieldsValue(proposed)}>{pick('恢复建议值', 'Proposed values')}</Button>
          )}
          <Button onClick={onClose}>{pick('关闭', 'Close')}</Button>
          {maySet && (
            <Button type="primary" loading={set.isRunning} onClick={() => form.submit()}>
              {pick('保存', 'Save')}
            </Button>
          )}
        </>
      }
    >
      <Answered of={answer}>
        {({ bands, isOurs, setBy, setAt }) => (
          <>
            <Alert
              type="info"
              showIcon
              className="note-below"
              title={
                isOurs
                  ? pick(
                      '本系统建议，可由市级调整：没有查到全国统一的学位预警档位，各地按学区发布红黄名单。',
                      'Proposed by this system, can be set by the city: no national bands were found; cities publish lists by school.',
                    )
                  : pick(`${setBy ?? ''} ${moment(setAt)} 设定`, `set by ${setBy ?? ''} on ${moment(setAt)}`)
              }
            />
            <Form<Bands>
              form={form}
              layout="vertical"
              className="bands-form"
              disabled={!maySet}
              initialValues={bands}
              onFinish={(given) => void keep(given)}
            >
              {limits.map((limit, index) => (
                <Form.Item
                  key={limit}
                  name={limit}
                  label={titles[limit]}
                  dependencies={[...limits]}
                  rules={[
                    { required: true, message: pick('请填写', 'fill it in') },
                    ({ getFieldValue }) => ({
                      validator: (_, value: number) =>
                        index === 0 || value > (getFieldValue(limits[index - 1]!) as number)
                          ? Promise.resolve()
                          : Promise.reject(new Error(pick('须大于上一档', 'must lie above the one before'))),
                    }),
                  ]}
                >
                  <InputNumber min={1} max={300} suffix="%" style={{ width: '100%' }} />
                </Form.Item>
              ))}
              <Form.Item name="trendPoints" label={titles.trendPoints} rules={[{ required: true }]}>
                <InputNumber min={0} max={50} style={{ width: '100%' }} />
              </Form.Item>
            </Form>
          </>
        )}
      </Answered>
    </Modal>
  )
}
