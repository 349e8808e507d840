/** How long the editor may take to come to a state, in ms. */
const LIMIT = 20_000;
/** Between one look and the next, in ms. */
const PAUSE = 50;

/**
 * Looks until there is something to see, and gives it.
 * @throws Error that says what was waited for, and what there is instead
 */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | PromiseLike<T | undefined>,
  instead: () => string,
): Promise<T> {
  const end = Date.now() + LIMIT;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}. There is: ${instead()}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
