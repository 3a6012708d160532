/** Host configurations near to those of Teams: light, dark, high contrast. */
const spacing = { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 };
const fontSizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };

interface Palette {
  page: string;
  card: string;
  shade: string;
  text: string;
  subtle: string;
  accent: string;
  good: string;
  warning: string;
  attention: string;
  line: string;
  button: string;
  buttonText: string;
}

function theme(p: Palette) {
  const colour = (value: string) => ({ default: value, subtle: value });
  const foregroundColors = {
    default: { default: p.text, subtle: p.subtle },
    accent: colour(p.accent),
    good: colour(p.good),
    warning: colour(p.warning),
    attention: colour(p.attention),
    dark: colour(p.text),
    light: colour(p.subtle),
  };
  return {
    host: {
      fontFamily: "'Segoe UI', 'Liberation Sans', sans-serif",
      spacing,
      fontSizes,
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
      separator: { lineThickness: 1, lineColor: p.line },
      containerStyles: {
        default: { backgroundColor: p.card, foregroundColors },
        emphasis: { backgroundColor: p.shade, foregroundColors },
      },
      actions: {
        maxActions: 6,
        spacing: 'default',
        buttonSpacing: 8,
        actionsOrientation: 'horizontal',
        actionAlignment: 'left',
        showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
      },
      inputs: {
        label: {
          inputSpacing: 4,
          requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
          optionalInputs: { weight: 'bolder' },
        },
        errorMessage: { color: 'attention' },
      },
      supportsInteractivity: true,
    },
    css: {
      body: `background: ${p.page}; color: ${p.text};`,
      card: `border: 1px solid ${p.line};`,
      button: `background: ${p.card}; color: ${p.text}; border: 1px solid ${p.line};`,
      positive: `background: ${p.button}; color: ${p.buttonText}; border-color: ${p.line};`,
      input: `background: ${p.shade}; color: ${p.text}; border: 1px solid ${p.line};`,
    },
  };
}

export const THEMES = {
  light: theme({
    page: '#f5f5f5',
    card: '#ffffff',
    shade: '#f3f2f1',
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#92c353',
    warning: '#ffcc00',
    attention: '#b10e1c',
    line: '#d1d1d1',
    button: '#5b5fc7',
    buttonText: '#ffffff',
  }),
  dark: theme({
    page: '#1f1f1f',
    card: '#292929',
    shade: '#1f1f1f',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#7fd07f',
    warning: '#fce100',
    attention: '#f7a3aa',
    line: '#666666',
    button: '#5b5fc7',
    buttonText: '#ffffff',
  }),
  contrast: theme({
    page: '#000000',
    card: '#000000',
    shade: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ffff01',
    line: '#ffffff',
    button: '#000000',
    buttonText: '#ffff01',
  }),
};
export type ThemeName = keyof typeof THEMES;
