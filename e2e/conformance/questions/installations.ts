// Questions about devices that wait in the lobby.

import { ADMIN } from '../../support/accounts';
import type { Bench, Prepare } from '../question';

interface Waiting {
  readonly DeviceID: string;
}

/** The id of a device that waits to be registered. */
export async function waitingDevice({ client }: Pick<Bench, 'client'>): Promise<string> {
  const [waiting] = Object.values(await client.call<Record<string, Waiting>>('AdminInstallationListActive', ADMIN));
  if (waiting === undefined) throw new Error('The lobby is empty');
  return waiting.DeviceID;
}

export const installations: Record<string, Prepare> = {
  AdminInstallationDispatchDropConnection: async (bench) => ({ args: { DeviceID: await waitingDevice(bench) } }),
  AdminInstallationDispatchRegisterDevice: async (bench) => ({
    args: { DeviceID: await waitingDevice(bench), TargetPassword: bench.subject.owner.password },
  }),
};
