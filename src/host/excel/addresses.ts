import { areaName, type Area } from '../../workbook/address';

/** A list of areas longer than this may be more than Excel takes as one address. */
const LONGEST_ADDRESS = 1_000;

/** `C14,C16:D17`: areas in as few addresses as Excel takes. */
export function addresses(areas: readonly Area[]): string[] {
  const list: string[] = [];
  for (const area of areas) {
    const name = areaName(area);
    const last = list.at(-1);
    if (last !== undefined && last.length + name.length < LONGEST_ADDRESS) list[list.length - 1] = `${last},${name}`;
    else list.push(name);
  }
  return list;
}
