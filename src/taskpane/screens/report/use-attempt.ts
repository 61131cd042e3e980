import { useState } from 'react';
import { HostError } from '../../../host/host';
import { NotLoaded } from '../../loading';

/** Work that a screen starts: whether it goes on, and in one sentence why the last of it was not done. */
export function useAttempt() {
  const [problem, tell] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  async function attempt(work: () => Promise<void>): Promise<void> {
    tell(null);
    setWorking(true);
    try {
      await work();
    } catch (error) {
      tell(error instanceof HostError || error instanceof NotLoaded ? error.message : '没有完成：出现了意料之外的情况。请再试一次。');
    } finally {
      setWorking(false);
    }
  }
  return { problem, tell, isWorking, attempt };
}
