import { BY_WIDTH, DARK, HIGH_CONTRAST, LIGHT, addressOfPage, lookAtEverySecondState, openPage, violations, violationsOf } from './looking';

lookAtEverySecondState(0);

test.each([LIGHT, DARK, HIGH_CONTRAST])('the workbench in $name has no fault, wide and narrow', async (look) => {
  const page = await openPage(look, 1280, 800);
  await page.goto(addressOfPage());
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: '一键校验' }).click();
  await page.getByRole('heading', { name: /可以报送/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 800, height: 1000 });
  expect(await violationsOf(BY_WIDTH, page)).toEqual([]);
  await page.close();
});
