/** Adds what all parts of a report use, names and numbers, to the messages of one part. */
export function addingTo<Common extends object>(common: Common) {
  return <Messages extends object>(messages: Messages): Messages & Common => ({ ...common, ...messages });
}
