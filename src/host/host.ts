import { type AuthMode, Execution, type Running } from './execution.ts';
import { createSpreadsheet, type SpreadsheetModel } from './model/spreadsheet.ts';
import type { Realm } from './realm.ts';
import { type Caches, cacheService, caches } from './services/cache.ts';
import { charts } from './services/charts.ts';
import { Clock } from './services/clock.ts';
import { htmlService } from './services/html.ts';
import { Locks, lockService, type Run } from './services/lock.ts';
import { consoleOf, type LogLine, loggerOf } from './services/log.ts';
import { type PropertyStores, propertiesService, propertyStores } from './services/properties.ts';
import type { Scope } from './services/scope.ts';
import { scriptApp } from './services/script-app.ts';
import { session } from './services/session.ts';
import type { Answer, Question, Shown } from './services/shown.ts';
import { ui } from './services/ui.ts';
import { utilities } from './services/utilities.ts';
import { type Evaluate, spreadsheetApp } from './spreadsheet/app.ts';

/** What a host starts with. */
export interface HostOptions {
  /** The open spreadsheet; an empty one in the host's zone where left out. */
  readonly model?: SpreadsheetModel;
  /** The script's time zone, as appsscript.json has it, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** The user's language, such as `en`. */
  readonly locale: string;
  /** The time in epoch milliseconds. */
  readonly now: () => number;
  /** The project's HTML files: name without `.html` to text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly properties?: Partial<Record<Scope, Readonly<Record<string, string>>>>;
  /** Answers alerts and prompts once `answers` is used up. */
  readonly ask?: (question: Question) => Answer;
}

/** What answers a question: the answer, or what happens while the dialog is open and then gives it. */
export type QueuedAnswer = Answer | (() => Answer);

/** The globals that Google gives a script. */
export type Globals = Readonly<Record<string, unknown>>;

/** Google's side of an add-on: a spreadsheet, the services and a user, without any code of the add-on. */
export class Host {
  readonly model: SpreadsheetModel;
  /** Counts and fails the calls of all runs but custom functions, which have an execution each. */
  readonly execution = new Execution();
  readonly clock: Clock;
  readonly locks: Locks;
  readonly properties: PropertyStores = propertyStores();
  readonly caches: Caches = caches();
  /** What was shown so far; toasts are in the model. */
  readonly shown: Shown = { menus: [], sidebars: [], dialogs: [], questions: [] };
  /** What was logged so far. */
  readonly logs: LogLine[] = [];
  /** Answers for the next alerts and prompts, in order. An alert with nothing but OK needs none. */
  readonly answers: QueuedAnswer[] = [];
  /** Computes the add-on's functions in cells; null while no add-on is loaded. */
  evaluate: Evaluate | null = null;
  private readonly options: HostOptions;
  private readonly runs: Run[] = [];

  constructor(options: HostOptions) {
    this.options = options;
    this.model = options.model ?? createSpreadsheet({ timeZone: options.timeZone });
    this.clock = new Clock(options.now);
    this.locks = new Locks(this.clock);
    for (const [scope, entries] of Object.entries(options.properties ?? {})) {
      for (const [key, value] of Object.entries(entries)) this.properties[scope as Scope].set(key, value);
    }
  }

  /**
   * Calls `body` as one run of the add-on's code in `realm`. A run may begin while another is going on; afterwards that
   * one goes on as it was, also where `body` throws. Locks that the run still holds are given back.
   */
  execute<T>(
    running: Running,
    authMode: AuthMode,
    realm: Realm,
    body: () => T,
    execution = this.execution,
  ): T {
    const before = { running: execution.running, authMode: execution.authMode, Error: execution.Error };
    const run: Run = {};
    this.runs.push(run);
    Object.assign(execution, { running, authMode, Error: realm.Error ?? Error });
    try {
      return body();
    } finally {
      Object.assign(execution, before);
      this.runs.pop();
      this.locks.releaseAll(run);
    }
  }

  /** The globals of one script: what services hand out, such as dates, is made in `realm`. */
  globals(realm: Realm, execution = this.execution): Globals {
    const { clock, model } = this;
    const { timeZone, locale, files = {} } = this.options;
    const userInterface = ui(execution, this.shown, (question) => this.answer(question));
    return {
      SpreadsheetApp: spreadsheetApp(model, execution, {
        // The errors' realm is that of the run that is going on: `execute` sets it.
        realm: { Date: realm.Date },
        ui: () => userInterface as GoogleAppsScript.Base.Ui,
        now: () => clock.now(),
        // A function that reads the spreadsheet gets what is there: to compute that first could go round in circles.
        evaluate: (name, args) =>
          execution.running === 'custom function' ? undefined : this.evaluate?.(name, args),
      }),
      PropertiesService: propertiesService(execution, this.properties),
      CacheService: cacheService(execution, this.caches, clock),
      LockService: lockService(execution, this.locks, () => this.runs.at(-1) ?? this),
      Utilities: utilities(execution, clock),
      Session: session(execution, timeZone, locale),
      ScriptApp: scriptApp(execution),
      HtmlService: htmlService(execution, files),
      Charts: charts(execution),
      Logger: loggerOf(this.logs),
      console: consoleOf(this.logs),
    };
  }

  private answer(question: Question): Answer {
    const queued = this.answers.shift();
    if (queued !== undefined) return typeof queued === 'function' ? queued() : queued;
    if (this.options.ask) return this.options.ask(question);
    if (question.kind === 'alert' && question.buttons.length === 1) return { button: 'OK' };
    throw new Error(`Nobody answers "${question.prompt}": queue an answer in the host's answers.`);
  }
}

/** A host with nothing shown, logged or held. */
export function createHost(options: HostOptions): Host {
  return new Host(options);
}
