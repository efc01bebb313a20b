/** 对外联系人: the office, person and telephone that stand on every public page of a county. */
import { Alert, Button, Form, Input } from 'antd'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useMayIn } from '#web/app/me.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { PublicationNav } from '../publication-nav.tsx'

export function PublicContactPage() {
  const choice = useRegionChoice('engagement.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <Contact key={choice.region} choice={choice} region={choice.region} />
}

function Contact({ choice, region }: { readonly choice: RegionChoice; readonly region: string }) {
  const { pick } = useWords()
  const name = useRegionName(region)
  const answer = useAnswer('engagement', 'publicContact', { county: region })
  return (
    <>
      <PageHeader
        title={pick(`${name}对外联系人`, `Whom the public calls, ${name}`)}
        about={pick(
          '每个公众页面都写明单位、联系人和电话，并附12345热线；没有设置的不能拟稿。',
          'Every public page names an office, a person and a telephone, and the hotline 12345. Nothing is drafted where there is none.',
        )}
        actions={<CountyChoice choice={choice} withCity />}
      />
      <PublicationNav county={choice.city === null ? null : choice.county} />
      <Answered of={answer}>{(known) => <ContactForm region={region} known={known} />}</Answered>
    </>
  )
}

interface Given {
  readonly office: string
  readonly name: string
  readonly phone: string
}

const needed = (message: string, least: number) => [{ required: true, whitespace: true, min: least, message }]

function ContactForm({
  region,
  known,
}: {
  readonly region: string
  readonly known: AnswerOf<'engagement', 'publicContact'>
}) {
  const { pick } = useWords()
  const run = useRun()
  const may = useMayIn(region)
  const save = useCommand('engagement', 'setPublicContact')
  const mayWrite = may('engagement.draft')
  const { contact, setAt, setBy } = known
  return (
    <section className="panel narrow-form">
      {contact === null && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={pick('还没有设置对外联系人', 'nobody is set yet')}
        />
      )}
      <Form<Given>
        layout="vertical"
        disabled={!mayWrite}
        initialValues={contact ?? {}}
        onFinish={(given) =>
          void run(
            () => save.run({ county: region, ...given }),
            () => pick('已保存；已发布的内容更正后才会换上', 'saved; what is published changes when it is corrected'),
          )
        }
      >
        <Form.Item
          name="office"
          label={pick('单位（科室）', 'Office')}
          rules={needed(pick('请填写单位', 'name the office'), 2)}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="name"
          label={pick('联系人', 'Person to call')}
          rules={needed(pick('请填写联系人', 'name the person'), 2)}
        >
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item
          name="phone"
          label={pick('办公电话', 'Telephone')}
          rules={[
            {
              required: true,
              pattern: /^[\d\s()+-]{7,24}$/,
              message: pick('请填写办公电话，如 0376-2960001', 'give a telephone such as 0376-2960001'),
            },
          ]}
        >
          <Input maxLength={24} inputMode="tel" />
        </Form.Item>
        {mayWrite && (
          <Button type="primary" htmlType="submit" loading={save.isRunning}>
            {pick('保存', 'Save')}
          </Button>
        )}
      </Form>
      {setAt !== null && (
        <p className="quiet note-line">{pick(`${setBy} ${moment(setAt)} 设置`, `set by ${setBy}, ${moment(setAt)}`)}</p>
      )}
    </section>
  )
}
