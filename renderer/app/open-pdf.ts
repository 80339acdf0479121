import { pickFile, uploadFile, type ChosenFile } from '../api.ts';
import { handFile } from './handed-file.ts';
import { showProblem } from './problem.ts';
import { navigate } from './route.ts';

const bring = async (take: () => Promise<ChosenFile | null>): Promise<void> => {
  try {
    const file = await take();
    if (!file) return;
    handFile(file);
    navigate({ page: 'openedPlan', tab: null });
  } catch (error) {
    showProblem(error);
  }
};

/** Lets the user choose a PDF and shows the plan that it carries. Call it from a click or a key press. */
export const choosePdf = (): Promise<void> => bring(() => pickFile('.pdf,application/pdf'));

const isPdf = ({ name, type }: File): boolean => type === 'application/pdf' || /\.pdf$/iu.test(name);

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** A PDF that is dropped anywhere on the window is opened as a plan. Returns how to stop. */
export const startPdfDrops = (): (() => void) => {
  // A page that says nothing of files refuses them, and then nothing is dropped at all.
  const onDragOver = (event: DragEvent) => {
    if (hasFiles(event)) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    // The window would show the file in the place of the program.
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (!file || !isPdf(file)) return;
    // Places that take other files would call it none of theirs.
    event.stopPropagation();
    void bring(() => uploadFile(file));
  };
  window.addEventListener('dragover', onDragOver, true);
  window.addEventListener('drop', onDrop, true);
  return () => {
    window.removeEventListener('dragover', onDragOver, true);
    window.removeEventListener('drop', onDrop, true);
  };
};
