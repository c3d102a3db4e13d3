/** What a page keeps of a connection: keys that nothing can read out, tokens that are worth nothing without them. IndexedDB alone holds keys. */
const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('foyer', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('kept')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** One request in a transaction of its own; resolves once it is on disk. */
async function run<Value>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const database = await open()
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('kept', mode)
    const request = ask(transaction.objectStore('kept'))
    transaction.oncomplete = () => {
      database.close()
      resolve(request.result)
    }
    transaction.onabort = () => {
      database.close()
      reject(transaction.error)
    }
  })
}

/** Undefined where nothing is kept, or the browser keeps nothing. What stands there was written by {@link keep}. */
export const recall = <Value>(key: string): Promise<Value | undefined> => run('readonly', (store) => store.get(key)).catch(() => undefined)

/** @throws when the browser keeps nothing. */
export const keep = async (key: string, value: unknown): Promise<void> => {
  await run('readwrite', (store) => store.put(value, key))
}

/** Forgets what stands under keys that begin so, where it is over. */
export const sweep = async <Value>(prefix: string, isOver: (value: Value) => boolean): Promise<void> => {
  await run('readwrite', (store) => {
    const request = store.openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`))
    request.onsuccess = () => {
      const cursor = request.result
      if (cursor && isOver(cursor.value)) cursor.delete()
      cursor?.continue()
    }
    return request
  }).catch(() => {})
}

export const forget = async (key: string): Promise<void> => {
  await run('readwrite', (store) => store.delete(key)).catch(() => {})
}
