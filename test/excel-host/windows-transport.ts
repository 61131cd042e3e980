import type { EventEntry, RichApiAnswer, RichApiCall, TestExcel } from './test-excel';

export interface WindowsIdentity {
  /** `Excel$Win32$16.01$zh-CN$…`, as `GetHostInfo` answers. */
  readonly hostInfo: string;
  /** JSON of requirement sets: `{"ExcelApi":"1.16"}`. */
  readonly requirementSets: string;
}

export function windowsIdentity(excel: TestExcel): WindowsIdentity {
  return {
    hostInfo: 'Excel$Win32$16.01$zh-CN$0$$disableLogging$0',
    requirementSets: JSON.stringify({
      ExcelApi: excel.api,
      SharedRuntime: '1.1',
      DelayForCellEdit: '1.1',
      AddinCommands: '1.1',
      KeyboardShortcuts: '1.1',
    }),
  };
}

/**
 * What Excel for Windows puts into the web view as `window.external`. Also turned into text and run inside a browser
 * page, so it uses nothing but its arguments. Dispatch 93 is a batch, event 33 the channel of event messages.
 */
export function makeExternal(
  identity: WindowsIdentity,
  execute: (call: RichApiCall) => Promise<RichApiAnswer>,
  onRegister: (handler: (entries: readonly EventEntry[]) => void) => void,
): Record<string, unknown> {
  const array = (values: readonly unknown[]) => ({ toArray: () => values });
  const settings = { Read: () => undefined, Write: () => undefined };
  const context: Record<string, () => unknown> = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'juesuan',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 2052,
    GetAppDataLocale: () => 2052,
    GetDocUrl: () => 'C:\\决算.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => identity.requirementSets,
    GetHostFullVersion: () => '16.0.17328.20000',
    GetInitialDisplayMode: () => 2,
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => JSON.stringify({ primaryFontColor: 0, primaryBackgroundColor: 16777215 }),
  };
  return {
    GetHostInfo: () => identity.hostInfo,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id: number, params: readonly unknown[], callback: (answer: unknown) => void) => {
      if (id !== 93) {
        callback(array([0]));
        return;
      }
      void execute(params[0] as RichApiCall).then((answer) => callback('error' in answer ? answer.error : array([0, answer.data])));
    },
    RegisterEvent: (id: number, _target: string, handler: (id: number, args: unknown) => void, callback: (result: number) => void) => {
      if (id === 33) onRegister((entries) => handler(id, array(entries)));
      callback(0);
    },
    UnregisterEvent: (_id: number, _target: string, callback: (result: number) => void) => callback(0),
  };
}
