import type { Role, Tag } from './canvas.ts';
import { number, type PdfFile, reference, textString } from './file.ts';

/** An element of the structure tree while the document is being drawn. */
export type Element = {
  readonly role: Role | 'Document';
  readonly parent: Element | undefined;
  readonly attributes: string;
  /** Elements, numbers of marked content, and what else of a page, as it is written. */
  readonly kids: (Element | string)[];
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
export type PageMarks = { readonly page: number; readonly index: number; readonly owners: Element[] };

const isBranch = ({ kids }: Element): boolean => kids.some((kid) => typeof kid !== 'string');

const byRole = (a: Element, b: Element): number => (a.role < b.role ? -1 : a.role > b.role ? 1 : 0);

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
  const elements: Element[] = [];
  const annotations: [key: number, owner: Element][] = [];

  const create = (role: Element['role'], parent: Element | undefined, attributes: string): Element => {
    const made: Element = {
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
  const document = create('Document', undefined, '');

  const element = (parent: Element, tag: Tag, pageHeight: number): Element => {
    const known = tag.key && parent.open?.get(tag.key);
    if (known) return known;
    const made = create(tag.role, parent, attributesOf(tag, pageHeight));
    parent.kids.push(made);
    if (tag.key) (parent.open ??= new Map()).set(tag.key, made);
    return made;
  };

  const mark = (owner: Element, marks: PageMarks): number => {
    const id = marks.owners.length;
    marks.owners.push(owner);
    owner.page ??= marks.page;
    owner.kids.push(
      owner.page === marks.page ? String(id) : `<</Type/MCR/Pg ${reference(marks.page)}/MCID ${id}>>`,
    );
    return id;
  };

  const annotation = (owner: Element, marks: PageMarks, object: number): number => {
    const key = nextKey();
    annotations.push([key, owner]);
    owner.kids.push(`<</Type/OBJR/Pg ${reference(marks.page)}/Obj ${reference(object)}>>`);
    return key;
  };

  /**
   * Elements have their numbers, and so their places in the file, by what they look like: those that hold others,
   * then the lists of each page's marks, then those that hold marks alone, all by their roles. That packs to
   * seven eighths of what they take in the order of the document.
   */
  const write = (): number => {
    const root = file.reserve();
    const branches = elements.filter(isBranch).sort(byRole);
    const leaves = elements.filter((one) => !isBranch(one)).sort(byRole);
    const numbers = new Map(branches.map((one) => [one, file.reserve()]));
    const lists = pages.map(() => file.reserve());
    for (const one of leaves) numbers.set(one, file.reserve());

    const to = (one: Element | undefined): string => reference((one && numbers.get(one)) ?? root);
    const kid = (one: Element | string): string => (typeof one === 'string' ? one : to(one));
    for (const [one, object] of numbers) {
      const { role, parent, page, attributes, kids } = one;
      const on = page === undefined ? '' : `/Pg ${reference(page)}`;
      // One kid stands alone, several in an array.
      const [first] = kids;
      const held = kids.length === 1 && first ? ` ${kid(first)}` : `[${kids.map(kid).join(' ')}]`;
      file.define(object, `<</S/${role}/P ${to(parent)}${on}${attributes}/K${held}>>`);
    }
    const owners = pages.map((page, index): [number, string] => {
      const list = lists[index] ?? root;
      file.define(list, `[${page.owners.map(to).join(' ')}]`);
      return [page.index, reference(list)];
    });
    const linked = annotations.map(([key, owner]): [number, string] => [key, to(owner)]);
    const byKey = [...owners, ...linked].sort((a, b) => a[0] - b[0]);
    const tree = file.add(`<</Nums[${byKey.map(([key, value]) => `${key} ${value}`).join(' ')}]>>`);
    file.define(
      root,
      `<</Type/StructTreeRoot/K ${to(document)}/ParentTree ${reference(tree)}/ParentTreeNextKey ${nextKey()}>>`,
    );
    return root;
  };

  return { document, element, mark, annotation, write };
};
