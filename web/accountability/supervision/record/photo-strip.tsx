/** Photos of a draft: taken or chosen, made small at once, kept on the phone, and seen as they will be sent. */
import { CameraOutlined, DeleteOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { newCommandId } from '#web/app/command-id.ts'
import { useWords } from '#web/ui/words.tsx'
import type { DraftPhoto } from './draft.ts'
import { forgetPhoto, keepPhoto, photoOf } from './draft-store.ts'
import { shrinkPhoto } from './shrink-photo.ts'

interface Props {
  readonly draft: string
  readonly photos: readonly DraftPhoto[]
  /** How many more the city allows. */
  readonly room: number
  readonly most: number
  readonly label: string
  readonly onAdd: (photo: DraftPhoto) => void
  readonly onRemove: (key: string) => void
}

export function PhotoStrip({ draft, photos, room, most, label, onAdd, onRemove }: Props) {
  const { pick } = useWords()
  const { message } = App.useApp()
  const chooser = useRef<HTMLInputElement>(null)
  const [isPacking, setIsPacking] = useState(false)
  const take = async (files: readonly File[]) => {
    setIsPacking(true)
    for (const file of files.slice(0, room)) {
      const picture = await shrinkPhoto(file, most)
      if (picture === null) {
        void message.error(
          pick(
            `“${file.name}”不是能读取的照片，没有加入`,
            `“${file.name}” is no photo that can be read; it was left out`,
          ),
        )
        continue
      }
      const key = newCommandId()
      try {
        await keepPhoto({ key, draft, picture })
        onAdd({
          key,
          name: `${file.name.replace(/\.[^.]+$/, '').slice(0, 60) || 'photo'}.jpg`,
          bytes: picture.size,
          kept: null,
        })
      } catch {
        void message.error(
          pick('本机存储空间不足，照片没有保存', 'there is no room left on this device; the photo was not kept'),
        )
        break
      }
    }
    if (files.length > room) {
      void message.warning(
        pick(`最多还能加 ${room} 张，多出的没有加入`, `only ${room} more fit; the rest was left out`),
      )
    }
    setIsPacking(false)
  }
  return (
    <div className="photo-strip">
      {photos.map((photo) => (
        <figure key={photo.key}>
          <Thumb photo={photo} />
          <figcaption>
            {Math.max(1, Math.round(photo.bytes / 1024))} KB
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={pick(`删去照片 ${photo.name}`, `Take out ${photo.name}`)}
              onClick={() => {
                onRemove(photo.key)
                void forgetPhoto(photo.key).catch(() => {})
              }}
            />
          </figcaption>
        </figure>
      ))}
      <Button
        icon={<CameraOutlined />}
        loading={isPacking}
        disabled={room <= 0}
        onClick={() => chooser.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // The same photo may be chosen again after it was taken out.
          target.value = ''
          void take(files)
        }}
      />
    </div>
  )
}

function Thumb({ photo: { key, name } }: { readonly photo: DraftPhoto }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let isHere = true
    void photoOf(key).then(
      (picture) => {
        if (!isHere || picture === null) return
        made = URL.createObjectURL(picture)
        setAddress(made)
      },
      () => {},
    )
    return () => {
      isHere = false
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [key])
  return address === null ? <span className="photo-waiting" /> : <img src={address} alt={name} />
}
