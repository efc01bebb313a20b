/** The warnings and notes that an import was saved with, in their places. */
import { Modal } from 'antd'
import { useState } from 'react'
import type { Severity } from '#kernel/problem.ts'
import type { InputBatchShape } from '#modules/projection/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { ProblemList } from '#web/ui/problem-list.tsx'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly batch: InputBatchShape
  readonly onClose: () => void
}

export function BatchProblems({ batch: { county, id, fileName }, onClose }: Props) {
  const { pick } = useWords()
  const [only, setOnly] = useState<Severity | ''>('')
  const answer = useAnswer('projection', 'inputProblems', { county, id })
  return (
    <Modal open width={1100} title={fileName} footer={null} onCancel={onClose}>
      <Answered of={answer}>
        {({ problems }) => (
          <ProblemList
            name={pick('导入时的警告和提示', 'Warnings and notes of the import')}
            problems={problems}
            only={only}
            onOnly={setOnly}
            height={420}
          />
        )}
      </Answered>
    </Modal>
  )
}
