import { SingleBar } from 'cli-progress';

/** A run that is over sooner needs no bar, in ms. */
const LONG = 1_000;

/** How far a long run has come: on standard error, at the foot of whatever else the terminal shows. */
export class ProgressBar {
  readonly #count: () => Promise<number>;
  readonly #began = performance.now();
  readonly #timer: NodeJS.Timeout;
  #done = 0;
  /** Known once the run has turned out to be long. */
  #total: number | undefined;
  #bar: SingleBar | undefined;
  #ended = false;

  /** `count` tells how much there is to do; it is asked only when the run turns out to be long. */
  constructor(count: () => Promise<number>) {
    this.#count = count;
    this.#timer = setTimeout(() => void this.#begin(), LONG);
  }

  /** One more is done. */
  step(): void {
    this.#done += 1;
    if (this.#total === undefined) return;
    this.#show(this.#total);
  }

  /** Makes room for what is about to be written; the next step shows the bar again. */
  hide(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  /** Hands on what is about to be written to the same terminal. */
  async *around(pieces: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const piece of pieces) {
      this.hide();
      yield piece;
    }
  }

  /** Leaves the terminal as it was. */
  end(): void {
    clearTimeout(this.#timer);
    this.#ended = true;
    this.#total = undefined;
    this.hide();
  }

  async #begin(): Promise<void> {
    const total = await this.#count();
    if (this.#ended) return;
    this.#total = total;
    this.#show(total);
  }

  #show(total: number): void {
    const payload = { left: this.#left(total) };
    if (this.#bar === undefined) {
      // A new one each time: it goes back to where it began, which other lines may have moved.
      this.#bar = new SingleBar({
        format: 'Checking [{bar}] {value} of {total} drafts{left}',
        barsize: 24,
        clearOnComplete: true,
        hideCursor: true,
      });
      this.#bar.start(total, this.#done, payload);
    } else this.#bar.update(this.#done, payload);
  }

  #left(total: number): string {
    if (this.#done === 0) return '';
    const seconds = Math.ceil(((performance.now() - this.#began) / 1_000 / this.#done) * (total - this.#done));
    return seconds < 60 ? `, ${seconds} s left` : `, ${Math.ceil(seconds / 60)} min left`;
  }
}
