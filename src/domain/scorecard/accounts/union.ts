/** Disjoint sets of nodes, joined as they turn out to belong together; paths are halved on the way to a root. */
export class Union {
  private readonly parents: number[] = [];

  /** Nodes so far. */
  get size(): number {
    return this.parents.length;
  }

  /** A new node in a set of its own. */
  add(): number {
    return this.parents.push(this.parents.length) - 1;
  }

  /** The node that stands for the set of another. */
  root(node: number): number {
    const { parents } = this;
    let at = node;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  }

  /** Makes one set of two. */
  join(a: number, b: number): void {
    this.parents[this.root(a)] = this.root(b);
  }
}
