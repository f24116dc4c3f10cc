import type { Review } from "../../review/review";
import type { RepositoryPath } from "./place";

/** A review whose files are named from the top of the repository, as code hosts name them; others as they are. */
export function relocated(review: Review, repositoryPath: RepositoryPath): Review {
  const known = new Map<string, string>();
  const find = (file: string): string => {
    const found = known.get(file) ?? repositoryPath(file) ?? file;
    known.set(file, found);
    return found;
  };
  const placed = <Item extends { position?: Review["findings"][number]["position"] }>(items: Item[]): Item[] =>
    items.map((item) =>
      item.position ? { ...item, position: { ...item.position, file: find(item.position.file) } } : item,
    );
  const { findings, resources, gate, packs } = review;
  return {
    ...review,
    findings: placed(findings),
    resources: placed(resources),
    gate: placed(gate),
    packs: placed(packs),
  };
}
