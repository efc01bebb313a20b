/** Which parts of a county report go on paper; asked before it is printed. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useWords } from '#web/ui/words.tsx'

export interface PrintChoice {
  readonly sections: readonly string[]
  /** With the schools that fail each item, which can be many sheets. */
  readonly withNames: boolean
}

interface Props {
  readonly sections: readonly (readonly [id: string, title: string])[]
  readonly chosen: PrintChoice
  readonly onChosen: (chosen: PrintChoice) => void
}

export function PrintChooser({ sections, chosen, onChosen }: Props) {
  const { pick } = useWords()
  const [isOpen, setOpen] = useState(false)
  const print = () => {
    // The dialog is gone from the page before the browser takes its picture.
    flushSync(() => setOpen(false))
    window.print()
  }
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => setOpen(true)}>
        {pick('打印', 'Print')}
      </Button>
      <Modal
        open={isOpen}
        className="no-print"
        rootClassName="no-print"
        title={pick('打印哪些部分', 'What to print')}
        okText={pick('打印', 'Print')}
        okButtonProps={{ disabled: chosen.sections.length === 0 }}
        onOk={print}
        onCancel={() => setOpen(false)}
      >
        <p className="quiet">
          {pick(
            '总体结论总在首页。A4 纸，每页有打印人和时间；县域进展属内部资料，请按规定保管。',
            'The verdict always stands first. A4; every sheet bears who printed it and when. County progress is internal.',
          )}
        </p>
        <Checkbox.Group
          className="print-sections"
          value={[...chosen.sections]}
          onChange={(picked) => onChosen({ ...chosen, sections: picked })}
          options={sections.map(([value, label]) => ({ value, label }))}
        />
        <div className="tools">
          <Button size="small" onClick={() => onChosen({ ...chosen, sections: sections.map(([id]) => id) })}>
            {pick('全选', 'All')}
          </Button>
          <Button size="small" onClick={() => onChosen({ ...chosen, sections: [] })}>
            {pick('清空', 'None')}
          </Button>
        </div>
        <Checkbox
          checked={chosen.withNames}
          disabled={!chosen.sections.includes('parts')}
          onChange={({ target }) => onChosen({ ...chosen, withNames: target.checked })}
        >
          {pick('附各项未达标学校名单（页数较多）', 'With the schools that fail each item (many sheets)')}
        </Checkbox>
      </Modal>
    </>
  )
}
