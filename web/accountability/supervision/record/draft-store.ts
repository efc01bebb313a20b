/** Where drafts and their photos are kept: in the browser's own database, which outlives a closed page and a flat battery. */
import type { VisitDraft } from './draft.ts'

export interface StoredPhoto {
  readonly key: string
  readonly draft: string
  readonly picture: Blob
}

const databaseName = 'junheng-visits'
const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('indexed-db')))
  })

let opening: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('drafts', { keyPath: 'id' })
      request.result.createObjectStore('photos', { keyPath: 'key' }).createIndex('draft', 'draft')
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('indexed-db')))
  })
  // A browser that has none now may have it after a reload.
  opening.catch(() => (opening = null))
  return opening
}

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('error', () => reject(transaction.error ?? new Error('indexed-db')))
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('indexed-db')))
  })

const watchers = new Set<() => void>()
const tell = (): void => {
  for (const watch of watchers) watch()
}
/** Told whenever a draft was kept or forgotten. */
export function watchDrafts(watch: () => void): () => void {
  watchers.add(watch)
  return () => watchers.delete(watch)
}

/** The newest first. */
export async function draftsOf(person: string): Promise<VisitDraft[]> {
  const database = await open()
  const all = await answerOf(database.transaction('drafts').objectStore('drafts').getAll() as IDBRequest<VisitDraft[]>)
  return all.filter((draft) => draft.person === person).sort((a, b) => b.changedAt.localeCompare(a.changedAt))
}

export async function draftOf(id: string): Promise<VisitDraft | null> {
  const database = await open()
  const request = database.transaction('drafts').objectStore('drafts').get(id) as IDBRequest<VisitDraft | undefined>
  return (await answerOf(request)) ?? null
}

/** Keeps it as it is. */
export async function keepDraft(draft: VisitDraft): Promise<void> {
  const transaction = (await open()).transaction('drafts', 'readwrite')
  transaction.objectStore('drafts').put(draft)
  await done(transaction)
  tell()
}

/** Reads, changes and keeps in one go, so that two tabs do not undo each other; null where it is gone. */
export async function changeDraft(id: string, change: (draft: VisitDraft) => VisitDraft): Promise<VisitDraft | null> {
  const transaction = (await open()).transaction('drafts', 'readwrite')
  const drafts = transaction.objectStore('drafts')
  const found = (await answerOf(drafts.get(id) as IDBRequest<VisitDraft | undefined>)) ?? null
  const changed = found === null ? null : change(found)
  if (changed !== null) drafts.put(changed)
  await done(transaction)
  tell()
  return changed
}

const photoKeys = async (transaction: IDBTransaction, draft: string): Promise<IDBValidKey[]> =>
  answerOf(transaction.objectStore('photos').index('draft').getAllKeys(draft))

export async function forgetDraft(id: string): Promise<void> {
  const transaction = (await open()).transaction(['drafts', 'photos'], 'readwrite')
  transaction.objectStore('drafts').delete(id)
  for (const key of await photoKeys(transaction, id)) transaction.objectStore('photos').delete(key)
  await done(transaction)
  tell()
}

export async function keepPhoto(photo: StoredPhoto): Promise<void> {
  const transaction = (await open()).transaction('photos', 'readwrite')
  transaction.objectStore('photos').put(photo)
  await done(transaction)
}

export async function photoOf(key: string): Promise<Blob | null> {
  const database = await open()
  const request = database.transaction('photos').objectStore('photos').get(key) as IDBRequest<StoredPhoto | undefined>
  return (await answerOf(request))?.picture ?? null
}

export async function forgetPhoto(key: string): Promise<void> {
  const transaction = (await open()).transaction('photos', 'readwrite')
  transaction.objectStore('photos').delete(key)
  await done(transaction)
}

/** The server has them now. */
export async function forgetPhotosOf(draft: string): Promise<void> {
  const transaction = (await open()).transaction('photos', 'readwrite')
  for (const key of await photoKeys(transaction, draft)) transaction.objectStore('photos').delete(key)
  await done(transaction)
}
