import { PlaybookList } from './PlaybookList.tsx';
import { PlaybookPage } from './PlaybookPage.tsx';

/** The playbooks of the workspace, or one of them. */
export const PlaybooksPage = ({ playbookId }: { readonly playbookId: string | null }) =>
  playbookId === null ? <PlaybookList /> : <PlaybookPage playbookId={playbookId} />;
