import type { Book } from '../model/book';
import { classRow, ObjectRef, type ObjectOrNull } from '../object-ref';
import { invalidArgument, itemNotFound } from '../protocol';

interface PartTarget {
  readonly book: Book;
  readonly id: string;
}

interface ScopeTarget {
  readonly book: Book;
  readonly namespace: string;
}

const part = (book: Book, id: unknown): ObjectOrNull =>
  book.xmlParts.has(String(id)) ? new ObjectRef('CustomXmlPart', { book, id: String(id) } satisfies PartTarget) : null;

/** One piece of XML: a declaration or a comment, a tag, or text with nothing in it that XML has not. */
const PIECE =
  /<\?[^]*?\?>|<!--[^]*?-->|<(\/?)([\w:.-]+)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>|(?:[^<&\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|&(?:#\d+|#x[\da-f]+|\w+);)+/iy;

/** The XML as Excel takes it: one element, whole and closed. */
function wellFormed(xml: unknown): string {
  const text = String(xml);
  const open: string[] = [];
  let roots = 0;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const piece = PIECE.exec(text);
    if (!piece) throw invalidArgument();
    const [, slash, name, empty] = piece;
    if (name === undefined) continue;
    if (slash) {
      if (open.pop() !== name) throw invalidArgument();
    } else {
      if (open.length === 0) roots++;
      if (!empty) open.push(name);
    }
  }
  if (roots !== 1 || open.length > 0) throw invalidArgument();
  return text;
}

/** The namespace of the outermost element. */
function namespaceOf(xml: string): string {
  return /<[^!?][^>]*?\sxmlns=["']([^"']*)["']/.exec(xml)?.[1] ?? '';
}

const idsWithin = ({ book, namespace }: ScopeTarget): string[] =>
  [...book.xmlParts].filter(([, xml]) => namespaceOf(xml) === namespace).map(([id]) => id);

const present = (refs: readonly ObjectOrNull[]): ObjectRef[] => refs.flatMap((ref) => ref ?? []);

export const xmlPartCollection = classRow<Book>({
  items: (book) => present([...book.xmlParts.keys()].map((id) => part(book, id))),
  item: part,
  methods: {
    Add: (book, [xml]) => {
      const id = `{${book.newId()}}`;
      book.xmlParts.set(id, wellFormed(xml));
      return part(book, id);
    },
    GetByNamespace: (book, [namespace]) =>
      new ObjectRef('CustomXmlPartScopedCollection', { book, namespace: String(namespace) } satisfies ScopeTarget),
    GetItemOrNullObject: (book, [id]) => part(book, id),
    GetCount: (book) => book.xmlParts.size,
  },
});

export const scopedXmlPartCollection = classRow<ScopeTarget>({
  items: (scope) => present(idsWithin(scope).map((id) => part(scope.book, id))),
  item: (scope, id) => (idsWithin(scope).includes(String(id)) ? part(scope.book, id) : null),
  methods: { GetCount: (scope) => idsWithin(scope).length },
});

function contentOf({ book, id }: PartTarget): string {
  const xml = book.xmlParts.get(id);
  if (xml === undefined) throw itemNotFound();
  return xml;
}

export const xmlPart = classRow<PartTarget>({
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: { get: ({ id }) => id }, NamespaceUri: { get: (target) => namespaceOf(contentOf(target)) } },
  methods: {
    GetXml: contentOf,
    SetXml: (target, [xml]) => {
      contentOf(target);
      target.book.xmlParts.set(target.id, wellFormed(xml));
      return null;
    },
    Delete: (target) => {
      contentOf(target);
      target.book.xmlParts.delete(target.id);
      return null;
    },
  },
});
