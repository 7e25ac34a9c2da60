import type { MouseEvent, ReactNode } from 'react';
import { useWords } from '~/i18n/words-provider';
import css from '../page/action.module.css';
import type { ActionKind } from '../page/action-link';
import { usePending } from './pending';

export interface SubmitButtonProps {
	/** A verb: what will have happened, never a bare "submit". */
	children: ReactNode;
	kind?: ActionKind;
	/** Tells the action which button it was. */
	name?: string;
	value?: string;
}

/** Answers a click at once (well below 100 ms) and ignores the second one while the first is on its way. */
export function SubmitButton({ children, kind = 'primary', name, value }: SubmitButtonProps) {
	const { t } = useWords();
	const pending = usePending();
	function onClick(event: MouseEvent) {
		if (pending) event.preventDefault();
	}
	return (
		<button
			type="submit"
			className={pending ? `${css[kind]} ${css.pending}` : css[kind]}
			name={name}
			value={value}
			aria-disabled={pending || undefined}
			onClick={onClick}
		>
			{children}
			<span role="status" className="visually-hidden">
				{pending ? t('form.pending') : ''}
			</span>
		</button>
	);
}
