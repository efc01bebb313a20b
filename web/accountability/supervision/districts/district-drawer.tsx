/** One district: who supervises which school, the signs for the gates, and every change that was made of it. */
import { EditOutlined, PrinterOutlined, StopOutlined } from '@ant-design/icons'
import { Alert, Button, Drawer, Tag } from 'antd'
import { dutyKindWords, type DistrictShown } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly district: DistrictShown
  readonly maySet: boolean
  readonly onChange: () => void
  readonly onDissolve: () => void
  readonly onClose: () => void
}

export function DistrictDrawer({ district, maySet, onChange, onDissolve, onClose }: Props) {
  const { say, pick } = useWords()
  const { county, id } = district
  const groups = [
    ...district.supervisors.map((supervisor) => ({
      supervisor,
      schools: district.schools.filter((school) => school.supervisor === supervisor.number),
    })),
    { supervisor: null, schools: district.schools.filter(({ supervisor }) => supervisor === null) },
  ].filter(({ supervisor, schools }) => supervisor !== null || schools.length > 0)
  return (
    <Drawer
      open
      size={620}
      onClose={onClose}
      title={district.name}
      extra={
        <Button icon={<PrinterOutlined />} href={fileUrl('accountability', 'districtSigns', { county, id })}>
          {pick('全部公示牌', 'All signs')}
        </Button>
      }
    >
      {district.warnings.map((warning) => (
        <Alert key={warning.en} type="warning" showIcon className="note-below" title={say(warning)} />
      ))}
      {groups.map(({ supervisor, schools }) => (
        <section key={supervisor?.number ?? 0} className="drawer-part">
          <h3>
            {supervisor === null ? pick('暂缺督学', 'No supervisor yet') : supervisor.name}{' '}
            {supervisor && (
              <small className="quiet">
                {[
                  say(dutyKindWords[supervisor.duty]),
                  supervisor.phone,
                  supervisor.termEndsOn &&
                    pick(`任期至 ${supervisor.termEndsOn}`, `term ends ${supervisor.termEndsOn}`),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            )}
          </h3>
          {schools.map((school) => (
            <div key={school.code} className="drawer-row">
              <span>
                {school.name} {school.townName && <small className="quiet">{school.townName}</small>}{' '}
                {!school.isOpen && <Tag>{pick('已撤并', 'gone')}</Tag>}
              </span>
              {supervisor && school.isOpen && (
                <a href={fileUrl('accountability', 'districtSigns', { county, id, school: school.code })}>
                  {pick('公示牌', 'Sign')}
                </a>
              )}
            </div>
          ))}
        </section>
      ))}
      {maySet && (
        <div className="tools">
          <Button type="primary" icon={<EditOutlined />} onClick={onChange}>
            {pick('调整', 'Change')}
          </Button>
          <Button danger icon={<StopOutlined />} onClick={onDissolve}>
            {pick('撤销责任区', 'Dissolve')}
          </Button>
        </div>
      )}
      <History county={county} id={id} />
    </Drawer>
  )
}

function History({ county, id }: { readonly county: string; readonly id: string }) {
  const { pick } = useWords()
  const answer = useAnswer('accountability', 'districtHistory', { county, id })
  return (
    <section>
      <h3>{pick('历次调整', 'Every change')}</h3>
      <Answered of={answer}>
        {({ events }) => (
          <ul className="plain-list">
            {events.map((event) => (
              <li key={event.number}>
                {moment(event.at)} {event.personName}{' '}
                {event.kind === 'dissolved'
                  ? pick('撤销', 'dissolved it')
                  : event.number === 1
                    ? pick(`设立，${event.schools} 所学校`, `set it up with ${event.schools} schools`)
                    : pick(`调整，${event.schools} 所学校`, `changed it, ${event.schools} schools`)}
                {event.supervisors.length > 0 &&
                  pick(`，督学：${event.supervisors.join('、')}`, `; supervisors: ${event.supervisors.join(', ')}`)}
                {event.reason && <div className="note">{event.reason}</div>}
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </section>
  )
}
