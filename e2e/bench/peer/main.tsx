// The peer: the same table of jobs as a React developer would build it, with TanStack Table and TanStack Virtual.

import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

interface Job {
  GUID: string;
  Username: string;
  Classification: number;
  Status: number;
  StartTime: number;
  EndTime: number;
  SourceGUID: string;
  DestinationGUID: string;
  DeviceID: string;
  TotalSize: number;
  UploadSize: number;
  Progress?: { BytesDone: number };
}

interface Profile {
  Username: string;
  AccountName?: string;
  Devices?: Record<string, { FriendlyName: string }>;
  Sources?: Record<string, { Description: string }>;
  Destinations?: Record<string, { Description: string }>;
}

let profiles: Record<string, Profile> = {};

const STATUS: Record<number, string> = {
  5000: 'Succeeded', 6000: 'Running', 6001: 'Running', 7000: 'Timed out', 7001: 'Warning', 7002: 'Failed',
  7003: 'Over quota', 7004: 'Missed', 7005: 'Cancelled', 7006: 'Skipped', 7007: 'Abandoned',
};
const CLASS: Record<number, string> = { 4001: 'Backup', 4002: 'Restore', 4003: 'Clean-up', 4007: 'Remeasure' };

const counts = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const moments = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' });
const relative = new Intl.RelativeTimeFormat('en');
const units = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

function bytes(size: number): string {
  let unit = 'B';
  for (const larger of units) {
    if (size < 1023.5) break;
    size /= 1024;
    unit = larger;
  }
  return size === 0 ? '' : `${counts.format(size)} ${unit}`;
}
function ago(time: number): string {
  const minutes = Math.round((time - Date.now() / 1000) / 60);
  if (minutes > -60) return relative.format(minutes, 'minute');
  return minutes > -1440 ? relative.format(Math.round(minutes / 60), 'hour') : relative.format(Math.round(minutes / 1440), 'day');
}
function length(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  const minutes = Math.floor(seconds / 60);
  return minutes >= 60 ? `${Math.floor(minutes / 60)} hr ${minutes % 60} min` : minutes > 0 ? `${minutes} min` : `${seconds} sec`;
}

const isRunning = (job: Job) => job.Status >= 6000 && job.Status < 7000;
const item = (job: Job) => profiles[job.Username]?.Sources?.[job.SourceGUID]?.Description ?? job.SourceGUID.slice(0, 8);
const duration = (job: Job) => (job.EndTime > job.StartTime ? job.EndTime - job.StartTime : undefined);
const size = (job: Job) => (isRunning(job) ? Math.max(job.Progress?.BytesDone ?? 0, job.TotalSize) : job.TotalSize) || undefined;
const speed = (job: Job) => (duration(job) && job.UploadSize > 0 ? Math.floor(job.UploadSize / (duration(job) ?? 1)) : undefined);

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  sortFns: { text: sortFn_text, basic: sortFn_basic },
  filterFns: { includesString: filterFn_includesString },
});

const helper = createColumnHelper<typeof features, Job>();
const text = { sortFn: 'text', sortUndefined: 'last' } as const;
const amount = { sortFn: 'basic', sortUndefined: 'last', sortDescFirst: true, enableGlobalFilter: false } as const;
const columns = helper.columns([
  helper.accessor((job) => (job.SourceGUID ? item(job) : (CLASS[job.Classification] ?? '')), { id: 'job', header: 'Job', ...text }),
  helper.accessor((job) => STATUS[job.Status] ?? 'Unknown', {
    id: 'status',
    header: 'Status',
    cell: (cell) => <span className="badge">{cell.getValue()}</span>,
    ...text,
  }),
  helper.accessor((job) => profiles[job.Username]?.AccountName || job.Username, { id: 'user', header: 'User', ...text }),
  helper.accessor((job) => profiles[job.Username]?.Devices?.[job.DeviceID]?.FriendlyName ?? job.DeviceID.slice(0, 8), {
    id: 'device',
    header: 'Device',
    ...text,
  }),
  helper.accessor('StartTime', {
    id: 'started',
    header: 'Started',
    cell: (cell) => {
      const at = cell.getValue();
      return <time dateTime={new Date(at * 1000).toISOString()} title={moments.format(at * 1000)}>{ago(at)}</time>;
    },
    ...amount,
  }),
  helper.accessor(duration, { id: 'duration', header: 'Duration', cell: (cell) => length(cell.getValue()), ...amount }),
  helper.accessor(size, { id: 'size', header: 'Size', cell: (cell) => bytes(cell.getValue() ?? 0), ...amount }),
  helper.accessor('UploadSize', { id: 'uploaded', header: 'Uploaded', cell: (cell) => bytes(cell.getValue()), ...amount }),
  helper.accessor(speed, { id: 'speed', header: 'Speed', cell: (cell) => bytes(cell.getValue() ?? 0), ...amount }),
  helper.accessor((job) => profiles[job.Username]?.Destinations?.[job.DestinationGUID]?.Description ?? job.DestinationGUID.slice(0, 8), {
    id: 'vault',
    header: 'Vault',
    ...text,
  }),
  helper.accessor((job) => CLASS[job.Classification] ?? 'Unknown', { id: 'class', header: 'Kind', ...text }),
]);

