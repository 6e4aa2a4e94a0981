// Hands our tokens to Mantine, so its parts wear the product's type, colours and measures in both schemes.
import { commonWords } from '../../../shared/messages/screens/common.ts';
import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const fontFamily = "'Noto Sans', system-ui, sans-serif";

// Ten shades each because Mantine asks for ten; [6] is the light scheme's token, [3] the dark one's.
const accent: MantineColorsTuple = [
  '#eef3fb',
  '#dce7f7',
  '#b9cfef',
  '#8ab8ff',
  '#5c92e3',
  '#3a76d0',
  '#1f5fbf',
  '#184e9f',
  '#143f80',
  '#0f2f60',
];
const red: MantineColorsTuple = [
  '#fcefee',
  '#f8dcd9',
  '#f2bab5',
  '#ff9a90',
  '#e2675d',
  '#c9433a',
  '#b3261e',
  '#921c15',
  '#741510',
  '#570f0b',
];
const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f4f2ed',
  '#ebe8e0',
  '#e3e0d8',
  '#cfcbc0',
  '#a9a59b',
  '#5b626b',
  '#4a5159',
  '#333940',
  '#1b1f24',
];
const dark: MantineColorsTuple = [
  '#eceef1',
  '#c8cdd4',
  '#a4acb6',
  '#a4acb6',
  '#343a42',
  '#2b3037',
  '#1e2227',
  '#15181c',
  '#101316',
  '#0b0d0f',
];

const tokenOf = (color: string | undefined): string => (color === 'red' ? 'error' : 'accent');

/** Button colours from tokens, so filled buttons keep 4.5:1 in the dark scheme, where accents are light. */
const variantColors: VariantColorsResolver = (input) => {
  const token = tokenOf(input.color);
  const color = `var(--tl-${token})`;
  switch (input.variant) {
    case 'filled':
      return {
        background: color,
        hover: `var(--tl-${token}-strong)`,
        color: 'var(--tl-on-accent)',
        border: '1px solid transparent',
      };
    case 'default':
      return {
        background: 'var(--tl-surface)',
        hover: 'var(--tl-control-hover)',
        color: input.color === 'red' ? color : 'var(--tl-ink)',
        border: '1px solid var(--tl-line-field)',
      };
    case 'subtle':
      return {
        background: 'transparent',
        hover: 'var(--tl-hover)',
        color: input.color === 'red' ? color : 'var(--tl-ink)',
        border: '1px solid transparent',
      };
    case 'light':
      return {
        background: `color-mix(in srgb, ${color} var(--tl-tint), var(--tl-surface))`,
        hover: `color-mix(in srgb, ${color} 18%, var(--tl-surface))`,
        color: 'var(--tl-ink)',
        border: '1px solid transparent',
      };
    default:
      return defaultVariantColorsResolver(input);
  }
};

/** Mantine's own variables pointed at ours; given to the provider, which writes them into the page. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-text': 'var(--tl-ink)',
    '--mantine-color-body': 'var(--tl-paper)',
    '--mantine-color-dimmed': 'var(--tl-muted)',
    '--mantine-color-placeholder': 'var(--tl-muted)',
    '--mantine-color-error': 'var(--tl-error)',
    '--mantine-color-anchor': 'var(--tl-accent)',
    '--mantine-color-default': 'var(--tl-surface)',
    '--mantine-color-default-color': 'var(--tl-ink)',
    '--mantine-color-default-hover': 'var(--tl-control-hover)',
    '--mantine-color-default-border': 'var(--tl-line-field)',
    '--mantine-color-disabled': 'var(--tl-hover)',
    '--mantine-color-disabled-color': 'var(--tl-muted)',
    '--mantine-color-disabled-border': 'var(--tl-line)',
    // Mantine takes shade 6 for coloured menu items in both schemes.
    '--mantine-color-red-6': 'var(--tl-error)',
    '--mantine-color-red-filled': 'var(--tl-error)',
    '--mantine-color-red-text': 'var(--tl-error)',
    '--mantine-color-accent-6': 'var(--tl-accent)',
    '--mantine-color-accent-filled': 'var(--tl-accent)',
    '--mantine-color-accent-text': 'var(--tl-accent)',
    '--mantine-primary-color-filled': 'var(--tl-accent)',
    '--mantine-primary-color-filled-hover': 'var(--tl-accent-strong)',
    '--mantine-primary-color-contrast': 'var(--tl-on-accent)',
    '--mantine-primary-color-light': 'var(--tl-selected)',
  };
  return { variables: {}, light: both, dark: both };
};

/** The one Mantine theme: 14 px body, 13 px dense, 4 px grid, 6 px radius, no drop shadows but on what floats. */
export const theme = createTheme({
  fontFamily,
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  colors: { accent, red, gray, dark },
  white: '#ffffff',
  black: '#1b1f24',
  variantColorResolver: variantColors,
  defaultRadius: 'md',
  radius: {
    xs: 'var(--tl-radius-small)',
    sm: 'var(--tl-radius-small)',
    md: 'var(--tl-radius)',
    lg: 'var(--tl-radius-float)',
    xl: 'var(--tl-radius-float)',
  },
  spacing: {
    xs: 'var(--tl-space-2)',
    sm: 'var(--tl-space-3)',
    md: 'var(--tl-space-4)',
    lg: 'var(--tl-space-6)',
    xl: 'var(--tl-space-8)',
  },
  fontSizes: {
    xs: 'var(--tl-text-small)',
    sm: 'var(--tl-text-dense)',
    md: 'var(--tl-text-body)',
    lg: 'var(--tl-text-lead)',
    xl: 'var(--tl-text-title)',
  },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.4', xl: '1.35' },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--tl-float-shadow)',
    lg: 'var(--tl-float-shadow)',
    xl: 'var(--tl-float-shadow)',
  },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'default',
  components: {
    Button: { defaultProps: { variant: 'default', size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'md' } },
    CloseButton: { defaultProps: { 'aria-label': commonWords.close, size: 'md' } },
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': commonWords.close },
        transitionProps: { transition: 'fade', duration: 140 },
      },
    },
    Drawer: {
      defaultProps: {
        closeButtonProps: { 'aria-label': commonWords.close },
        transitionProps: { duration: 140 },
      },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': commonWords.close } } },
    Menu: {
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 120 },
        offset: 4,
        // A menu may hold items only; focus starts at the first of them.
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 }, offset: 4 } },
    Combobox: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 }, offset: 4 } },
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: 120 },
        events: { hover: true, focus: true, touch: false },
      },
    },
    Input: { defaultProps: { size: 'sm' } },
    InputWrapper: { defaultProps: { size: 'sm', withAsterisk: false } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm', hideControls: true } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    TagsInput: { defaultProps: { size: 'sm' } },
    Switch: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'sm', radius: 'xs' } },
    Radio: { defaultProps: { size: 'sm' } },
    Kbd: { defaultProps: { size: 'xs' } },
  },
});
