// What the charts use of Plot; all else of it is left out of what is bundled.

export {
  areaY,
  barX,
  binX,
  dot,
  lineY,
  plot,
  rect,
  rectY,
  ruleX,
  ruleY,
  text,
  tickX,
} from '@observablehq/plot';