const ENDS = new Set(['duration', 'size', 'uploaded', 'speed']);

function Jobs({ data }: { data: Job[] }): ReactNode {
  const [sorting, setSorting] = useState([{ id: 'size', desc: true }]);
  const [globalFilter, setGlobalFilter] = useState('');
  const [rowSelection, setRowSelection] = useState({});
  const table = useTable({
    features,
    columns,
    data,
    state: { sorting, globalFilter, rowSelection },
    onSortingChange: setSorting,
    onGlobalFilterChange: setGlobalFilter,
    onRowSelectionChange: setRowSelection,
    globalFilterFn: 'includesString',
    getRowId: (job) => job.GUID,
    enableSubRowSelection: false,
  });
  const { rows } = table.getRowModel();
  const region = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => 44,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <>
      <input type="search" aria-label="Filter" value={globalFilter} onChange={(event) => setGlobalFilter(event.target.value)} />
      <p role="status">{rows.length}</p>
      <div className="region table__region" ref={region}>
        <table role="grid" aria-label="Jobs" aria-rowcount={rows.length + 1}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                <th>
                  <input
                    type="checkbox"
                    aria-label="Select all"
                    checked={table.getIsAllRowsSelected()}
                    onChange={table.getToggleAllRowsSelectedHandler()}
                  />
                </th>
                {group.headers.map((header) => (
                  <th
                    key={header.id}
                    aria-sort={sorting[0]?.id === header.id ? (sorting[0].desc ? 'descending' : 'ascending') : undefined}
                  >
                    <button type="button" onClick={header.column.getToggleSortingHandler()}>
                      <table.FlexRender header={header} />
                    </button>
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            <tr aria-hidden="true" style={{ height: above }} />
            {items.map(({ index }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <tr key={row.id} data-row="" aria-rowindex={index + 2} aria-selected={row.getIsSelected()}>
                  <td>
                    <input type="checkbox" checked={row.getIsSelected()} onChange={row.getToggleSelectedHandler()} />
                  </td>
                  {row.getAllCells().map((cell, place) => (
                    <td key={cell.id} className={ENDS.has(cell.column.id) ? 'end' : undefined}>
                      {place === 0 ? (
                        <a className="table__link" href={`/admin/jobs/${row.id}`} tabIndex={-1}>
                          <table.FlexRender cell={cell} />
                        </a>
                      ) : (
                        <table.FlexRender cell={cell} />
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
            <tr aria-hidden="true" style={{ height: below }} />
          </tbody>
        </table>
      </div>
    </>
  );
}

function Page(): ReactNode {
  const [data, setData] = useState<Job[]>();
  // What an answer's bytes become.
  window.show = (answer) => setData(JSON.parse(new TextDecoder().decode(answer)) as Job[]);
  return useMemo(() => (data === undefined ? <p>Loading</p> : <Jobs data={data} />), [data]);
}

declare global {
  interface Window {
    show: (answer: ArrayBuffer) => void;
    ready?: boolean;
  }
}

profiles = (await (await fetch('/bench/profiles')).json()) as Record<string, Profile>;
createRoot(document.getElementById('root') as HTMLElement).render(<Page />);
window.ready = true;
