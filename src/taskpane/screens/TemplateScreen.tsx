import { Button, Input, Label, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { MoneyUnit } from '../../amount/unit';
import { SETS_OF_PLACES } from '../../forms/whole-set';
import type { SheetLayout } from '../../workbook/layout';
import { requestsFor, TEMPLATE_UNITS } from '../../writing/template/ask';
import { buildTemplates, templateList, UnknownTemplate } from '../../writing/template/template';
import { keptState } from '../kept-state';
import { LayoutPicture } from '../parts/LayoutPicture';
import { Notices } from '../parts/Notices';
import { isBusy, type State } from '../session';
import { useSession, useSessionState } from '../session-context';

const useStyles = makeStyles({
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    alignItems: 'center',
  },
  field: { minWidth: 0, width: '100%' },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  insert: { flexShrink: 0 },
  picture: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

const WHOLE_SET = '套表';

interface Choices {
  readonly form: string;
  /** Id of a variant, or of a place for the whole set; '' for the usual one. */
  readonly variant: string;
  /** Null where the user has not said otherwise: what the workbook's own tables say. */
  readonly year: string | null;
  readonly organisation: string | null;
  readonly unit: MoneyUnit;
}

const useChoices = keptState<Choices>({ form: WHOLE_SET, variant: '', year: null, organisation: null, unit: '万元' });

interface Built {
  readonly layouts: readonly SheetLayout[];
  readonly problem: string | null;
}

function build({ form, variant, unit }: Choices, year: string, organisation: string): Built {
  if (year !== '' && !/^20\d{2}$/.test(year)) return { layouts: [], problem: '年度要四位数字，例如 2023；也可以空着。' };
  try {
    const wish = {
      forms: [form],
      variant: variant === '' ? null : variant,
      year: year === '' ? null : Number(year),
      organisation: organisation.trim() === '' ? null : organisation.trim(),
      unit,
    };
    return { layouts: buildTemplates(requestsFor(wish)), problem: null };
  } catch (error) {
    if (error instanceof UnknownTemplate) return { layouts: [], problem: error.message };
    throw error;
  }
}

/** The year and organisation that the checked tables name. */
function known({ run }: State): { readonly year: string; readonly organisation: string } {
  const forms = run?.result.forms ?? [];
  const year = forms.find((form) => form.year !== null)?.year ?? new Date().getFullYear() - 1;
  return { year: String(year), organisation: forms.find((form) => form.organisation !== null)?.organisation ?? '' };
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <>
      <Label htmlFor={id}>{label}</Label>
      {children(id)}
    </>
  );
}

function Picture({ layouts }: { readonly layouts: readonly SheetLayout[] }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState('');
  const [width, setWidth] = useState(280);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const measure = () => setWidth(place.current?.clientWidth || 280);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const layout = layouts.find(({ name }) => name === chosen) ?? layouts[0];
  if (!layout) return null;
  return (
    <div ref={place} className={styles.picture}>
      {layouts.length > 1 && (
        <Select size="small" aria-label="看哪一张" value={layout.name} onChange={(_, { value }) => setChosen(value)}>
          {layouts.map(({ name, cells }) => (
            <option key={name} value={name}>
              {name} {String(cells[0]?.value ?? '')}
            </option>
          ))}
        </Select>
      )}
      <LayoutPicture layout={layout} width={width} />
    </div>
  );
}

/** 插入模板: blank forms with live formulas, one or the whole set of a year, put behind the workbook's sheets. */
export function TemplateScreen() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const [choices, choose] = useChoices();
  const offers = useMemo(() => templateList(), []);
  const found = known(state);
  const year = choices.year ?? found.year;
  const organisation = choices.organisation ?? found.organisation;
  const { layouts, problem } = useMemo(() => build(choices, year, organisation), [choices, year, organisation]);
  const variants =
    choices.form === WHOLE_SET
      ? [{ id: '', label: '通用' }, ...SETS_OF_PLACES.map(({ id, seen }) => ({ id, label: `${id}（${seen}）` }))]
      : (offers.find(({ form }) => form === choices.form)?.variants ?? []).map(({ id, description, seen }) => ({
          id,
          label: `${description}（${seen}）`,
        }));

  return (
    <>
      <p className={styles.paragraph}>
        插入空白表样，合计、比率和表间取数都是公式，浅黄色的格子待填。原有的工作表不动，重名的自动换名；不要了可以撤销。
      </p>
      <div className={styles.fields}>
        <Field label="表样">
          {(id) => (
            <Select
              id={id}
              className={styles.field}
              value={choices.form}
              onChange={(_, { value }) => choose({ ...choices, form: value, variant: '' })}
            >
              <option value={WHOLE_SET}>整套决算公开表</option>
              {offers.map(({ form }) => (
                <option key={form}>{form}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={choices.form === WHOLE_SET ? '地方' : '版式'}>
          {(id) => (
            <Select
              id={id}
              className={styles.field}
              value={choices.variant === '' ? (variants[0]?.id ?? '') : choices.variant}
              onChange={(_, { value }) => choose({ ...choices, variant: value })}
            >
              {variants.map((variant) => (
                <option key={variant.id} value={variant.id}>
                  {variant.label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="年度">
          {(id) => (
            <Input
              id={id}
              className={styles.field}
              inputMode="numeric"
              value={year}
              onChange={(_, { value }) => choose({ ...choices, year: value })}
            />
          )}
        </Field>
        <Field label="单位名称">
          {(id) => (
            <Input
              id={id}
              className={styles.field}
              value={organisation}
              placeholder="可以空着"
              onChange={(_, { value }) => choose({ ...choices, organisation: value })}
            />
          )}
        </Field>
        <Field label="金额单位">
          {(id) => (
            <Select
              id={id}
              className={styles.field}
              value={choices.unit}
              onChange={(_, { value }) => choose({ ...choices, unit: TEMPLATE_UNITS.find((each) => each === value) ?? choices.unit })}
            >
              {TEMPLATE_UNITS.map((unit) => (
                <option key={unit}>{unit}</option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Button
        className={styles.insert}
        appearance="primary"
        size="large"
        disabledFocusable={isBusy(state) || layouts.length === 0}
        onClick={() => void session.insert('插入模板', layouts)}
      >
        插入 {layouts.length} 张表
      </Button>
      <Notices />
      <Picture layouts={layouts} />
    </>
  );
}
