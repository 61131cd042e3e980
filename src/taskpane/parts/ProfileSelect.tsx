import { Select } from '@fluentui/react-components';
import type { ProfileOffer } from '../profile-offers';

interface ProfileSelectProps {
  readonly id?: string;
  /** Its name where no label stands beside it. */
  readonly label?: string;
  readonly size?: 'small' | 'medium';
  readonly offers: readonly ProfileOffer[];
  /** The chosen id; one that is not offered counts as none. */
  readonly value: string | null;
  /** What it means to choose none. */
  readonly none: string;
  /** Id of the one that is proposed. */
  readonly proposed?: string;
  readonly onChange: (id: string | null) => void;
}

/** A choice among the scoring profiles (评分办法), or none. */
export function ProfileSelect({ id, label, size, offers, value, none, proposed, onChange }: ProfileSelectProps) {
  return (
    <Select
      id={id}
      size={size}
      aria-label={label}
      value={offers.some((offer) => offer.id === value) && value !== null ? value : ''}
      onChange={(_, { value: next }) => onChange(next || null)}
    >
      <option value="">{none}</option>
      {offers.map((offer) => (
        <option key={offer.id} value={offer.id}>
          {offer.name}
          {offer.id === proposed ? '（建议）' : ''}
        </option>
      ))}
    </Select>
  );
}
