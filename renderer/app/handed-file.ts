import { create } from 'zustand';

import type { ChosenFile } from '../api.ts';

/** A file the user gave on one page for another to work with. */
export const useHandedFile = create<{ readonly file: ChosenFile | null }>(() => ({ file: null }));

export const handFile = (file: ChosenFile): void => useHandedFile.setState({ file });

/** Takes the file, so that nobody takes it twice. */
export const takeHandedFile = (): ChosenFile | null => {
  const { file } = useHandedFile.getState();
  useHandedFile.setState({ file: null });
  return file;
};
