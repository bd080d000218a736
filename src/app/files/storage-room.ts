/** What the browser says about the room that it gives to this page; `undefined` where it says nothing. */
export interface StorageRoom {
  /** Whether it promised not to delete anything by itself. */
  readonly persisted: boolean | undefined;
  /** Bytes that can still be written. */
  readonly free: number | undefined;
}

export async function storageRoom(): Promise<StorageRoom> {
  const { storage } = navigator;
  try {
    const [persisted, { quota, usage }] = await Promise.all([storage.persisted(), storage.estimate()]);
    return { persisted, free: quota === undefined ? undefined : quota - (usage ?? 0) };
  } catch {
    return { persisted: undefined, free: undefined };
  }
}

/** Asks the browser not to delete what is recorded; it may refuse, or ask a person. */
export async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // What it answers is read with the room.
  }
}
