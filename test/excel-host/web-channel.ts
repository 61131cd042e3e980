import type { EventEntry, TestExcel } from './test-excel';

/** A message from the add-in: a call to a method of the host, or an event to be told of. */
interface Envelope {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface ExecuteData {
  readonly ArrayData?: readonly unknown[];
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly 0?: unknown;
}

const REQUEST = 0;
const INVOKE = 0;
const RICH_API = 93;
const COMMAND_COMPLETED = 94;
const CONVERSATION = 'conversation';
const CONTROL = 'control';

/** What Excel on the web puts into the add-in frame's `window.name`. */
export function frameName(hostOrigin: string): string {
  return JSON.stringify({
    baseFrameName: '_xdm_0__1',
    hostInfo: 'Excel$Web$16.00$zh-CN$0$$$0',
    xdmInfo: `${CONVERSATION}|${CONTROL}|${hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
  });
}

/** The query by which office.js recognises Excel on the web. */
export const HOST_QUERY = '_host_Info=Excel$Web$16.00$zh-CN$0$$$0';

/** Excel on the web's end of the conversation: takes the add-in's messages as text, answers as text. */
export class WebChannel {
  /** Where messages to the add-in go. */
  send: (text: string) => void = () => undefined;
  /** Ids of the ribbon commands that the add-in reported as completed. */
  readonly completedCommands: unknown[] = [];

  constructor(
    public excel: TestExcel,
    private readonly hostOrigin: string,
  ) {}

  /** Takes one message; says whether it was ours to take. */
  receive(text: unknown): boolean {
    if (typeof text !== 'string' || !text.startsWith('{')) return false;
    const envelope = JSON.parse(text) as Partial<Envelope>;
    if (envelope._messageType !== REQUEST || envelope._actionName === undefined) return false;
    void this.answer(envelope as Envelope).then((data) => this.reply(envelope as Envelope, data));
    return true;
  }

  /** Tells the add-in of edits. */
  tell(entries: readonly EventEntry[]): void {
    this.event('richApiMessage', { ArrayData: entries });
  }

  /** The user presses a button of the ribbon. */
  invokeCommand(id: string, functionName: string): void {
    this.event('appCommandInvoked', { 0: id, 1: functionName, 2: JSON.stringify({ source: { id } }) });
  }

  private event(name: string, data: unknown): void {
    this.send(this.envelope({ _actionName: name, _conversationId: CONVERSATION, _correlationId: 0 }, data, 1));
  }

  private reply(request: Envelope, data: unknown): void {
    this.send(this.envelope(request, data, 0));
  }

  private envelope(about: Pick<Envelope, '_actionName' | '_conversationId' | '_correlationId'>, data: unknown, type: 0 | 1): string {
    return JSON.stringify({
      _messageType: 1,
      _actionName: about._actionName,
      _conversationId: about._conversationId,
      _correlationId: about._correlationId,
      _errorCode: 0,
      _responseType: type,
      _data: data,
      _origin: this.hostOrigin,
      _serializerVersion: 1,
    });
  }

  private async answer({ _actionType, _actionName, _data }: Envelope): Promise<unknown> {
    if (_actionType !== INVOKE) return { Version: 1, Error: 0 };
    if (_actionName === 'ContextActivationManager_getAppContextAsync') return this.context();
    if (_actionName !== 'executeMethod') return {};
    const data = _data as ExecuteData;
    switch (data.DdaMethod?.DispatchId) {
      case RICH_API: {
        const answer = await this.excel.execute(data.ArrayData ?? []);
        return 'error' in answer ? { Version: 1, Error: answer.error } : { Version: 1, Error: 0, Data: answer.data };
      }
      case COMMAND_COMPLETED:
        this.completedCommands.push(data[0]);
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: 0, Properties: { Settings: [] } };
    }
  }

  private context(): Record<string, unknown> {
    return {
      _id: 'juesuan',
      _appName: 16,
      _appVersion: '16.00',
      _appMinorVersion: 0,
      _appUILocale: 'zh-CN',
      _dataLocale: 'zh-CN',
      _docUrl: 'https://example.sharepoint.com/决算.xlsx',
      _clientMode: 1,
      _settings: [],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: '1',
      _appInstanceId: '1',
      _requirementMatrix: JSON.stringify({ ExcelApi: this.excel.api, SharedRuntime: '1.1', DelayForCellEdit: '1.1', AddinCommands: '1.1' }),
      _hostFullVersion: '16.0.18000.40000',
      _addinName: '决算助手',
      _appDomains: [],
      _initialDisplayMode: 2,
    };
  }
}
