/** How long an editor may take to come to a state, in ms. */
const LIMIT = 20_000;
/** Between one look and the next, in ms. */
const PAUSE = 50;

/**
 * Looks until there is something to see, and gives it.
 * @throws Error that says what was waited for, and what `seen` shows instead
 */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | PromiseLike<T | undefined>,
  seen: () => unknown = () => 'nothing',
): Promise<T> {
  const end = Date.now() + LIMIT;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}; there is ${JSON.stringify(seen())}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
