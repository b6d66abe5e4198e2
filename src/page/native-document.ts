/** What the report's charts take of `linkedom`, from the browser that has a document of its own. */
export function parseHTML(): { readonly document: Document } {
  return { document };
}
