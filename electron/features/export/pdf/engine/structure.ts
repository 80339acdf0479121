import type { Role, Tag } from './canvas.ts';
import { number, type PdfFile, reference, textString } from './file.ts';

/** An element of the structure tree while the document is being drawn. */
export type Element = {
  readonly object: number;
  readonly role: Role | 'Document';
  readonly parent: number;
  readonly attributes: string;
  readonly kids: string[];
  /** Parts that may go on, by their keys. */
  open: Map<object, Element> | undefined;
  page: number | undefined;
};

export type Structure = {
  readonly document: Element;
  /** A new part of `parent`, or the one that goes on. */
  readonly element: (parent: Element, tag: Tag, pageHeight: number) => Element;
  /** Gives content of a page to an element; returns the number its marked content carries. */
  readonly mark: (element: Element, page: PageMarks) => number;
  /** Gives an annotation to an element; returns the number that the annotation carries. */
  readonly annotation: (element: Element, page: PageMarks, annotation: number) => number;
  /** Writes the tree; returns the object number of its root. */
  readonly write: () => number;
};

/** The marked content of one page, in the order of its numbers. */
export type PageMarks = { readonly page: number; readonly index: number; readonly owners: number[] };

/** One kid stands alone, several in an array. */
const kidsOf = ({ kids }: Element): string =>
  kids.length === 1 ? ` ${kids[0] ?? ''}` : `[${kids.join(' ')}]`;

const attributesOf = (tag: Tag, pageHeight: number): string => {
  const parts: string[] = [];
  if (tag.alt !== undefined) parts.push(`/Alt ${textString(tag.alt)}`);
  if (tag.scope) parts.push(`/A<</O/Table/Scope/${tag.scope}>>`);
  if (tag.box) {
    const { x, y, width, height } = tag.box;
    const corners = [x, pageHeight - y - height, x + width, pageHeight - y].map(number).join(' ');
    parts.push(`/A<</O/Layout/Placement/Block/BBox[${corners}]>>`);
  }
  return parts.join('');
};

/** Starts a structure tree (ISO 32000-1, 14.7). `nextKey` hands out keys of the parent tree. */
export const createStructure = (
  file: PdfFile,
  nextKey: () => number,
  pages: readonly PageMarks[],
): Structure => {
  const root = file.reserve();
  const elements: Element[] = [];
  const annotations: [key: number, element: number][] = [];

  const create = (role: Element['role'], parent: number, attributes: string): Element => {
    const made: Element = {
      object: file.reserve(),
      role,
      parent,
      attributes,
      kids: [],
      open: undefined,
      page: undefined,
    };
    elements.push(made);
    return made;
  };
  const document = create('Document', root, '');

  const element = (parent: Element, tag: Tag, pageHeight: number): Element => {
    const known = tag.key && parent.open?.get(tag.key);
    if (known) return known;
    const made = create(tag.role, parent.object, attributesOf(tag, pageHeight));
    parent.kids.push(reference(made.object));
    if (tag.key) (parent.open ??= new Map()).set(tag.key, made);
    return made;
  };

  const mark = (owner: Element, marks: PageMarks): number => {
    const id = marks.owners.length;
    marks.owners.push(owner.object);
    owner.page ??= marks.page;
    owner.kids.push(
      owner.page === marks.page ? String(id) : `<</Type/MCR/Pg ${reference(marks.page)}/MCID ${id}>>`,
    );
    return id;
  };

  const annotation = (owner: Element, marks: PageMarks, object: number): number => {
    const key = nextKey();
    annotations.push([key, owner.object]);
    owner.kids.push(`<</Type/OBJR/Pg ${reference(marks.page)}/Obj ${reference(object)}>>`);
    return key;
  };

  const write = (): number => {
    for (const one of elements) {
      const page = one.page === undefined ? '' : `/Pg ${reference(one.page)}`;
      file.define(
        one.object,
        `<</S/${one.role}/P ${reference(one.parent)}${page}${one.attributes}/K${kidsOf(one)}>>`,
      );
    }
    // As objects of their own the lists stand near what they list, and pack to a third.
    const owners = pages.map((page): [number, string] => [
      page.index,
      reference(file.add(`[${page.owners.map(reference).join(' ')}]`)),
    ]);
    const linked = annotations.map(([key, owner]): [number, string] => [key, reference(owner)]);
    const numbers = [...owners, ...linked].sort((a, b) => a[0] - b[0]);
    const tree = file.add(`<</Nums[${numbers.map(([key, value]) => `${key} ${value}`).join(' ')}]>>`);
    file.define(
      root,
      `<</Type/StructTreeRoot/K ${reference(document.object)}/ParentTree ${reference(tree)}/ParentTreeNextKey ${nextKey()}>>`,
    );
    return root;
  };

  return { document, element, mark, annotation, write };
};
