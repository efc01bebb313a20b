/** The look of an import's state. */
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  SaveOutlined,
  SyncOutlined,
} from '@ant-design/icons'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { importStateWords, type ImportState } from '#modules/census/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<ImportState, readonly [colour: string, icon: ReactNode]>> = {
  waiting: ['default', <ClockCircleOutlined key="i" />],
  reading: ['processing', <SyncOutlined key="i" spin />],
  faulty: ['error', <CloseCircleOutlined key="i" />],
  ready: ['geekblue', <CheckCircleOutlined key="i" />],
  saved: ['success', <SaveOutlined key="i" />],
  failed: ['error', <CloseCircleOutlined key="i" />],
}

export function ImportTag({ state }: { readonly state: ImportState }) {
  const { say } = useWords()
  const [colour, icon] = looks[state]
  return (
    <Tag color={colour} icon={icon}>
      {say(importStateWords[state])}
    </Tag>
  )
}
