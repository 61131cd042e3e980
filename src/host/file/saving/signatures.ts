import type { Archive } from '../zip/archive';

/** What to tell the user where a file is signed: its signature holds for the bytes that it was made over. */
export function signatureNotes(archive: Archive): string[] {
  const isSigned = archive.directory.entries.some(({ key }) => key.startsWith('_xmlsignatures/'));
  return isSigned ? ['文件带有数字签名，改动后签名失效，需要时请重新签名。'] : [];
}
