import type { Layout } from './layout';
import type { TextRole } from './page';

const SPACED: Readonly<Record<string, string>> = {
  收入: '收　　入',
  支出: '支　　出',
  项目: '项 目',
  行次: '行 次',
  栏次: '栏 次',
  合计: '合　计',
  总计: '总　　计',
  金额: '金 额',
  预算数: '预 算 数',
  决算数: '决 算 数',
};

const HALF_WIDTH: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':', '“': '"', '”': '"', '，': ',' };

function fullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z:]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** A text as the layout writes it; codes stay as they are. */
export function worded(text: string, role: TextRole, wording: Layout['wording']): string {
  if (role === 'code') return text;
  switch (wording) {
    case 'plain':
      return text;
    case 'spaced':
      return SPACED[text] ?? text;
    case 'half-width':
      return text.replace(/[（）：“”，]/g, (character) => HALF_WIDTH[character] ?? character);
    case 'full-width':
      if (role === 'title') return [...fullWidth(text)].join(' ');
      return role === 'name' || role === 'note' ? text : fullWidth(text);
    case 'broken': {
      const middle = Math.ceil(text.length / 2);
      return role === 'header' && text.length > 4 ? `${text.slice(0, middle)}\n${text.slice(middle)}` : text;
    }
  }
}
