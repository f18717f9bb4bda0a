import pg from 'pg'

/**
 * A connection to PostgreSQL that ends itself when an answer does not come within `query_timeout`: what is asked next
 * goes over another one, since nobody knows whether this one will ever speak again.
 */
export class BoundedClient extends pg.Client {
  override query(...asked: unknown[]): never {
    const answer: unknown = Reflect.apply(super.query, this, asked)
    if (answer instanceof Promise) answer.catch((problem) => this.#endIfLate(problem))
    return answer as never
  }

  #endIfLate(problem: unknown): void {
    if (problem instanceof Error && problem.message === 'Query read timeout') this.end().catch(() => undefined)
  }
}
