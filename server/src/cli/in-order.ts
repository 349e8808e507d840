/** Does `work` on up to `most` items at once, and hands on what comes of them in the order of the items. `work` must not throw. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    begun.push(work(item));
    // Only when the first is done is another item asked for: memory does not grow with the number of items.
    if (begun.length >= most) yield begun.shift() as Promise<Result>;
  }
  yield* begun;
}
