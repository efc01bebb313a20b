/** A paper that comes with a form: chosen here, kept by the room at once, known to the form by its id. */
import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import { useWords } from '#web/ui/words.tsx'
import { useRun } from './run.ts'

export interface FormValue {
  /** Given and taken by the form. */
  readonly value?: string
  readonly onChange?: (id: string | undefined) => void
}

interface Props extends FormValue {
  readonly keep: (title: string, file: File) => Promise<{ readonly id: string }>
  readonly isKeeping: boolean
}

export function KeptFileField({ value, onChange, keep, isKeeping }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const [name, setName] = useState<string | null>(null)
  const take = async (file: File) => {
    const title = file.name.replace(/\.[^.]+$/, '').slice(0, 120)
    await run(
      () => keep(title.length < 2 ? file.name : title, file),
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
      <Button icon={<PaperClipOutlined />} loading={isKeeping}>
        {name === null || value === undefined ? pick('选择文件', 'Choose a file') : name}
      </Button>
    </Upload>
  )
}
