// Devices that the server knows, for tests that do something with one.

import type { Page } from '@playwright/test';
import { ADMIN } from './accounts';
import type { ReferenceServer } from './server';

/** What the tests read of a connection (`LiveUserConnection`). */
export interface Connection {
  readonly Username: string;
  readonly DeviceID: string;
  readonly ReportedVersion: string;
}

/** What the tests read of a profile (`UserProfileConfig`). */
export interface Profile {
  readonly AccountName: string;
  readonly Devices: Record<string, { FriendlyName: string }>;
  readonly Sources: Record<string, { Description: string; OwnerDevice: string }>;
  readonly Destinations: Record<string, { Description: string }>;
  readonly BackupRules: Record<string, { Description: string; Source: string; Destination: string }>;
}

export interface Device {
  /** The id of its connection; none while it is offline. */
  readonly connection: string | undefined;
  readonly user: string;
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly profile: Profile;
}

export async function connections(server: ReferenceServer): Promise<Record<string, Connection>> {
  return server.call('admin/dispatcher/list-active', ADMIN);
}

/** The connections of one device. */
export async function connectionsOf(server: ReferenceServer, device: Device): Promise<string[]> {
  const all = Object.entries(await connections(server));
  return all.filter(([, it]) => it.Username === device.user && it.DeviceID === device.id).map(([id]) => id);
}

/** The devices of everyone. */
export async function devices(server: ReferenceServer): Promise<Device[]> {
  const profiles = await server.call<Record<string, Profile>>('admin/list-users-full', ADMIN);
  const live = Object.entries(await connections(server));
  return Object.entries(profiles).flatMap(([user, profile]) =>
    Object.entries(profile.Devices).map(([id, { FriendlyName }]) => {
      const [connection, known] = live.find(([, it]) => it.Username === user && it.DeviceID === id) ?? [];
      return { connection, user, id, name: FriendlyName, version: known?.ReportedVersion ?? '', profile };
    }),
  );
}

/** The items of a device, by their ids. */
export function itemsOf(device: Device): [string, { Description: string }][] {
  return Object.entries(device.profile.Sources).filter(([, item]) => item.OwnerDevice === device.id);
}

/** The schedules of a device, by their ids. */
export function schedulesOf(device: Device): [string, Profile['BackupRules'][string]][] {
  const own = new Set(itemsOf(device).map(([id]) => id));
  return Object.entries(device.profile.BackupRules).filter(([, rule]) => own.has(rule.Source));
}

/** A device that is connected once, and has something to back up on a schedule. */
export async function onlineDevice(server: ReferenceServer, fits: (device: Device) => boolean = () => true): Promise<Device> {
  const all = await devices(server);
  const ids = Object.values(await connections(server)).map((it) => it.DeviceID);
  const isOnce = (device: Device) => ids.filter((id) => id === device.id).length === 1;
  const found = all.find((device) => isOnce(device) && schedulesOf(device).length > 0 && fits(device));
  if (found === undefined) throw new Error('There is no such device');
  return found;
}

export async function offlineDevice(server: ReferenceServer): Promise<Device> {
  const found = (await devices(server)).find((device) => device.connection === undefined);
  if (found === undefined) throw new Error('There is no device that is offline');
  return found;
}

export const pageOf = ({ user, id }: Device) => `/admin/devices/${encodeURIComponent(user)}/${id}`;

/** Chooses devices in the list of all. */
export async function choose(page: Page, ...chosen: Device[]): Promise<void> {
  for (const { name } of chosen) {
    // Only what is in view is drawn.
    await page.getByRole('searchbox', { name: 'Filter' }).fill(name);
    await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).click();
  }
}

/** The server's log of today. */
export async function logOf(server: ReferenceServer): Promise<string> {
  const days = await server.call<string[]>('admin/meta/list-available-log-days', ADMIN);
  const answer = await server.ask('admin/meta/read-logs', ADMIN, { Log: `${days.map(Number).sort((a, b) => b - a)[0]}` });
  return answer.text();
}
