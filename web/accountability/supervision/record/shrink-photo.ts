/** Makes a photo small in the browser. Drawing it anew leaves behind what the camera wrote into it, its place among that. */
import { fitted, packed } from './photo-size.ts'

async function readPicture(file: Blob): Promise<ImageBitmap | HTMLImageElement> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    // Older browsers know neither the function nor its option.
    const image = new Image()
    image.src = URL.createObjectURL(file)
    try {
      await image.decode()
      return image
    } finally {
      URL.revokeObjectURL(image.src)
    }
  }
}

const asJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality)
  })

/** A JPEG of at most so many bytes; null where it is no picture that this browser can read. */
export async function shrinkPhoto(file: Blob, most: number): Promise<Blob | null> {
  let picture: ImageBitmap | HTMLImageElement
  try {
    picture = await readPicture(file)
  } catch {
    return null
  }
  const [width, height] =
    picture instanceof HTMLImageElement
      ? [picture.naturalWidth, picture.naturalHeight]
      : [picture.width, picture.height]
  const canvas = document.createElement('canvas')
  return await packed(most, async ({ side, quality }) => {
    ;[canvas.width, canvas.height] = fitted(width, height, side)
    const paint = canvas.getContext('2d')
    if (paint === null) return null
    // What is clear in a PNG would turn black in a JPEG.
    paint.fillStyle = '#fff'
    paint.fillRect(0, 0, canvas.width, canvas.height)
    paint.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await asJpeg(canvas, quality)
  })
}
