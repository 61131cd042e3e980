import { UsageError, type Arguments } from './arguments';

/** The id that `--profile` gives, or null. @throws UsageError where there is no such profile */
export async function profileOf(given: Arguments): Promise<string | null> {
  const id = given.value('profile');
  if (id === null) return null;
  const { PROFILES, profileById } = await import('../performance/profiles');
  if (profileById(id) !== undefined) return id;
  // 湖北 is a profile of its own, and part of the name of 湖北广水.
  const meant = PROFILES.find(({ name }) => name === id) ?? PROFILES.find(({ name }) => name.includes(id));
  if (meant) throw new UsageError(`评分办法要写代号：${meant.name}请写 --profile ${meant.id}。`);
  const known = PROFILES.map((profile) => `${profile.id}（${profile.name}）`).join('、');
  throw new UsageError(`没有 ${id} 这种评分办法。可用的有：${known}。`);
}
