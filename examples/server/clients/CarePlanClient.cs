// A client of the care plan server for .NET Framework 4.7.2, .NET 6 or later, and Mono; no package is needed.
// (.NET Framework: add the reference System.Net.Http. JSON is left to the product: each answer is its text.)
// To be copied into a product, without Program where that has a Main of its own; or to be run with the token in the variable
// CAREPLAN_TOKEN, and in CAREPLAN_URL the server if it is not http://127.0.0.1:8080 (bash: export CAREPLAN_TOKEN=...,
// PowerShell: $env:CAREPLAN_TOKEN = '...', cmd: set CAREPLAN_TOKEN=...). With Mono:
//
//   mcs -r:System.Net.Http.dll CarePlanClient.cs
//   mono CarePlanClient.exe month.zip
//
// With .NET (not tried yet), this file in place of the Program.cs that the first command makes:
//
//   dotnet new console -o careplan
//   dotnet run --project careplan -- month.zip
//
// It ends with 0 if the month passed, 1 if it did not, and 2 if nothing could be checked.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace CarePlan
{
    /// <summary>Why the server did not do something (RFC 9457): the JSON has code and detail.</summary>
    public sealed class ProblemException : Exception
    {
        public int Status { get; }

        public ProblemException(int status, string json) : base(json)
        {
            Status = status;
        }
    }

    /// <summary>A report, as docs/report.schema.json says, and its verdict: pass, fail or broken.</summary>
    public sealed class Report
    {
        public string Verdict { get; }
        public string Json { get; }

        public Report(string verdict, string json)
        {
            Verdict = verdict;
            Json = json;
        }
    }

    public sealed class Client : IDisposable
    {
        private readonly HttpClient http;

        public Client(Uri server, string token, string language = "ja")
        {
            http = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromMinutes(5) };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        }

        /// <summary>Checks a ZIP.</summary>
        public async Task<Report> ValidateAsync(byte[] zip)
        {
            using (HttpResponseMessage response = await PostAsync("/api/v1/validate", zip, "application/json"))
            {
                IEnumerable<string> verdict;
                response.Headers.TryGetValues("Verdict", out verdict);
                return new Report(
                    verdict == null ? "broken" : verdict.First(),
                    Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
            }
        }

        /// <summary>Converts the CSV files of a ZIP to JSON documents ("json"), or back ("csv").</summary>
        public Task<byte[]> ConvertAsync(byte[] zip, string to)
        {
            return BytesAsync("/api/v1/convert?to=" + to, zip);
        }

        /// <summary>Renders the official forms: a ZIP with an index.html.</summary>
        public Task<byte[]> FormsAsync(byte[] zip)
        {
            return BytesAsync("/api/v1/forms", zip);
        }

        /// <summary>Queues the units of a ZIP to be sent; the JSON lists queued, notQueued and leftOut.</summary>
        public async Task<string> QueueAsync(byte[] zip)
        {
            return Encoding.UTF8.GetString(await BytesAsync("/api/v1/outbox", zip));
        }

        /// <summary>Takes over each received unit of an office, and removes it only then.</summary>
        public async Task ReceiveAsync(string office, Func<string, byte[], Task> take)
        {
            string inbox = "/api/v1/offices/" + office + "/inbox";
            using (HttpResponseMessage list = await SendAsync(new HttpRequestMessage(HttpMethod.Get, inbox)))
            {
                string json = await list.Content.ReadAsStringAsync();
                foreach (Match match in Regex.Matches(json, "\"unit\":\"([0-9A-Z_]+)\""))
                {
                    string unit = inbox + "/" + match.Groups[1].Value;
                    using (HttpResponseMessage files = await SendAsync(new HttpRequestMessage(HttpMethod.Get, unit)))
                    {
                        await take(match.Groups[1].Value, await files.Content.ReadAsByteArrayAsync());
                    }
                    (await SendAsync(new HttpRequestMessage(HttpMethod.Delete, unit))).Dispose();
                }
            }
        }

        public void Dispose()
        {
            http.Dispose();
        }

        private async Task<byte[]> BytesAsync(string path, byte[] zip)
        {
            using (HttpResponseMessage response = await PostAsync(path, zip, "*/*"))
            {
                return await response.Content.ReadAsByteArrayAsync();
            }
        }

        private Task<HttpResponseMessage> PostAsync(string path, byte[] zip, string accept)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(zip) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
            request.Headers.Accept.ParseAdd(accept);
            return SendAsync(request);
        }

        private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
        {
            HttpResponseMessage response = await http.SendAsync(request);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }
            string problem = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
            response.Dispose();
            throw new ProblemException((int) response.StatusCode, problem);
        }
    }

    public static class Program
    {
        public static int Main(string[] arguments)
        {
            if (arguments.Length != 1)
            {
                Console.Error.WriteLine("Usage: CarePlanClient month.zip");
                return 2;
            }
            string server = Environment.GetEnvironmentVariable("CAREPLAN_URL") ?? "http://127.0.0.1:8080";
            try
            {
                return RunAsync(new Uri(server), arguments[0]).GetAwaiter().GetResult();
            }
            catch (ProblemException e)
            {
                Console.Error.WriteLine(e.Status + ": " + e.Message);
            }
            catch (Exception e) when (e is HttpRequestException || e is TaskCanceledException || e is UriFormatException)
            {
                Console.Error.WriteLine(
                    "No answer from " + server + ": is the server running, and the address right (CAREPLAN_URL)?");
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException || e is ArgumentException)
            {
                Console.Error.WriteLine(
                    arguments[0] + " cannot be read, or no file written beside it: name a ZIP that is there.");
            }
            return 2;
        }

        private static async Task<int> RunAsync(Uri server, string file)
        {
            byte[] zip = File.ReadAllBytes(file);
            using (var client = new Client(server, Environment.GetEnvironmentVariable("CAREPLAN_TOKEN") ?? ""))
            {
                Report report = await client.ValidateAsync(zip);
                Console.WriteLine("verdict: " + report.Verdict);
                if (report.Verdict == "pass")
                {
                    File.WriteAllBytes(file + ".json.zip", await client.ConvertAsync(zip, "json"));
                }
                return report.Verdict == "pass" ? 0 : 1;
            }
        }
    }
}
