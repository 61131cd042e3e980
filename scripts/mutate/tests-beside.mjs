/** Which tests, by their place in the project, are to notice a change of a folder or file of src: those of everything else would take hours to say the same. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders whose tests are the first to notice what is done elsewhere: tables are read by what recognises them. */
const LOOKING_ON = {
  amount: ['workbook'],
  tables: ['recognise', 'forms'],
  forms: ['recognise'],
  identities: ['writing'],
  'host/file/saving': ['host/file'],
};
/** Tests that are about other programs, processes or the text of the program, or that take a page. */
const ELSEWHERE = /libreoffice|excel\/|contributing|\/pdf\/|\/word\/|\/spreadsheet\/|\/published\//;

function testFiles(root, folder, deep) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return deep ? testFiles(root, place, deep) : [];
    return /\.test\.tsx?$/.test(entry.name) && !ELSEWHERE.test(place) ? [place] : [];
  });
}

/** The tests of the folder of the same name with all below it, or, where it has none, those of the nearest folder above. */
function beside(root, place) {
  const folder = place.replace(/\/[^/]*\.ts$/, '');
  if (existsSync(path.join(root, 'test', folder))) return testFiles(root, `test/${folder}`, true);
  let above = path.posix.dirname(folder);
  while (!existsSync(path.join(root, 'test', above))) above = path.posix.dirname(above);
  return testFiles(root, `test/${above}`, false);
}

export function testsBeside(root, places) {
  const lookingOn = places.flatMap((place) =>
    Object.entries(LOOKING_ON).flatMap(([folder, others]) => (place === folder || place.startsWith(`${folder}/`) ? others : [])),
  );
  return [...new Set([...places, ...lookingOn].flatMap((place) => beside(root, place)))];
}

/** Every test of the project that may notice a change. */
export function allTests(root) {
  return testFiles(root, 'test', true).filter((test) => !test.startsWith('test/e2e/'));
}
