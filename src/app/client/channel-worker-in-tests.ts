import { expose } from 'comlink';

/** A worker whose other side runs in the test: messages cross a real channel, and it can die. */
export class ChannelWorker extends EventTarget {
  readonly #channel = new MessageChannel();
  readonly name: string;
  terminated = false;

  constructor(name: string, api: object) {
    super();
    this.name = name;
    expose(api, this.#channel.port1);
    this.#channel.port2.addEventListener('message', ({ data, ports }) => {
      if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }));
    });
    this.#channel.port2.start();
  }

  postMessage(message: unknown, transfer: Transferable[] = []) {
    if (!this.terminated) this.#channel.port2.postMessage(message, transfer);
  }

  terminate() {
    this.terminated = true;
    this.#channel.port1.close();
    this.#channel.port2.close();
  }

  die(message: string) {
    const event = new Event('error', { cancelable: true });
    this.dispatchEvent(Object.assign(event, { message }));
  }
}

/** Lets messages through until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve));
}
