/** What was found: in words, who mends it by when, and photos of it. It becomes a case of the ledger. */
import { DeleteOutlined } from '@ant-design/icons'
import dayjs from 'dayjs'
import { Button, Input, Select } from 'antd'
import { useAnswer } from '#web/app/api.ts'
import { useWords } from '#web/ui/words.tsx'
import type { DraftFinding, DraftPhoto, VisitDraft } from './draft.ts'
import { PhotoStrip } from './photo-strip.tsx'

interface Props {
  readonly draft: VisitDraft
  readonly finding: DraftFinding
  readonly number: number
  readonly onChange: (change: Partial<DraftFinding>) => void
  readonly onRemove: () => void
  readonly onPhoto: (photo: DraftPhoto) => void
  readonly onPhotoGone: (key: string) => void
}

/** Days to put something right that one press gives; any other day may be chosen. */
const spans = [7, 15, 30] as const

export function FindingCard({ draft, finding, number, onChange, onRemove, onPhoto, onPhotoGone }: Props) {
  const { pick } = useWords()
  const title = pick(`问题 ${number}`, `Finding ${number}`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(draft.visitedOn)
  return (
    <div className="finding-card" role="group" aria-label={title}>
      <div className="finding-head">
        <b>{title}</b>
        <span className="quiet">{pick('提交后列入整改台账', 'Becomes a case of the ledger')}</span>
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={pick(`删去问题 ${number}`, `Take out finding ${number}`)}
          onClick={onRemove}
        />
      </div>
      <label>
        <span>{pick('问题描述', 'What was found')}</span>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1000}
          placeholder={pick('时间、地点、数量写清楚', 'where, when, how many')}
          value={finding.text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      </label>
      {finding.item === null && (
        <IndicatorField value={finding.indicator} onChange={(indicator) => onChange({ indicator })} />
      )}
      <div className="finding-pair">
        <label>
          <span>{pick('整改责任单位', 'Who mends it')}</span>
          <Input maxLength={80} value={finding.owner} onChange={({ target }) => onChange({ owner: target.value })} />
        </label>
        <label>
          <span>{pick('责任人（可不填）', 'Person (may be left out)')}</span>
          <Input
            maxLength={40}
            value={finding.ownerPerson}
            onChange={({ target }) => onChange({ ownerPerson: target.value })}
          />
        </label>
      </div>
      <label>
        <span>{pick('整改期限', 'To be mended by')}</span>
        <Input
          type="date"
          min={draft.visitedOn}
          value={finding.dueOn}
          onChange={({ target }) => onChange({ dueOn: target.value })}
        />
      </label>
      {isDay && (
        <div className="span-buttons" role="group" aria-label={pick('常用期限', 'Usual spans')}>
          {spans.map((days) => (
            <Button
              key={days}
              size="small"
              onClick={() => onChange({ dueOn: dayjs(draft.visitedOn).add(days, 'day').format('YYYY-MM-DD') })}
            >
              {pick(`${days} 天内`, `${days} days`)}
            </Button>
          ))}
        </div>
      )}
      <label>
        <span>{pick('整改要求（可不填）', 'What has to be done (may be left out)')}</span>
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={1000}
          value={finding.measures}
          onChange={({ target }) => onChange({ measures: target.value })}
        />
      </label>
      <PhotoStrip
        draft={draft.id}
        photos={draft.photos.filter(({ key }) => finding.photos.includes(key))}
        room={draft.limits.photos - draft.photos.length}
        most={draft.limits.photoBytes}
        label={pick(`问题 ${number} 的照片`, `Photo of finding ${number}`)}
        onAdd={onPhoto}
        onRemove={onPhotoGone}
      />
    </div>
  )
}

interface IndicatorProps {
  readonly value: string | null
  readonly onChange: (indicator: string | null) => void
}

/** Left out where the list of indicators cannot be had. */
function IndicatorField({ value, onChange }: IndicatorProps) {
  const { say, pick } = useWords()
  const answer = useAnswer('standards', 'items', {}, { staleTime: Number.POSITIVE_INFINITY })
  if (answer.data === undefined) return null
  return (
    <label>
      <span>{pick('对应指标（可不选）', 'Indicator (may be left out)')}</span>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
        value={value}
        onChange={(code?: string | null) => onChange(code ?? null)}
        options={[...answer.data.indicators, ...answer.data.items].map(({ code, label }) => ({
          value: code,
          label: `${code} ${say(label)}`,
        }))}
      />
    </label>
  )
}
