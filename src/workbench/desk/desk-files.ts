import { compareNames, endsIn, EVERY_ENDING } from '../../host/file/endings';

/** A file of a batch with the way to it from the chosen folder. */
export interface DeskFile {
  readonly path: string;
  readonly file: File;
}

/** Excel's lock files (~$) and hidden files are nobody's accounts. */
function isWanted({ path }: DeskFile): boolean {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  return endsIn(name, EVERY_ENDING) && !name.startsWith('~$') && !steps.some((step) => step.startsWith('.'));
}

/** Folders before the files beside them, each by name, as a file manager lists them. */
function asListed(a: DeskFile, b: DeskFile): number {
  const [left, right] = [a.path.split('/'), b.path.split('/')];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    if (left[at] === right[at]) continue;
    const folders = Number(right.length > at + 1) - Number(left.length > at + 1);
    return folders || compareNames(left[at] ?? '', right[at] ?? '');
  }
  return left.length - right.length;
}

/** The files of a batch that may hold accounts, in order. */
export function inDeskOrder(files: readonly DeskFile[]): DeskFile[] {
  return files.filter(isWanted).sort(asListed);
}

/** The files of a chosen folder, or several chosen files. */
export function chosenFiles(list: readonly File[]): DeskFile[] {
  return inDeskOrder(list.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

async function filesBelow(entry: FileSystemEntry): Promise<DeskFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: DeskFile[] = [];
  // A reader hands out a hundred entries at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesBelow(one)));
  }
}

/** What was dropped: one file, or a batch (several files, or a folder with all below it). Call it in the event itself. */
export function droppedFiles(data: DataTransfer): File | Promise<DeskFile[]> | null {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...data.files];
  // A browser that tells nothing of folders hands over the files all the same.
  if (entries.length < files.length) return files.length === 1 ? (files[0] ?? null) : Promise.resolve(chosenFiles(files));
  if (entries.length <= 1 && !entries.some((entry) => entry.isDirectory)) return files[0] ?? null;
  return Promise.all(entries.map(filesBelow)).then((found) => inDeskOrder(found.flat()));
}
