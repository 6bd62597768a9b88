// Drawing: a left knee's picture is the right one's reflection, so that only one of them travels.

/** Every x counted from the other edge, motions too; pictures.py makes the same bytes. */
function reflected(svg) {
  const width = Number(svg.match(/viewBox="0 0 (\d+)/)[1]);
  const turned = (_, command, numbers) => command + (numbers.match(/-?\d+/g) || [])
    .map((number, i) => i % 2 ? number : (command < 'a' ? width : 0) - number).join(' ').replaceAll(' -', '-');
  return svg.replace(/ d="([^"]*)"/g, (_, data) => ` d="${data.replace(/([a-zA-Z])([^a-zA-Z]*)/g, turned)}"`)
    .replace(/ cx="(\d+)"/g, (_, x) => ` cx="${width - x}"`)
    .replace('translate(', 'translate(-').replace('class="fig-in', 'class="fig-in fig-left');
}
