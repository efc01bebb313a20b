/** A paper that comes with a step, kept by this room. */
import { useCommand } from '#web/app/api.ts'
import { KeptFileField, type FormValue } from '#web/app/kept-file-field.tsx'

interface Props extends FormValue {
  readonly county: string
}

export function DocumentField({ county, ...form }: Props) {
  const keep = useCommand('network', 'keepDocument')
  return (
    <KeptFileField {...form} keep={(title, file) => keep.run({ county, title, file })} isKeeping={keep.isRunning} />
  )
}
