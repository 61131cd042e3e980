import { randomFrom } from '../../departments/random';
import { familyFaults } from './family-trial';

it.each([3, 11])('family %i: clean years and totals are left alone, seeded differences are found where they are', (seed) => {
  expect(familyFaults(randomFrom(seed))).toEqual([]);
});
