/** Sets a district up, or changes one with the reason. */
import { Input, Modal } from 'antd'
import { useState } from 'react'
import type { DistrictShown, SupervisionProblem } from '#modules/accountability/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { ProblemAlert } from '../../problem-alert.tsx'
import { DistrictFields } from './district-fields.tsx'
import { districtInput, draftOfDistrict, nobody, type DistrictDraft, type DraftSchool } from './district-draft.ts'

interface Props {
  readonly county: string
  /** Null where a new one is set up. */
  readonly district: DistrictShown | null
  readonly free: readonly Omit<DraftSchool, 'supervisor'>[]
  readonly onClose: () => void
}

const empty: DistrictDraft = { name: '', supervisors: [nobody], schools: [] }

export function DistrictDialog({ county, district, free, onClose }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const enter = useCommand('accountability', 'enterDistrict')
  const change = useCommand('accountability', 'changeDistrict')
  const [draft, setDraft] = useState(() => (district === null ? empty : draftOfDistrict(district)))
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<readonly SupervisionProblem[]>([])
  const isReady =
    draft.name.trim().length >= 2 && draft.schools.length > 0 && (district === null || reason.trim().length >= 4)
  const send = async () => {
    const input = districtInput(draft)
    let isSaved = false
    await run(
      () =>
        district === null
          ? enter.run({ county, ...input })
          : change.run({ county, id: district.id, ...input, reason: reason.trim() }),
      ({ id, problems: found }) => {
        setProblems(found)
        isSaved = id !== null
        return isSaved ? pick('已保存', 'saved') : null
      },
    )
    if (isSaved) onClose()
  }
  return (
    <Modal
      open
      width={900}
      title={
        district === null
          ? pick('设立督学责任区', 'Set a district up')
          : pick(`调整：${district.name}`, `Change: ${district.name}`)
      }
      okText={pick('保存', 'Save')}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={enter.isRunning || change.isRunning}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <ProblemAlert problems={problems} />
      <DistrictFields draft={draft} onChange={setDraft} free={free} />
      {district !== null && (
        <label className="field-below">
          <span>{pick('调整原因', 'Reason of the change')}</span>
          <Input.TextArea rows={2} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
        </label>
      )}
    </Modal>
  )
}
