/**
 * Does `work` on as many items at once as `most` says, and hands on what comes of them in the order of the items, each as
 * soon as it can. No more are asked for than are worked on: memory does not grow with their number. `work` must not throw.
 */
export async function* inOrder<Item, Result>(
  items: AsyncGenerator<Item>,
  work: (item: Item) => Promise<Result>,
  most: () => number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | undefined = items.next();
  while (next !== undefined || begun.length > 0) {
    if (next !== undefined && begun.length < most()) {
      // The next item may be long in coming: standard input is one.
      const come: IteratorResult<Item> | undefined = await Promise.race([next, ...begun.slice(0, 1).map(nothing)]);
      if (come !== undefined) {
        next = come.done ? undefined : items.next();
        if (!come.done) begun.push(work(come.value));
        continue;
      }
    }
    yield begun.shift() as Promise<Result>;
  }
}

async function nothing(promise: Promise<unknown>): Promise<undefined> {
  await promise;
}
