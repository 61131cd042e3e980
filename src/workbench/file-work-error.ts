/** A file could not be opened or saved; the message is a Chinese sentence to show as it is. */
export class FileWorkError extends Error {
  override readonly name = 'FileWorkError';
}
