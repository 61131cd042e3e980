import { HostError } from '../host';

/** A workbook file that cannot be read or saved. `message` is one whole Chinese sentence to show as it is. */
export class FileError extends HostError {}
