import adobeGB1UCS2 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';
import gBEUCH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gBEUCV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap';
import gBH from 'pdfjs-dist/cmaps/GB-H.bcmap';
import gBV from 'pdfjs-dist/cmaps/GB-V.bcmap';
import gBKEUCH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gBKEUCV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap';
import gBK2KH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap';
import gBK2KV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap';
import gBKpEUCH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap';
import gBKpEUCV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap';
import gBTEUCH from 'pdfjs-dist/cmaps/GBT-EUC-H.bcmap';
import gBTEUCV from 'pdfjs-dist/cmaps/GBT-EUC-V.bcmap';
import gBTH from 'pdfjs-dist/cmaps/GBT-H.bcmap';
import gBTV from 'pdfjs-dist/cmaps/GBT-V.bcmap';
import gBTpcEUCH from 'pdfjs-dist/cmaps/GBTpc-EUC-H.bcmap';
import gBTpcEUCV from 'pdfjs-dist/cmaps/GBTpc-EUC-V.bcmap';
import gBpcEUCH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import gBpcEUCV from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap';
import uniGBUCS2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap';
import uniGBUCS2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap';
import uniGBUTF16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap';
import uniGBUTF16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap';

/** The encodings of simplified Chinese (Adobe-GB1) that PDFs name without carrying them, each as a data address of its table. */
const TABLES: Readonly<Record<string, string>> = {
  'Adobe-GB1-UCS2': adobeGB1UCS2,
  'GB-EUC-H': gBEUCH,
  'GB-EUC-V': gBEUCV,
  'GB-H': gBH,
  'GB-V': gBV,
  'GBK-EUC-H': gBKEUCH,
  'GBK-EUC-V': gBKEUCV,
  'GBK2K-H': gBK2KH,
  'GBK2K-V': gBK2KV,
  'GBKp-EUC-H': gBKpEUCH,
  'GBKp-EUC-V': gBKpEUCV,
  'GBT-EUC-H': gBTEUCH,
  'GBT-EUC-V': gBTEUCV,
  'GBT-H': gBTH,
  'GBT-V': gBTV,
  'GBTpc-EUC-H': gBTpcEUCH,
  'GBTpc-EUC-V': gBTpcEUCV,
  'GBpc-EUC-H': gBpcEUCH,
  'GBpc-EUC-V': gBpcEUCV,
  'UniGB-UCS2-H': uniGBUCS2H,
  'UniGB-UCS2-V': uniGBUCS2V,
  'UniGB-UTF16-H': uniGBUTF16H,
  'UniGB-UTF16-V': uniGBUTF16V,
};

/** How pdf.js asks for such a table. */
export class ChineseCMaps {
  fetch({ name }: { readonly name: string }): Promise<{ readonly cMapData: Uint8Array; readonly isCompressed: true }> {
    const address = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
    if (address === undefined) return Promise.reject(new Error(`no table ${name}`));
    const cMapData = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
    return Promise.resolve({ cMapData, isCompressed: true });
  }
}
