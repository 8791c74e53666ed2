/** Something that may break, and what shows that it does no harm. */
export interface Fault {
  id: string
  /** What happens. */
  happens: string
  /** What is done about it. */
  done: string
  goal: string
  /** The tests that show it: file, and words of the test's name. */
  tests: [file: string, name: string][]
  /** Figures that have to be there. */
  needs: string[]
  /** What was measured, as a sentence; `{name}` is a figure. */
  measured: string
}

/** faults and load. I-05, I-06: a long import. L-01 to L-05: changes that meet each other. */
export const faults: readonly Fault[] = [
  {
    id: 'R-01',
    happens: 'The server is killed while 20 people write',
    done: 'A change, its record and its events are one transaction; the next start finds whatever became of the database',
    goal: 'nothing missing, nothing half-written; serves again within 5 s',
    tests: [['test/faults/kill.test.ts', 'the server is killed while people write']],
    needs: ['kills', 'acknowledged', 'missing', 'unrecorded', 'startMs', 'ownMs'],
    measured:
      '{kills} kills, {acknowledged} acknowledged, {missing} missing, {unrecorded} without record; served after {ownMs} ms at most ({startMs} on the wall)',
  },
  {
    id: 'R-02',
    happens: 'The database is killed, stops at once, or has no disk left',
    done: 'The server starts its embedded database again, and tries until it can; until then it answers 503 with Retry-After',
    goal: 'nothing missing; the server lives on and is ready within 10 s',
    tests: [
      ['test/faults/kill.test.ts', 'the database is killed five times'],
      ['test/faults/kill.test.ts', 'the database stops at once'],
      ['test/faults/disk-full.test.ts', 'the disk fills while people write'],
    ],
    needs: [
      ...['kills', 'acknowledged', 'missing', 'unrecorded', 'shed', 'recoveryMs', 'immediateMs'],
      ...['fullShed', 'fullMissing', 'fullMs'],
    ],
    measured:
      '{kills} kills, {acknowledged} acknowledged, {missing} missing, {unrecorded} without record; {shed} times 503 and no other refusal; ready after {recoveryMs} ms at most, {immediateMs} after an immediate stop (wall); on a full disk {fullShed} times 503, {fullMissing} missing, writes again {fullMs} ms after there was room',
  },
  {
    id: 'R-03',
    happens: 'The answer is lost, and nobody knows whether it was done',
    done: 'Whoever sends it again under its Idempotency-Key has it made once',
    goal: 'nothing twice',
    tests: [
      ['test/faults/kill.test.ts', 'the server is killed while people write'],
      ['test/faults/kill.test.ts', 'the database is killed five times'],
    ],
    needs: ['unanswered', 'landed', 'doubled'],
    measured: '{unanswered} sent again, of which {landed} had been made; {doubled} made twice',
  },
  {
    id: 'R-04',
    happens: 'Three servers are replaced one after another under load',
    done: 'A server that is to stop says so at /readyz first, and goes on answering until a proxy has noticed',
    goal: 'no failed request; each ends within 10 s',
    tests: [['test/faults/instances.test.ts', 'the servers are replaced one after another']],
    needs: ['replaced', 'requests', 'failed', 'drainMs'],
    measured:
      '{replaced} replaced, {requests} writes, {failed} failed; each ended in {drainMs} ms at most',
  },
  {
    id: 'R-05',
    happens: 'Several servers work on one database',
    done: 'Nothing that another has to know stands in the memory of one; what is copied there follows before every answer',
    goal: 'nothing stale after a write; what comes by the clock is done once; rights and limits are one',
    tests: [
      ['test/faults/instances.test.ts', 'what one has written the others read at once'],
      ['test/access/instances.test.ts', 'it counts for the partner at the very next request'],
      ['test/api/access/limits.test.ts', 'a hundred at once on two instances'],
      ['test/api/contact/clock.test.ts', 'that two instances end at once ends once'],
      ['test/faults/clock.test.ts', 'what comes by the clock is done once a minute'],
    ],
    needs: ['instances', 'read', 'stale', 'clockKinds', 'clockRuns'],
    measured:
      '{instances} servers, {read} readings of what another had just written, {stale} stale; {clockKinds} kinds of work by the clock, {clockRuns} runs, each once',
  },
  {
    id: 'R-06',
    happens: 'Every connection to the database is taken',
    done: 'Nobody waits for one longer than two seconds; health of the process is told without any',
    goal: '503 in 2.1 s; goes on within 1 s',
    tests: [
      ['test/faults/overload.test.ts', 'every connection to the database is taken'],
      ['test/api/faults/pool.test.ts', 'with every connection taken the bank says so'],
    ],
    needs: ['refused', 'othersMs', 'recoveryMs'],
    measured:
      '{refused} requests, all told so; whoever waited for a connection in {othersMs} ms; the next answer {recoveryMs} ms after (wall)',
  },
  {
    id: 'R-07',
    happens: '500 clients drip headers and bodies, or read nothing',
    done: 'Headers have ten seconds, a body fourteen, and a file that somebody sends from a slow line half a minute',
    goal: 'cut off within 15 s; honest clients wait no longer than half as much again',
    tests: [
      ['test/faults/slow-clients.test.ts', 'five hundred clients that drip'],
      ['test/api/faults/pool.test.ts', 'clients that drip their headers or body'],
    ],
    needs: ['sockets', 'headersMs', 'bodiesMs', 'beforeMs', 'meanwhileMs'],
    measured:
      '{sockets} sockets, headers cut off in {headersMs} ms, bodies in {bodiesMs}; 19 of 20 honest answers in {beforeMs} ms before and {meanwhileMs} meanwhile (wall)',
  },
  {
    id: 'R-08',
    happens: 'A mail server or a webhook hangs',
    done: 'Both wait in jobs, with a limit; a request never waits for either',
    goal: 'people wait no longer than half as much again; all goes out later',
    tests: [
      ['test/faults/neighbours.test.ts', 'a mail server that hangs keeps nobody waiting'],
      ['test/api/access/webhooks.test.ts', 'and hangs keeps nobody else waiting'],
    ],
    needs: ['mails', 'arrived', 'laterMs', 'beforeMs', 'meanwhileMs'],
    measured:
      '19 of 20 answers in {beforeMs} ms before and {meanwhileMs} meanwhile (wall); {arrived} of {mails} mails arrived, {laterMs} ms after it worked again',
  },
  {
    id: 'R-09',
    happens: 'Three instances migrate at once; a migration comes in before one that was applied',
    done: 'One lock for the whole database; the whole list of files is compared with the journal, by name and sum',
    goal: 'each file once; refused, and never skipped',
    tests: [
      ['test/architecture/migrations.test.ts', 'three instances that start at once on an empty'],
      ['test/architecture/migrations.test.ts', 'a file that comes in before an applied one'],
    ],
    needs: [],
    measured: 'three clean ends, each file once; refused with its name',
  },
  {
    id: 'R-10',
    happens: 'A migration builds an index and adds a column while ten people write',
    done: 'Indexes are built outside a transaction; a change of a table gives way after three seconds and tries again',
    goal: 'nobody refused; nobody waits half a second more; no invalid index',
    tests: [
      ['test/faults/migrations.test.ts', 'an index and a column come while people write'],
      ['test/architecture/migrations.test.ts', 'a change that has to wait for a lock gives way'],
      ['test/architecture/migrations.test.ts', 'an index build that broke off half-way'],
    ],
    needs: ['writers', 'rows', 'tookMs', 'usualMs', 'longestMs', 'refused', 'invalid'],
    measured:
      '{writers} writers, an index over {rows} rows in {tookMs} ms; the longest write {longestMs} ms, {usualMs} before (wall); {refused} refused, {invalid} invalid',
  },
  {
    id: 'R-11',
    happens: 'A worker is killed in the middle of a job, or a job runs twice',
    done: 'A job exists exactly when its change does; handlers look again before they act, and what goes out has one id',
    goal: 'nothing lost; what comes twice is known by its id',
    tests: [
      ['test/api/access/webhooks-killed.test.ts', 'an instance is killed in the middle'],
      ['test/api/contact/contact-leader.test.ts', 'that runs twice sends once'],
      ['test/api/contact/contact-leader.test.ts', 'nothing where the change that wanted it'],
    ],
    needs: [],
    measured: 'figures of W-04 in [what is defended](security.md)',
  },
  {
    id: 'R-12',
    happens: 'The bank is lost, and comes back from a backup that was made under load',
    done: 'Two commands: one snapshot of all tables to a file, and back, compared row by row',
    goal: 'every row as it was; nobody who was erased comes back',
    tests: [
      ['test/cli/backup.test.ts', 'a bank comes back row by row'],
      ['test/cli/backup.test.ts', 'what is written meanwhile is in whole or not at all'],
      ['test/cli/erasures.test.ts', 'a backup from before brings nobody back'],
    ],
    needs: [],
    measured:
      'equal in every row, counter and guard; how long it takes stands in [performance](performance.md)',
  },
  {
    id: 'R-13',
    happens: 'The same requests for a long time',
    done: 'What an instance remembers has a bound',
    goal: 'memory rises by less than 1 MB a minute over half an hour (10 over a minute); no refusal',
    tests: [['test/faults/soak.test.ts', 'minutes of mixed requests leave the memory']],
    needs: ['minutes', 'requests', 'wrong', 'fromMb', 'toMb', 'risesMb', 'lagMs'],
    measured:
      '{minutes} minutes, {requests} requests, {wrong} refused; {fromMb} MB to {toMb} MB, {risesMb} MB a minute; event loop late by {lagMs} ms in one of 100',
  },
  {
    id: 'R-14',
    happens: 'Three times as many requests as a server can answer',
    done: 'While 100 are under way the others are told to come again, before anything is made for them',
    goal: 'still 80% of what it does at its best; as ever within 5 s',
    tests: [['test/faults/overload.test.ts', 'three times what it can do']],
    needs: ['peak', 'good', 'percent', 'perProcessor', 'shed', 'livezMs', 'recoveryMs'],
    measured:
      '{peak} answers a second at best, {good} under three times as many requests ({percent}%; {perProcessor}% for each second of its processor), {shed} turned away; /livez in {livezMs} ms at most; as ever after {recoveryMs} ms (wall)',
  },
  {
    id: 'R-15',
    happens: 'Settings that do not hold, a port that is taken, a database that is away or newer',
    done: 'The start ends with what is wrong and what to do',
    goal: 'ends in 5 s with words, no stack, no secret',
    tests: [['test/faults/start-up.test.ts', 'what cannot start says why']],
    needs: ['cases', 'longestMs'],
    measured: '{cases} cases, the longest in {longestMs} ms',
  },
  {
    id: 'R-16',
    happens: 'An error that nobody caught',
    done: 'It is a line of the log that alarms, and the server lives on',
    goal: 'a line for each, and no end',
    tests: [
      ['test/faults/start-up.test.ts', 'an error that nobody caught'],
      ['test/api/http/privacy.test.ts', 'a fault of the database is logged without the values'],
    ],
    needs: ['thrown', 'alarms', 'ends'],
    measured: '{thrown} thrown, {alarms} lines, {ends} ends of the server',
  },
  {
    id: 'I-05',
    happens: 'The server is killed while a long spreadsheet comes in',
    done: 'People are taken in parts of one transaction each; every server looks for what nobody goes on with, and one takes it up',
    goal: 'each line once; goes on within 5 s',
    tests: [
      ['test/faults/imports.test.ts', 'three servers are killed in turn while one file'],
      ['test/faults/imports.test.ts', 'the one server is killed with its database'],
      ['test/api/exchange/taking-imports.test.ts', 'a server that is killed at any moment'],
    ],
    needs: ['kills', 'people', 'goesOnMs', 'restartMs'],
    measured:
      '{kills} kills of three servers, {people} people, each in once; went on after {goesOnMs} ms at most, and {restartMs} after the one server was ready again (wall)',
  },
  {
    id: 'I-06',
    happens: 'The server is killed while it looks through a long file',
    done: 'Whoever reads says each second that they are at it; after ten seconds of silence another begins anew, and the first can write no more',
    goal: 'each line is there once; looked through again by itself',
    tests: [
      ['test/faults/imports.test.ts', 'all servers are killed while a long file is looked through'],
      ['test/api/exchange/long-imports.test.ts', 'a server that is killed while it reads'],
      ['test/api/exchange/long-imports.test.ts', 'two that read at once make one plan'],
    ],
    needs: ['rows', 'readAgainMs'],
    measured:
      'three servers killed at once, {rows} rows, each there once; looked through {readAgainMs} ms after one was ready again (wall)',
  },
  {
    id: 'L-01',
    happens: 'Two people change one record',
    done: 'A change names the version that it was made on (428 without, 412 on another); the statement itself checks it',
    goal: 'one wins each version, nothing is lost',
    tests: [
      ['test/faults/instances.test.ts', 'of a hundred who save on one version one has it'],
      ['test/api/http/versions.test.ts', '428 without a version, 412 on a stale one'],
    ],
    needs: ['won', 'saved', 'refused'],
    measured:
      'of 100 at once on three servers {won} won; of 100 more, read again after {refused} refusals, {saved} were saved',
  },
  {
    id: 'L-02',
    happens: 'A colleague saves while a form is open',
    done: 'A form keeps the version of the reading that filled it, and shows both where they differ',
    goal: 'nothing is undone unseen',
    tests: [['test/browser/journeys.test.ts', 'A colleague changed this person']],
    needs: [],
    measured: 'both values shown, in a browser',
  },
  {
    id: 'L-03',
    happens: 'Two people see two views of one record',
    done: 'A version belongs to a view',
    goal: 'no version of one is taken for the other’s',
    tests: [['test/api/http/versions.test.ts', 'an ETag is of one view']],
    needs: [],
    measured: 'refused both ways',
  },
  {
    id: 'L-04',
    happens: 'A button is pressed five times, or a network sends again',
    done: 'What makes something takes an Idempotency-Key, in one transaction with what it makes',
    goal: 'made once, the same answer each time; 422 for another request under that key',
    tests: [
      ['test/faults/instances.test.ts', 'one key on three servers at once'],
      ['test/api/http/versions.test.ts', 'five at once with one key make one'],
    ],
    needs: ['keys', 'sent', 'made'],
    measured: '{keys} keys sent {sent} times on three servers, {made} made',
  },
  {
    id: 'L-05',
    happens: 'Fifty people are chosen for the last place at once',
    done: 'The move locks the opportunity and looks again',
    goal: 'one has it',
    tests: [['test/api/involvement/moves.test.ts', 'the last place by 50 at once']],
    needs: [],
    measured: 'one has it, 49 are told',
  },
]
