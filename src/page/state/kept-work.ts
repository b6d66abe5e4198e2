const storeName = 'work';

/** Work that survives closing the page, by the scenario it is on. Where the browser keeps nothing, nothing is kept. */
export class KeptWork {
  private constructor(
    private readonly database: IDBDatabase | undefined,
    private readonly key: string,
  ) {}

  static async open(key: string): Promise<KeptWork> {
    try {
      const asked = indexedDB.open('throughline', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(storeName);
      return new KeptWork(await done(asked), key);
    } catch {
      return new KeptWork(undefined, key);
    }
  }

  async read(): Promise<unknown> {
    if (this.database === undefined) return undefined;
    try {
      return await done(this.database.transaction(storeName).objectStore(storeName).get(this.key));
    } catch {
      return undefined;
    }
  }

  /** False where the browser does not keep it. */
  async write(value: unknown): Promise<boolean> {
    if (this.database === undefined) return false;
    try {
      await done(
        this.database.transaction(storeName, 'readwrite').objectStore(storeName).put(value, this.key),
      );
      return true;
    } catch {
      return false;
    }
  }
}

function done<Result>(asked: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
