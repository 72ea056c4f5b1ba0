// What runs inside a measured page, ours or the peer's: both are asked and watched in the same way.

/** How long something took until it was on screen, and what it did to the page meanwhile; milliseconds. */
export interface Took {
  readonly ms: number;
  /** The longest task of the main thread; 0 when none was over 50 ms. */
  readonly longest: number;
}

/** Scrolling, frame by frame. */
export interface Scrolled {
  /** Work of each frame, from its beginning until it was painted. */
  readonly work: readonly number[];
  /** Time between frames. */
  readonly between: readonly number[];
  readonly longest: number;
  /** The most rows that stood in the page. */
  readonly rows: number;
}

export interface Bench {
  /** Fetches the answer of so many jobs and keeps its bytes in hand. */
  load(rows: number): Promise<number>;
  /** Bare `JSON.parse` of the bytes. */
  parse(): number;
  /** From bytes in hand to sorted rows on screen. */
  show(): Promise<Took>;
  /** Presses the header with this name. */
  sort(name: string): Promise<Took>;
  /** Types into the filter, letter by letter. */
  filter(text: string): Promise<Took[]>;
  clear(): Promise<Took>;
  selectAll(): Promise<Took>;
  /** Scrolls by so many pixels in each of so many frames; without pixels from end to end. */
  scroll(frames: number, pixels?: number): Promise<Scrolled>;
  /** The ids of the first rows. */
  first(count: number): string[];
  /** How many rows the table says it has. */
  count(): number;
  /** True once the page waits for the jobs and has all else. */
  isReady(): boolean;
}

declare global {
  interface Window {
    bench: Bench;
    show?: (answer: ArrayBuffer) => void;
    ready?: boolean;
  }
}

/** Sets `window.bench`. Stands alone, since it is sent into the page as text. */
export function inside(): void {
  const own = window.fetch.bind(window);
  let bytes: ArrayBuffer | undefined;
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let wants = false;
  let hasProfiles = false;
  const tasks: PerformanceEntry[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });

  // The app asks as always; the jobs are held back until it is time, and then come out of the bytes in hand.
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (pathname === '/api/v1/admin/list-users-full') {
      const answer = await own(request);
      const watch = new TransformStream({ flush: () => void (hasProfiles = true) });
      return new Response(answer.body?.pipeThrough(watch), answer);
    }
    if (pathname !== '/api/v1/admin/get-jobs-for-date-range') return own(request);
    const form = new URLSearchParams(await request.clone().text());
    if (form.get('End') === '0') return own(request);
    wants = true;
    await held;
    return new Response(inPieces(bytes as ArrayBuffer), { headers: { 'Content-Type': 'application/json' } });
  };

  /** The bytes as the network would bring them; none is copied. */
  const inPieces = (bytes: ArrayBuffer): ReadableStream<Uint8Array> => {
    const size = 256 * 1024;
    let at = 0;
    return new ReadableStream({
      pull(pieces) {
        if (at >= bytes.byteLength) return pieces.close();
        pieces.enqueue(new Uint8Array(bytes, at, Math.min(size, bytes.byteLength - at)));
        at += size;
      },
    });
  };

  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  /** After the frame that is about to be painted. */
  const painted = async (): Promise<void> => {
    await frame();
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
  };
  const grid = (): Element | null => document.querySelector('[role="grid"]');
  const isBusy = (): boolean => document.querySelector('[aria-busy="true"]') !== null;
  const region = (): HTMLElement => document.querySelector('.table__region') as HTMLElement;

  /** Does something and waits until it is on screen. */
  const took = async (act: () => void, isDone: () => boolean): Promise<Took> => {
    const start = performance.now();
    act();
    while (!isDone() || isBusy()) await frame();
    await painted();
    const end = performance.now();
    // Long tasks are reported late.
    await new Promise((resolve) => setTimeout(resolve, 60));
    const during = tasks.filter((task) => task.startTime + task.duration > start && task.startTime < end);
    return { ms: end - start, longest: Math.max(0, ...during.map((task) => task.duration)) };
  };
  const type = (text: string): void => {
    const field = document.querySelector('input[type="search"][aria-label="Filter"], .table input[type="search"]') as HTMLInputElement;
    // As React wants it: past its own property.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  window.bench = {
    async load(rows) {
      bytes = await (await own(`/bench/jobs?rows=${rows}`)).arrayBuffer();
      return bytes.byteLength;
    },
    parse() {
      const start = performance.now();
      JSON.parse(new TextDecoder().decode(bytes));
      return performance.now() - start;
    },
    show: () =>
      took(
        () => (window.show === undefined ? release() : window.show(bytes as ArrayBuffer)),
        () => grid()?.querySelector('[data-row]') != null,
      ),
    async sort(name) {
      const button = [...document.querySelectorAll('thead button')].find((one) => one.textContent?.trim() === name);
      const header = button?.closest('th');
      const before = header?.getAttribute('aria-sort');
      return took(
        () => (button as HTMLElement).click(),
        () => header?.isConnected !== true || header.getAttribute('aria-sort') !== before,
      );
    },
    async filter(text) {
      const all: Took[] = [];
      for (let length = 1; length <= text.length; length++) {
        all.push(await took(() => type(text.slice(0, length)), () => true));
      }
      return all;
    },
    clear: () => took(() => type(''), () => true),
    async selectAll() {
      const box = document.querySelector('thead input[type="checkbox"]') as HTMLInputElement | null;
      if (box === null) return { ms: NaN, longest: NaN };
      return took(() => box.click(), () => box.checked);
    },
    async scroll(frames, pixels) {
      const start = performance.now();
      const part = region();
      part.scrollTop = 0;
      await painted();
      const step = pixels ?? (part.scrollHeight - part.clientHeight) / frames;
      const work: number[] = [];
      const between: number[] = [];
      let rows = 0;
      let before = await frame();
      for (let number = 1; number <= frames; number++) {
        part.scrollTop = number * step;
        // The scroll event and what follows it come with the next frame.
        const began = await frame();
        const from = performance.now();
        await new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(0);
        });
        work.push(performance.now() - from);
        between.push(began - before);
        before = began;
        rows = Math.max(rows, document.querySelectorAll('[data-row]').length);
      }
      await new Promise((resolve) => setTimeout(resolve, 60));
      const during = tasks.filter((task) => task.startTime > start).map((task) => task.duration);
      return { work, between, rows, longest: Math.max(0, ...during) };
    },
    first: (count) =>
      [...document.querySelectorAll('[data-row] a.table__link')]
        .slice(0, count)
        .map((link) => (link.getAttribute('href') ?? '').split('/').at(-1) ?? ''),
    count: () => Number(grid()?.getAttribute('aria-rowcount') ?? 1) - 1,
    isReady: () => window.ready === true || (wants && hasProfiles),
  };
}
