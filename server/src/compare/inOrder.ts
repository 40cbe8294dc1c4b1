/**
 * Which of some places are out of order: all that are not in the longest row of increasing ones, so that one thing that
 * was moved is one, and not all those it passed.
 */
export function outOfOrder(places: readonly number[]): ReadonlySet<number> {
  // the last place of the best row of each length, and what came before each place (patience sorting)
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, place] of places.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const outside = new Set(places.keys());
  for (let index = ends.at(-1); index !== undefined; index = before[index]) outside.delete(index);
  return outside;
}
