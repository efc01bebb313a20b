/** A paper that comes with a record: chosen here, kept by the room, known by its id afterwards. */
import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly county: string
  /** Given and taken by the form. */
  readonly value?: string
  readonly onChange?: (id: string | undefined) => void
}

export function PaperField({ county, value, onChange }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const keep = useCommand('conditions', 'keepPaper')
  const [name, setName] = useState<string | null>(null)
  const take = async (file: File) => {
    const title = file.name.replace(/\.[^.]+$/, '').slice(0, 120)
    await run(
      () => keep.run({ county, title: title.length < 2 ? file.name : title, file }),
      ({ id }) => {
        setName(file.name)
        onChange?.(id)
        return pick('材料已上传', 'the paper is kept')
      },
    )
  }
  return (
    <Upload
      accept=".pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png"
      maxCount={1}
      showUploadList={false}
      beforeUpload={(file) => {
        void take(file)
        return false
      }}
    >
      <Button icon={<PaperClipOutlined />} loading={keep.isRunning}>
        {name === null || value === undefined ? pick('选择文件', 'Choose a file') : name}
      </Button>
    </Upload>
  )
}
