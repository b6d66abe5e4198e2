/** Files could not be written. */
export class WriteError extends Error {
  override readonly name = 'WriteError';

  /** An error of the file system in words, with the file it concerns. */
  static at(path: string, cause: unknown): WriteError {
    return new WriteError(`cannot write ${path}: ${reasonOf(cause)}`, { cause });
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return 'no space left on the disk';
  if (code === 'EFBIG') return 'the file is larger than the system allows';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'no permission';
  if (code === 'ENOTDIR') return 'a part of the path is a file, not a folder';
  return error instanceof Error ? error.message : 'unknown failure';
}
