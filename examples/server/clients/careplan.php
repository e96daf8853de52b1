<?php
// A client of the care plan server for PHP 8.1 or later; no package and no extension is needed.
// To be required by other code, or to be run with the token in the variable CAREPLAN_TOKEN, and in CAREPLAN_URL the server if it is
// not http://127.0.0.1:8080 (bash: export CAREPLAN_TOKEN=..., PowerShell: $env:CAREPLAN_TOKEN = '...', cmd: set CAREPLAN_TOKEN=...):
//
//   php careplan.php month.zip
//
// It ends with 0 if the month passed, 1 if it did not, and 2 if nothing could be checked.

declare(strict_types=1);

/** Why the server did not do something (RFC 9457): decide by the code, show the message. */
final class CarePlanProblem extends RuntimeException
{
    public function __construct(public readonly int $status, public readonly string $problem, string $detail)
    {
        parent::__construct($detail);
    }
}

final class CarePlanClient
{
    /** @var array<string, string> the headers of the last response, by their names in lower case */
    private array $headers = [];

    public function __construct(
        private readonly string $url,
        private readonly string $token,
        private readonly string $language = 'ja',
    ) {
    }

    /** Checks a ZIP; the verdict is pass, fail or broken, the report as docs/report.schema.json says. */
    public function validate(string $zip): array
    {
        $report = $this->call('POST', '/api/v1/validate', $zip, 'application/json');
        return ['verdict' => $this->headers['verdict'] ?? 'broken', 'report' => $this->json($report)];
    }

    /** Converts the CSV files of a ZIP to JSON documents ('json'), or back ('csv'). */
    public function convert(string $zip, string $to): string
    {
        return $this->call('POST', "/api/v1/convert?to=$to", $zip);
    }

    /** Renders the official forms: a ZIP with an index.html. */
    public function forms(string $zip): string
    {
        return $this->call('POST', '/api/v1/forms', $zip);
    }

    /** Queues the units of a ZIP to be sent: lists 'queued', 'notQueued' and 'leftOut'. */
    public function queue(string $zip): array
    {
        return $this->json($this->call('POST', '/api/v1/outbox', $zip));
    }

    /** Takes over each received unit of an office, and removes it only then. */
    public function receive(string $office, callable $take): void
    {
        $inbox = "/api/v1/offices/$office/inbox";
        foreach ($this->json($this->call('GET', $inbox)) as ['unit' => $unit]) {
            $take($unit, $this->call('GET', "$inbox/$unit"));
            $this->call('DELETE', "$inbox/$unit");
        }
    }

    private function json(string $text): array
    {
        return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
    }

    private function call(string $method, string $path, string $body = '', string $accept = '*/*'): string
    {
        $headers = ["Authorization: Bearer $this->token", "Accept: $accept", "Accept-Language: $this->language"];
        if ($body !== '') {
            $headers[] = 'Content-Type: application/zip';
        }
        $stream = @fopen($this->url . $path, 'rb', false, stream_context_create(['http' => [
            'method' => $method, 'header' => $headers, 'content' => $body, 'ignore_errors' => true, 'timeout' => 300,
        ]]));
        $answer = $stream === false ? false : stream_get_contents($stream);
        if ($answer === false) {
            throw new RuntimeException("No answer from $this->url: is the server running, and the address right (CAREPLAN_URL)?");
        }
        // Not $http_response_header, which PHP 8.5 deprecates.
        $lines = stream_get_meta_data($stream)['wrapper_data'];
        fclose($stream);
        $status = (int) explode(' ', $lines[0])[1];
        $this->headers = [];
        foreach (array_slice($lines, 1) as $line) {
            [$name, $value] = explode(':', $line, 2);
            $this->headers[strtolower($name)] = trim($value);
        }
        if ($status >= 400) {
            $problem = json_decode($answer, true) ?? [];
            throw new CarePlanProblem($status, $problem['code'] ?? 'FAILED', $problem['detail'] ?? "HTTP $status");
        }
        return $answer;
    }
}

if (PHP_SAPI === 'cli' && realpath($argv[0] ?? '') === __FILE__) {
    if (count($argv) !== 2) {
        fwrite(STDERR, "Usage: php careplan.php month.zip\n");
        exit(2);
    }
    $zip = is_file($argv[1]) ? @file_get_contents($argv[1]) : false;
    if ($zip === false) {
        fwrite(STDERR, "$argv[1] cannot be read: name a ZIP that is there.\n");
        exit(2);
    }
    $client = new CarePlanClient(getenv('CAREPLAN_URL') ?: 'http://127.0.0.1:8080', getenv('CAREPLAN_TOKEN') ?: '');
    try {
        $verdict = $client->validate($zip)['verdict'];
        echo "verdict: $verdict\n";
        if ($verdict === 'pass') {
            $documents = "$argv[1].json.zip";
            if (@file_put_contents($documents, $client->convert($zip, 'json')) === false) {
                throw new RuntimeException("$documents cannot be written: is there room, and may you write there?");
            }
        }
        exit($verdict === 'pass' ? 0 : 1);
    } catch (CarePlanProblem $e) {
        fwrite(STDERR, "$e->problem: {$e->getMessage()}\n");
        exit(2);
    } catch (RuntimeException | JsonException $e) {
        fwrite(STDERR, "{$e->getMessage()}\n");
        exit(2);
    }
}
