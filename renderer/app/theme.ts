import { create } from 'zustand';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'carryon.theme';
const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

const stored = (): Theme => {
  const value = window.localStorage.getItem(key);
  return themes.find((theme) => theme === value) ?? 'system';
};

/** The appearance the user chose; a matter of this window, not of the plan. */
export const useTheme = create<{ readonly theme: Theme }>(() => ({ theme: 'system' }));

const apply = (): void => {
  const { theme } = useTheme.getState();
  const dark = theme === 'dark' || (theme === 'system' && systemDark().matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
};

export const setTheme = (theme: Theme): void => {
  window.localStorage.setItem(key, theme);
  useTheme.setState({ theme });
  apply();
};

/** Applies the chosen appearance and follows the system's. */
export const startTheme = (): void => {
  useTheme.setState({ theme: stored() });
  systemDark().addEventListener('change', apply);
  apply();
};
