package io.github.careplansdk.csv.report.reconcile;

/** How the page looks: light or dark as the reader's system is, and on paper. */
final class ReconciliationStyle {
    static final String CSS = """
        :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #b8bcc2; --head: #f0f2f5;
          --good: #1b6e3c; --bad: #b3261e; --bad-paper: #fde7e5; --sunday: #b3261e; --saturday: #1f4fa3; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #17191c; --line: #4a4f57; --head: #24282e;
          --good: #7fd6a1; --bad: #ff8a80; --bad-paper: #47201e; --sunday: #ff8a80; --saturday: #8ab4f8; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 1280px; padding: 1.5rem; background: var(--paper); color: var(--ink);
          font: 14px/1.5 "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif; }
        h1 { font-size: 1.5rem; margin: 0; }
        h2 { font-size: 1.1rem; margin: 0 0 .25rem; white-space: pre-wrap; }
        .verdict { font-size: 1.2rem; font-weight: bold; margin: .25rem 0; }
        .good.verdict { color: var(--good); } .bad.verdict { color: var(--bad); }
        .facts { margin: .25rem 0; } .facts span { display: inline-block; margin-right: 1.25rem; white-space: pre-wrap; }
        .legend { margin: .25rem 0; white-space: pre-wrap; }
        .unread { border: 2px solid var(--bad); padding: .25rem 1rem; margin: 1rem 0; }
        .unread li { white-space: pre-wrap; overflow-wrap: anywhere; }
        .user { border-top: 2px solid var(--line); margin-top: 1.5rem; padding-top: 1rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; margin: .5rem 0; }
        th, td { border: 1px solid var(--line); padding: .1rem .25rem; text-align: left; vertical-align: top; }
        thead th { background: var(--head); font-weight: normal; }
        .grid { font-size: 12px; }
        .grid .day { text-align: center; min-width: 1.9em; padding: .1rem 0; white-space: nowrap; }
        .grid th { font-weight: normal; }
        .grid th.service { min-width: 13em; }
        .grid .side { white-space: nowrap; }
        .grid .sum { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .grid .given td, .grid .given th { border-bottom-width: 2px; }
        .grid .planned th.service { border-bottom-width: 2px; }
        .sunday { color: var(--sunday); } .saturday { color: var(--saturday); }
        td.bad { background: var(--bad-paper); }
        .mark, .note { color: var(--bad); }
        .differences td { white-space: pre-wrap; }
        @media print {
          @page { size: A4 landscape; margin: 10mm; }
          :root { color-scheme: light; --ink: #000; --paper: #fff; --line: #888; --head: #eee; --good: #000; --bad: #b3261e;
            --bad-paper: #fde7e5; --sunday: #b3261e; --saturday: #1f4fa3; }
          body { padding: 0; max-width: none; font-size: 10px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .grid { font-size: 8.5px; width: 100%; } .grid .day { min-width: 1.6em; } .scroll { overflow: visible; }
          thead { display: table-header-group; } tr, h2, .grid tbody { break-inside: avoid; } h2 { break-after: avoid; }
        }
        """;

    private ReconciliationStyle() {}
}
