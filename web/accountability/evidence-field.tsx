/** Evidence for a case or a commitment: handed in here and kept once, or chosen from what the county has already. */
import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Select, Upload } from 'antd'
import { useState } from 'react'
import type { EvidenceUse } from '#modules/accountability/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useMayIn } from '#web/app/me.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly county: string
  /** Where a school does it for itself. */
  readonly school: string | null
  /** What a paper that is handed in here is for. */
  readonly use: Pick<EvidenceUse, 'kind' | 'id'>
  /** Given and taken by the form. */
  readonly value?: readonly string[]
  readonly onChange?: (ids: readonly string[]) => void
}

export function EvidenceField({ county, school, use, value = [], onChange }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const keep = useCommand('accountability', 'keepEvidence')
  const mayLook = useMayIn(county)('accountability.progress') && school === null
  const library = useAnswer('accountability', 'evidenceLibrary', { county }, { enabled: mayLook })
  const mayAdd = useMayIn(county)('accountability.evidence') || school !== null
  const [own, setOwn] = useState<readonly { readonly id: string; readonly title: string }[]>([])
  const titles = new Map([...(library.data?.evidence ?? []), ...own].map((piece) => [piece.id, piece.title] as const))
  const take = async (file: File) => {
    const title = file.name.replace(/\.[^.]+$/, '').slice(0, 120)
    await run(
      () =>
        keep.run({
          county,
          ...(school === null ? {} : { school }),
          title: title.length < 2 ? file.name : title,
          uses: [use],
          file,
        }),
      ({ id, isKnown }) => {
        setOwn((before) => [...before, { id, title: file.name }])
        onChange?.([...new Set([...value, id])])
        return isKnown
          ? pick('这份材料以前上传过，已直接选用', 'it was handed in before and is used again')
          : pick('材料已上传', 'the paper is kept')
      },
    )
  }
  return (
    <div className="evidence-field">
      {mayLook || value.length > 0 ? (
        <Select
          mode="multiple"
          aria-label={pick('佐证材料', 'Evidence')}
          placeholder={pick('选用已上传的材料', 'choose what was handed in before')}
          showSearch={{ optionFilterProp: 'label' }}
          value={[...value]}
          onChange={(ids: string[]) => onChange?.(ids)}
          options={[...titles].map(([id, title]) => ({ value: id, label: title }))}
        />
      ) : null}
      {mayAdd && (
        <Upload
          accept=".pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png"
          showUploadList={false}
          beforeUpload={(file) => {
            void take(file)
            return false
          }}
        >
          <Button icon={<PaperClipOutlined />} loading={keep.isRunning}>
            {pick('上传材料', 'Hand in a paper')}
          </Button>
        </Upload>
      )}
    </div>
  )
}
