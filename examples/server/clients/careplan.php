<?php
// A client of the care plan server for PHP 8.1 or later; no package and no extension is needed.
//
//   CAREPLAN_URL=http://127.0.0.1:8080 CAREPLAN_TOKEN=... php careplan.php month.zip

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
        $answer = file_get_contents($this->url . $path, false, stream_context_create(['http' => [
            'method' => $method, 'header' => $headers, 'content' => $body, 'ignore_errors' => true, 'timeout' => 300,
        ]]));
        if ($answer === false) {
            throw new RuntimeException("No answer from $this->url");
        }
        $status = (int) explode(' ', $http_response_header[0])[1];
        $this->headers = [];
        foreach (array_slice($http_response_header, 1) as $line) {
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

if (isset($argv[1])) {
    $client = new CarePlanClient(getenv('CAREPLAN_URL') ?: 'http://127.0.0.1:8080', getenv('CAREPLAN_TOKEN') ?: '');
    try {
        $zip = file_get_contents($argv[1]);
        $verdict = $client->validate($zip)['verdict'];
        echo "verdict: $verdict\n";
        if ($verdict === 'pass') {
            file_put_contents("$argv[1].json.zip", $client->convert($zip, 'json'));
        }
        exit($verdict === 'pass' ? 0 : 1);
    } catch (CarePlanProblem $e) {
        fwrite(STDERR, "$e->problem: {$e->getMessage()}\n");
        exit(2);
    }
}
