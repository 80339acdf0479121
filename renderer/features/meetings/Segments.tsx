import styles from './Meetings.module.css';

type Props<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
};

/** A few choices side by side, one of them on. */
export const Segments = <V extends string>({ label, value, choices, onChange }: Props<V>) => (
  <div className={styles['segments']} role="group" aria-label={label}>
    {choices.map((choice) => (
      <button
        key={choice.value}
        type="button"
        className={styles['segment']}
        aria-pressed={choice.value === value}
        onClick={() => onChange(choice.value)}
      >
        {choice.label}
      </button>
    ))}
  </div>
);
